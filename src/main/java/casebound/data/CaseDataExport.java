package casebound.data;

import casebound.casefile.CaseFile;
import casebound.journal.Fields;
import casebound.journal.Head;
import casebound.model.Anchor;
import casebound.model.Content;
import casebound.model.Document;
import casebound.model.Entity;
import casebound.model.Kind;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import casebound.store.Store;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a whole case as one JSON file with the originals in a folder beside it. Loaded into a new case it is the same
 * case; exported again it is the same file, byte for byte.
 */
public final class CaseDataExport {
    private static final Pattern ENDING = Pattern.compile(".*(\\.[A-Za-z0-9]{1,8})");
    private static final int TRIES = 10;

    private final CaseFile caseFile;

    /**
     * What was written.
     *
     * @param counts the number of records of each kind; kinds without any are left out
     * @param withheld the number of contents whose bytes and quoted words stayed behind, because they are sequestered
     */
    public record Exported(Map<Kind, Integer> counts, int withheld) {}

    public CaseDataExport(CaseFile caseFile) {
        this.caseFile = caseFile;
    }

    /** The folder with the originals that belongs to an exported file: {@code smith.files} to {@code smith.json}. */
    public static Path filesOf(Path json) {
        String name = json.getFileName().toString();
        String base = name.toLowerCase(Locale.ROOT).endsWith(".json") ? name.substring(0, name.length() - 5) : name;
        return json.resolveSibling(base + ".files");
    }

    /**
     * Exports the case as it is at one moment. The JSON file appears, or is replaced, in one step when its originals are
     * there. Not on the window's thread.
     *
     * @param out the JSON file, outside the case's folder
     * @param progress in originals
     * @throws ProblemException EXPORT_FAILED; ORIGINAL_MISSING, ORIGINAL_ALTERED; CANCELLED
     */
    public Exported export(Path out, CancelFlag cancel, Progress progress) {
        Path json = out.toAbsolutePath().normalize();
        Path temp = json.resolveSibling("." + UUID.randomUUID() + ".part");
        try {
            refuseOwnFolder(json);
            Snapshot snapshot = written(temp, cancel);
            ExportedFiles files = new ExportedFiles(caseFile.vault(), filesOf(json));
            int done = 0;
            for (Map.Entry<String, String> file : snapshot.files.entrySet()) {
                progress.at(done++, snapshot.files.size());
                files.copy(file.getKey(), file.getValue(), cancel);
            }
            cancel.check();
            Files.move(temp, json, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            files.removeOthers(snapshot.files.values());
            progress.at(done, done);
            return new Exported(snapshot.counts, snapshot.withheld.size());
        } catch (IOException failure) {
            throw new ProblemException(Problem.of(Code.EXPORT_FAILED, json), failure);
        } finally {
            deleteQuietly(temp);
        }
    }

    /** Nothing of an export may land among the case's own files. */
    private void refuseOwnFolder(Path json) throws IOException {
        if (json.getParent().toRealPath().startsWith(caseFile.path().toRealPath()) || Files.isDirectory(json)) {
            throw Problem.of(Code.EXPORT_FAILED, json).exception();
        }
    }

    private static void deleteQuietly(Path temp) {
        try {
            Files.deleteIfExists(temp);
        } catch (IOException stays) {
            // a part of an export with a telling name; the first failure is what counts
        }
    }

    /** One moment of the case: what was written of it and which originals it needs. */
    private static final class Snapshot {
        private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        /** Contents and documents that must not be quoted. */
        private final Set<UUID> hidden = new HashSet<>();
        private final Set<UUID> withheld = new HashSet<>();
        private final Map<UUID, String> endings = new HashMap<>();
        /** The name in the folder beside the file, by hash. */
        private final Map<String, String> files = new TreeMap<>();
    }

    /** Writes until no change came between the first record and the last. */
    private Snapshot written(Path temp, CancelFlag cancel) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            Head head = caseFile.head();
            boolean applied = caseFile.read(store -> store.history().hash(head.seq())).isPresent();
            Snapshot snapshot = new Snapshot();
            IOException failure = caseFile.read(store -> {
                try {
                    write(store, temp, snapshot, cancel);
                    return null;
                } catch (IOException failed) {
                    return failed;
                }
            });
            if (failure != null) {
                throw failure;
            } else if (applied && caseFile.head().equals(head)) {
                return snapshot;
            }
        }
        throw new IOException("the case kept changing");
    }

    private void write(Store store, Path temp, Snapshot snapshot, CancelFlag cancel) throws IOException {
        for (Document document : sorted(store.all(Document.class))) {
            Matcher ending = ENDING.matcher(document.name());
            snapshot.endings.putIfAbsent(document.content(),
                    ending.matches() ? ending.group(1).toLowerCase(Locale.ROOT) : "");
            if (document.sequestered()) {
                snapshot.hidden.add(document.content());
                snapshot.hidden.add(document.id());
            }
        }
        try (BufferedWriter out = Files.newBufferedWriter(temp, StandardCharsets.UTF_8)) {
            out.write("{\"" + DataFile.VERSION_MEMBER + "\":" + DataFile.VERSION);
            for (Kind kind : Kind.values()) {
                cancel.check();
                write(sorted(store.all(kind.type())), kind, snapshot, out);
            }
            out.write("}\n");
        }
        try (FileChannel file = FileChannel.open(temp, StandardOpenOption.WRITE)) {
            file.force(true);
        }
    }

    private static <E extends Entity> List<E> sorted(List<E> records) {
        List<E> sorted = new ArrayList<>(records);
        sorted.sort(Comparator.comparing(each -> each.id().toString()));
        return sorted;
    }

    private static void write(List<? extends Entity> records, Kind kind, Snapshot snapshot, BufferedWriter out)
            throws IOException {
        out.write(",\n\"" + kind.text() + "\":");
        if (kind == Kind.CASE) {
            out.write(JsonText.of(Fields.of(records.getFirst())));
            return;
        }
        out.write("[");
        String separator = "\n";
        for (Entity entity : records) {
            out.write(separator);
            out.write(JsonText.of(json(entity, snapshot)));
            separator = ",\n";
        }
        out.write("]");
        if (!records.isEmpty()) {
            snapshot.counts.put(kind, records.size());
        }
    }

    private static ObjectNode json(Entity entity, Snapshot snapshot) {
        ObjectNode json = Fields.of(entity);
        ObjectNode whole = json.objectNode().put("id", entity.id().toString());
        whole.setAll(json);
        if (entity instanceof Content content) {
            if (snapshot.hidden.contains(content.id())) {
                snapshot.withheld.add(content.id());
                return whole.put(Records.WITHHELD, true);
            }
            String name = content.sha256() + snapshot.endings.getOrDefault(content.id(), "");
            snapshot.files.put(content.sha256(), name);
            return whole.put(Records.FILE, name);
        } else if (entity instanceof Anchor anchor
                && (snapshot.hidden.contains(anchor.content()) || snapshot.hidden.contains(anchor.document()))) {
            whole.put("quote", "").put("before", "").put("after", "");
        }
        return whole;
    }
}
