package casebound.ui.documents;

import casebound.casefile.CasePrivacy;
import casebound.model.Document;
import casebound.model.Kind;
import casebound.model.Party;
import casebound.model.PrivacyCheck;
import casebound.model.PrivacyLook;
import casebound.model.PrivacyWarning;
import casebound.model.Proceeding;
import casebound.model.Receipt;
import casebound.model.ReceivedFile;
import casebound.model.Ref;
import casebound.model.Tag;
import casebound.model.Tagging;
import casebound.store.Documents;
import casebound.store.Store;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of all documents, kept as they are and read anew only where a change touched them: of ten thousand documents
 * one edit reads one. Rows that did not change stay the same objects, so that the grid sees what did. Used by one thread
 * at a time.
 */
final class Listing {
    /** Beyond so many touched records everything is read at once, in a few questions instead of many. */
    private static final int MANY = 400;
    private static final Set<Kind> NAMES = Set.of(Kind.PARTY, Kind.PROCEEDING, Kind.TAG, Kind.RECEIPT);

    private final Map<UUID, DocumentRow> rows = new TreeMap<>();
    private final Map<UUID, Tagging> taggings = new LinkedHashMap<>();
    private final Map<UUID, PrivacyCheck> checks = new HashMap<>();
    private final Map<UUID, Set<PrivacyCheck>> checked = new HashMap<>();
    private final CasePrivacy privacy;
    private Map<UUID, Target> targets = Map.of();
    private Map<UUID, Target> receipts = Map.of();

    Listing(CasePrivacy privacy) {
        this.privacy = privacy;
    }

    /** Columns and filters that are there only while they tell something. */
    enum Column { STATE, ATTACHMENTS, COMPANIONS, FOLDER, PARTIES, PROCEEDINGS, TAGS }

    /**
     * What the section shows.
     *
     * @param targets everything that documents can be about
     * @param receipts the receipts of all intakes, the last one first
     * @param types the kinds of paper, each once
     * @param folders the folders as received, each once
     * @param filled the columns in which some document has something
     */
    record Shown(List<DocumentRow> rows, List<Target> targets, List<Target> receipts, List<String> types, List<String> folders, Set<Column> filled) {
        /** How many there are without the images and texts that belong to others. */
        int documents() {
            return (int) rows.stream().filter(row -> !row.companion()).count();
        }

        static final Shown NOTHING = new Shown(List.of(), List.of(), List.of(), List.of(), List.of(), Set.of());
    }

    /** Reads every document anew. */
    Shown all(Store store) {
        targets = targets(store);
        taggings.clear();
        store.all(Tagging.class).forEach(this::keep);
        checks.clear();
        checked.clear();
        store.all(PrivacyCheck.class).forEach(this::keep);
        Map<UUID, List<Target>> about = new HashMap<>();
        for (Tagging tagging : taggings.values()) {
            Target target = targets.get(tagging.target().id());
            if (target != null) {
                about.computeIfAbsent(tagging.subject().id(), none -> new ArrayList<>()).add(target);
            }
        }
        receipts = new LinkedHashMap<>();
        store.all(Receipt.class).reversed().forEach(receipt -> receipts.put(receipt.id(), new Target(receipt.ref(), receipt.title())));
        Map<UUID, List<Target>> received = new HashMap<>();
        try (Stream<ReceivedFile> files = store.stream(ReceivedFile.class)) {
            files.filter(file -> file.document() != null && receipts.containsKey(file.receipt()))
                    .forEach(file -> received.computeIfAbsent(file.document(), none -> new ArrayList<>()).add(receipts.get(file.receipt())));
        }
        Set<UUID> companions = store.documents().companions();
        Map<UUID, DocumentRow> before = new HashMap<>(rows);
        rows.clear();
        for (Documents.Listed listed : store.documents().all()) {
            UUID id = listed.document().id();
            DocumentRow now = DocumentRow.of(listed.document(), listed.content(), about.getOrDefault(id, List.of()),
                    received.getOrDefault(id, List.of()), found(listed), companions.contains(id));
            rows.put(id, same(before.get(id), now));
        }
        return shown();
    }

    /** Reads anew what was touched. */
    Shown after(Store store, Collection<Ref> touched) {
        if (touched.size() > MANY || touched.stream().anyMatch(ref -> NAMES.contains(ref.kind()))) {
            return all(store);
        }
        for (UUID document : documents(store, touched)) {
            DocumentRow before = rows.get(document);
            store.documents().find(document).ifPresentOrElse(listed -> {
                List<Target> about = store.taggings().of(listed.document().ref()).stream()
                        .map(tagging -> targets.get(tagging.target().id())).filter(Objects::nonNull).toList();
                List<Target> received = store.referring(ReceivedFile.class, "document", document).stream()
                        .map(file -> receipts.get(file.receipt())).filter(Objects::nonNull).toList();
                rows.put(document, same(before, DocumentRow.of(listed.document(), listed.content(), about, received, found(listed),
                        store.documents().companion(document))));
            }, () -> rows.remove(document));
        }
        return shown();
    }

    private DocumentRow.Privacy found(Documents.Listed listed) {
        PrivacyLook look = privacy.look(listed.content().sha256()).orElse(null);
        if (look == null) {
            return DocumentRow.Privacy.NOTHING;
        }
        List<PrivacyWarning> warnings = look.warnings();
        Set<PrivacyCheck> settling = checked.getOrDefault(listed.document().id(), Set.of());
        long settled = warnings.stream().filter(warning -> settling.stream().anyMatch(check -> check.settles(warning))).count();
        return new DocumentRow.Privacy((int) (warnings.size() - settled), look.blank());
    }

    private Set<UUID> documents(Store store, Collection<Ref> touched) {
        Set<UUID> documents = new HashSet<>();
        for (Ref ref : touched) {
            switch (ref.kind()) {
                case DOCUMENT -> documents.add(ref.id());
                case RECEIVED_FILE -> store.find(ReceivedFile.class, ref.id()).map(ReceivedFile::document).ifPresent(documents::add);
                case CONTENT -> rows.values().stream().filter(row -> row.content().id().equals(ref.id()))
                        .forEach(row -> documents.add(row.id()));
                case TAGGING -> {
                    Tagging before = taggings.remove(ref.id());
                    if (before != null) {
                        documents.add(before.subject().id());
                    }
                    store.find(Tagging.class, ref.id()).ifPresent(now -> {
                        keep(now);
                        if (now.subject().kind() == Kind.DOCUMENT) {
                            documents.add(now.subject().id());
                        }
                    });
                }
                case PRIVACY_CHECK -> {
                    PrivacyCheck before = checks.remove(ref.id());
                    if (before != null) {
                        checked.getOrDefault(before.document(), new HashSet<>()).remove(before);
                        documents.add(before.document());
                    }
                    store.find(PrivacyCheck.class, ref.id()).ifPresent(now -> {
                        keep(now);
                        documents.add(now.document());
                    });
                }
                default -> { }
            }
        }
        return documents;
    }

    private void keep(Tagging tagging) {
        if (tagging.subject().kind() == Kind.DOCUMENT) {
            taggings.put(tagging.id(), tagging);
        }
    }

    private void keep(PrivacyCheck check) {
        checks.put(check.id(), check);
        checked.computeIfAbsent(check.document(), none -> new HashSet<>()).add(check);
    }

    private static DocumentRow same(@Nullable DocumentRow before, DocumentRow now) {
        return before != null && now.with(before.attachments(), before.depth()).equals(before) ? before : now;
    }

    /** Families together: what came by itself in the order in which it came, what it carried under it, and then its versions. */
    private List<DocumentRow> families() {
        Map<UUID, List<UUID>> under = new HashMap<>();
        rows.values().stream().sorted(Comparator.comparing(row -> row.document().parent() == null)).forEach(row -> {
            UUID above = above(row);
            if (above != null) {
                under.computeIfAbsent(above, none -> new ArrayList<>()).add(row.id());
            }
        });
        List<DocumentRow> all = new ArrayList<>();
        Set<UUID> taken = new HashSet<>();
        for (DocumentRow row : List.copyOf(rows.values())) {
            if (above(row) == null) {
                family(row.id(), 0, under, taken, all);
            }
        }
        // a circle of parents, which only a damaged case has, stands for itself
        List.copyOf(rows.keySet()).forEach(id -> family(id, 0, under, taken, all));
        return all;
    }

    /** Under which document a row stands; null where it stands by itself. */
    private @Nullable UUID above(DocumentRow row) {
        UUID above = row.document().parent() != null ? row.document().parent() : row.document().versionOf();
        return above != null && rows.containsKey(above) ? above : null;
    }

    private void family(UUID id, int depth, Map<UUID, List<UUID>> under, Set<UUID> taken, List<DocumentRow> all) {
        if (taken.add(id)) {
            List<UUID> members = under.getOrDefault(id, List.of());
            boolean images = rows.get(id).document().version() == Document.Version.BOUND;
            long carried = images ? 0 : members.stream().filter(each -> rows.get(each).document().parent() != null).count();
            DocumentRow row = rows.get(id).with((int) carried, depth);
            rows.put(id, row);
            all.add(row);
            Stream<UUID> order = images ? members.stream().sorted(Comparator.comparing(each -> rows.get(each).title())) : members.stream();
            order.forEach(each -> family(each, depth + 1, under, taken, all));
        }
    }

    private Shown shown() {
        List<DocumentRow> ordered = families();
        Set<String> types = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Set<String> folders = new TreeSet<>();
        for (DocumentRow row : rows.values()) {
            types.add(row.document().type());
            folders.add(row.document().folder());
        }
        types.remove("");
        folders.remove("");
        return new Shown(List.copyOf(ordered), List.copyOf(targets.values()), List.copyOf(receipts.values()), List.copyOf(types),
                List.copyOf(folders), filled());
    }

    private Set<Column> filled() {
        Set<Column> filled = new TreeSet<>();
        fill(filled, Column.STATE, row -> row.state() != DocumentRow.State.READABLE || !row.privacy().equals(DocumentRow.Privacy.NOTHING));
        fill(filled, Column.COMPANIONS, DocumentRow::companion);
        fill(filled, Column.ATTACHMENTS, row -> row.attachments() > 0);
        // one folder for all tells nothing
        if (rows.values().stream().map(row -> row.document().folder()).distinct().limit(2).count() > 1) {
            filled.add(Column.FOLDER);
        }
        fill(filled, Column.PARTIES, row -> !row.parties().isEmpty());
        fill(filled, Column.PROCEEDINGS, row -> !row.proceedings().isEmpty());
        fill(filled, Column.TAGS, row -> !row.tags().isEmpty());
        return filled;
    }

    private void fill(Set<Column> filled, Column column, Predicate<DocumentRow> something) {
        if (rows.values().stream().anyMatch(something)) {
            filled.add(column);
        }
    }

    /** Everything that a document can be about: parties, proceedings, then tags. */
    private static Map<UUID, Target> targets(Store store) {
        List<Target> all = new ArrayList<>();
        store.all(Party.class).forEach(party -> all.add(new Target(party.ref(), party.name())));
        store.all(Proceeding.class).forEach(one -> all.add(new Target(one.ref(), one.name())));
        store.all(Tag.class).forEach(tag -> all.add(new Target(tag.ref(), tag.name())));
        return all.stream().collect(Collectors.toMap(target -> target.ref().id(), target -> target,
                (one, other) -> one, LinkedHashMap::new));
    }
}
