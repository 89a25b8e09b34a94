package casebound.data;

import casebound.casefile.CaseFile;
import casebound.casefile.Rules;
import casebound.journal.Fields;
import casebound.model.Anchor;
import casebound.model.Content;
import casebound.model.Document;
import casebound.model.Entity;
import casebound.model.Fact;
import casebound.model.Fault;
import casebound.model.Ids;
import casebound.model.Kind;
import casebound.model.Matter;
import casebound.problem.Texts;
import casebound.work.Progress;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes the records of a data file: ids first, then every member, then what has to be read in the documents. */
final class Records {
    static final String FILE = "file";
    static final String WITHHELD = "withheld";
    private static final Map<Kind, List<String>> COMFORTS = Map.of(Kind.CONTENT, List.of(FILE, WITHHELD),
            Kind.DOCUMENT, List.of(FILE), Kind.ANCHOR, List.of(Anchors.PAGE, Anchors.OCCURRENCE));

    private final CaseFile caseFile;
    private final DataFile data;
    private final Names names;
    private final Form form;
    private final Originals originals;
    private final Anchors anchors;
    private final Instant now;
    private final Map<Given, UUID> ids = new IdentityHashMap<>();
    private final Map<String, String> receivedNames = new HashMap<>();
    private final Map<UUID, Integer> citations = new HashMap<>();
    private final Map<Kind, List<Built>> built = new EnumMap<>(Kind.class);

    /** A record and where it stands in the file. */
    record Built(String place, Entity entity) {}

    Records(CaseFile caseFile, DataFile data, Originals originals) {
        this.caseFile = caseFile;
        this.data = data;
        this.originals = originals;
        this.names = new Names(caseFile);
        this.form = new Form(names);
        this.anchors = new Anchors(caseFile, originals);
        this.now = Instant.now(caseFile.clock());
    }

    /** The records to be added, in an order in which they can be, by kind. */
    Map<Kind, List<Built>> all(Progress progress) {
        data.records(Kind.DOCUMENT).forEach(given -> receivedNames.putIfAbsent(
                given.json().path("content").asString(""), given.json().path("name").asString("")));
        for (Kind kind : Kind.values()) {
            data.records(kind).forEach(given -> ids.put(given, kind == Kind.CONTENT ? content(given)
                    : kind == Kind.CASE ? Ids.next() : names.define(given)));
        }
        for (Kind kind : Kind.values()) {
            if (kind != Kind.CASE) {
                data.records(kind).forEach(this::build);
            }
        }
        checkWithheld();
        originals.read(progress);
        originals.contents().forEach(content -> put(Kind.CONTENT, new Built(Kind.CONTENT.text(), content)));
        closeAnchors();
        return built;
    }

    /** The case as the file has it, over what it was; the same where the file says nothing. */
    Matter matter(Matter current) {
        Matter[] matter = {current};
        data.records(Kind.CASE).forEach(given -> {
            if (given.json().has("id")) {
                throw Breach.at(given.place("id"), "unknownMember");
            }
            Map<String, @Nullable Object> known = new HashMap<>();
            for (RecordComponent component : Fields.components(Kind.CASE.type())) {
                if (!given.json().has(component.getName())) {
                    known.put(component.getName(), Fields.value(current, component));
                }
            }
            matter[0] = (Matter) made(given, known);
        });
        return matter[0];
    }

    private UUID content(Given given) {
        String name = Names.own(given);
        if (given.has(WITHHELD)) {
            String sha256 = given.json().path("sha256").asString("");
            if (!sha256.matches("[0-9a-f]{64}")) {
                throw Breach.because(given.place("sha256"), Texts.text("fault.notAHash"));
            } else if (given.has(FILE) || !given.json().get(WITHHELD).asBoolean(false)) {
                throw Breach.at(given.place(WITHHELD), "withheldOrFile");
            }
            return identified(given, name, Ids.ofContent(sha256));
        } else if (!given.has(FILE)) {
            throw Breach.at(given.place(FILE), "missing");
        }
        String path = path(given);
        UUID id = originals.take(given.place(FILE), path, nameAsReceived(given, name, path));
        if (given.has("sha256") && !given.json().get("sha256").asString("").equals(originals.sha256(id))) {
            throw Breach.at(given.place("sha256"), "anotherFile");
        } else if (given.has("bytes") && given.json().get("bytes").asLong(-1) != originals.bytes(id)) {
            throw Breach.at(given.place("bytes"), "anotherFile");
        }
        return identified(given, name, id);
    }

    private UUID identified(Given given, String name, UUID id) {
        if (Names.isId(name) && !name.equals(id.toString())) {
            throw Breach.at(given.place("id"), "notOfThisFile");
        }
        return names.define(given, name, id);
    }

    private String path(Given given) {
        JsonNode file = given.json().get(FILE);
        if (!file.isString()) {
            throw Breach.at(given.place(FILE), "notAText");
        }
        return file.asString("");
    }

    /** The name that the first document of a content gives it: a copy's own name may say less. */
    private String nameAsReceived(Given content, String name, String path) {
        String received = receivedNames.getOrDefault(name, "");
        return received.isBlank() ? originals.nameOf(content.place(FILE), path) : received;
    }

    private void build(Given given) {
        Map<String, @Nullable Object> known = new HashMap<>();
        known.put("id", ids.get(given));
        switch (given.kind()) {
            case CONTENT -> {
                if (given.has(FILE)) {
                    check(given);
                    return;
                }
            }
            case DOCUMENT -> knowFile(given, known);
            case ANCHOR -> {
                if (given.has("document")) {
                    known.putAll(anchors.known(given,
                            names.find(given.place("document"), Kind.DOCUMENT, given.json().get("document"))));
                }
            }
            case CITATION -> knowPosition(given, known);
            default -> { }
        }
        Entity entity = made(given, known);
        if (entity instanceof Document document) {
            anchors.know(document);
        }
        if (!(entity instanceof Content content && isInCase(content))) {
            put(given.kind(), new Built(given.place(), entity));
        }
    }

    private void knowFile(Given given, Map<String, @Nullable Object> known) {
        if (!given.json().has("received")) {
            known.put("received", now);
        }
        if (!given.has(FILE)) {
            return;
        } else if (given.has("content")) {
            throw Breach.at(given.place(FILE), "fileAndContent");
        }
        String path = path(given);
        String name = given.has("name") ? given.json().get("name").asString("")
                : originals.nameOf(given.place(FILE), path);
        known.put("content", originals.take(given.place(FILE), path, name));
        if (!given.has("name")) {
            known.put("name", name);
        }
    }

    /** In the order of the file, behind those that the fact has already. */
    private void knowPosition(Given given, Map<String, @Nullable Object> known) {
        if (given.json().has("position") || !given.has("fact")) {
            return;
        }
        UUID fact = names.find(given.place("fact"), Kind.FACT, given.json().get("fact"));
        int position = citations.computeIfAbsent(fact, id ->
                caseFile.read(store -> store.find(Fact.class, id).map(there -> store.facts().citations(id).size()).orElse(0)));
        known.put("position", position);
        citations.put(fact, position + 1);
    }

    private boolean isInCase(Content content) {
        return caseFile.read(store -> store.find(Content.class, content.id())).isPresent();
    }

    /** A content whose file is here: what the file says of it beside that is read again, but must have the right form. */
    private void check(Given given) {
        Form.refuseUnknown(given.place(), given.json(), members(given.kind()));
        for (RecordComponent component : Fields.components(Content.class)) {
            JsonNode json = given.json().get(component.getName());
            if (json != null && !component.getName().equals("id")) {
                form.value(given.place(component.getName()), component, json);
            }
        }
    }

    private Entity made(Given given, Map<String, @Nullable Object> known) {
        Form.refuseUnknown(given.place(), given.json(), members(given.kind()));
        RecordComponent[] components = Fields.components(given.kind().type());
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            values[i] = known.containsKey(name) ? known.get(name) : value(given, components[i]);
        }
        Entity entity = (Entity) Fields.construct(given.kind().type(), values);
        for (Fault fault : Rules.faults(entity)) {
            throw Breach.because(given.place(fault.field()), Texts.text("fault." + fault.rule()));
        }
        return entity;
    }

    private @Nullable Object value(Given given, RecordComponent component) {
        String name = component.getName();
        JsonNode json = given.json().get(name);
        if (json != null) {
            return form.value(given.place(name), component, json);
        } else if (Defaults.isNeeded(given.kind(), name)) {
            throw Breach.at(given.place(name), "missing");
        }
        Object stated = Defaults.value(given.kind(), name);
        return stated != null ? stated : Fields.empty(component.getGenericType());
    }

    /** The members that a record of a kind may have. */
    static List<String> members(Kind kind) {
        List<String> members = new ArrayList<>();
        Arrays.stream(Fields.components(kind.type())).map(RecordComponent::getName).forEach(members::add);
        members.addAll(COMFORTS.getOrDefault(kind, List.of()));
        return members;
    }

    /** Bytes may be missing only while nobody may read them. */
    private void checkWithheld() {
        Set<UUID> sequestered = new HashSet<>();
        built.getOrDefault(Kind.DOCUMENT, List.of()).forEach(each -> {
            if (each.entity() instanceof Document document && document.sequestered()) {
                sequestered.add(document.content());
            }
        });
        for (Built each : built.getOrDefault(Kind.CONTENT, List.of())) {
            if (!sequestered.contains(each.entity().id())) {
                throw Breach.at(each.place() + "." + WITHHELD, "notSequestered");
            }
        }
    }

    private void closeAnchors() {
        List<Built> open = built.getOrDefault(Kind.ANCHOR, List.of());
        List<Given> given = data.records(Kind.ANCHOR);
        for (int i = 0; i < open.size(); i++) {
            if (Anchors.isOpen(given.get(i))) {
                open.set(i, new Built(open.get(i).place(), anchors.closed(given.get(i), (Anchor) open.get(i).entity())));
            }
        }
    }

    private void put(Kind kind, Built each) {
        built.computeIfAbsent(kind, key -> new ArrayList<>()).add(each);
    }
}
