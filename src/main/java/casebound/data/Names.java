package casebound.data;

import casebound.casefile.CaseFile;
import casebound.model.Ids;
import casebound.model.Kind;
import casebound.model.Ref;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The ids of a data file's records. In the file an id is a UUID, which is kept, or any short name, which means something
 * in this file only. A reference names a record of the file, or by its UUID one that is in the case already.
 */
final class Names {
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final int LONGEST = 100;

    private final CaseFile caseFile;
    private final Map<Kind, Integer> counts;
    private final Map<Kind, Map<String, UUID>> named = new EnumMap<>(Kind.class);
    private final Map<UUID, String> taken = new HashMap<>();

    Names(CaseFile caseFile) {
        this.caseFile = caseFile;
        this.counts = caseFile.read(store -> store.counts());
    }

    /** The name that a record of the file gives itself; empty when it has none. */
    static String own(Given given) {
        return given.has("id") ? text(given.place("id"), given.json().get("id")) : "";
    }

    /** Gives a record of the file its id: the one that it names, or a new one. */
    UUID define(Given given) {
        String name = own(given);
        UUID id = isId(name) ? UUID.fromString(name) : Ids.next();
        return define(given, name, id);
    }

    /** As {@link #define(Given)}, where the id is known from elsewhere. */
    UUID define(Given given, String name, UUID id) {
        if (!name.isEmpty() && names(given.kind()).putIfAbsent(name, id) != null
                || taken.putIfAbsent(id, given.place()) != null) {
            throw Breach.at(given.place("id"), "usedTwice");
        } else if (isId(name) && given.kind() != Kind.CONTENT && isInCase(new Ref(given.kind(), id))) {
            throw Breach.at(given.place("id"), "alreadyThere");
        }
        return id;
    }

    /** What a reference to one kind means. */
    UUID find(String place, Kind kind, JsonNode json) {
        return find(place, List.of(kind), text(place, json)).id();
    }

    /** What a reference to any of some kinds means: {"kind", "id"}, or the id alone where one kind only has it. */
    Ref find(String place, List<Kind> kinds, JsonNode json) {
        if (!json.isObject()) {
            return find(place, kinds, text(place, json));
        }
        for (String member : json.propertyNames()) {
            if (!member.equals("kind") && !member.equals("id")) {
                throw Breach.at(place + "." + Breach.shown(member), "unknownMember");
            }
        }
        Kind kind = Kind.named(json.path("kind").asString(""));
        if (kind == null) {
            throw Breach.at(place + ".kind", "unknownKind");
        } else if (!kinds.contains(kind)) {
            throw Breach.at(place + ".kind", "wrongKind", names(kinds));
        }
        return find(place + ".id", List.of(kind), text(place + ".id", json.path("id")));
    }

    private Ref find(String place, List<Kind> kinds, String name) {
        Ref found = find(kinds, name, place);
        if (found != null) {
            return found;
        }
        boolean elsewhere = find(List.of(Kind.values()), name, "") != null;
        throw elsewhere ? Breach.at(place, "wrongKind", names(kinds)) : Breach.at(place, "notThere");
    }

    /** @param place for a complaint about a name that several kinds have; empty to take any of them */
    private @Nullable Ref find(List<Kind> kinds, String name, String place) {
        Ref found = null;
        for (Kind kind : kinds) {
            UUID id = named.getOrDefault(kind, Map.of()).get(name);
            if (id == null) {
                continue;
            } else if (found != null && !place.isEmpty()) {
                throw Breach.at(place, "ambiguous");
            }
            found = new Ref(kind, id);
        }
        if (found == null && isId(name)) {
            UUID id = UUID.fromString(name);
            return kinds.stream().map(kind -> new Ref(kind, id)).filter(this::isInCase).findFirst().orElse(null);
        }
        return found;
    }

    private boolean isInCase(Ref ref) {
        return counts.getOrDefault(ref.kind(), 0) > 0 && caseFile.read(store -> store.find(ref)).isPresent();
    }

    private Map<String, UUID> names(Kind kind) {
        return named.computeIfAbsent(kind, key -> new HashMap<>());
    }

    static boolean isId(String name) {
        return UUID_FORM.matcher(name).matches();
    }

    private static String names(List<Kind> kinds) {
        return String.join(", ", kinds.stream().map(Kind::text).toList());
    }

    private static String text(String place, JsonNode json) {
        String text = json.isString() ? json.asString("") : "";
        if (text.isBlank() || text.length() > LONGEST) {
            throw Breach.at(place, "notAnId");
        }
        return isId(text) ? text.toLowerCase(Locale.ROOT) : text;
    }
}
