package casebound.data;

import casebound.casefile.CaseFile;
import casebound.intake.Contents;
import casebound.model.Content;
import casebound.model.Ids;
import casebound.model.PageTexts;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import casebound.vault.Stored;
import casebound.vault.Vault;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import casebound.worker.Reading;
import casebound.worker.Workers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The files that a data file names: hashed first, read where they lie, and stored in the vault only when all else is
 * certain. Until then nothing but a temporary file of page texts is written.
 */
final class Originals implements AutoCloseable {
    private static final int BUFFER = 1 << 20;

    private final CaseFile caseFile;
    private final Workers workers;
    private final Path json;
    private final CancelFlag cancel;
    private final Map<Path, Source> taken = new LinkedHashMap<>();
    private final Map<UUID, Source> byContent = new HashMap<>();
    private final Map<UUID, Fresh> fresh = new LinkedHashMap<>();
    private final List<String> stored = new ArrayList<>();

    private record Source(Path file, String sha256, long bytes) {}

    /** A content that the case does not have yet. */
    private record Fresh(Source source, String name, Path texts, Content content) {}

    /** @param json the data file, from whose folder the files are named */
    Originals(CaseFile caseFile, Workers workers, Path json, CancelFlag cancel) {
        this.caseFile = caseFile;
        this.workers = workers;
        this.json = json.toAbsolutePath();
        this.cancel = cancel;
    }

    /**
     * Takes note of a file.
     *
     * @param name the name under which the file came, for those who guess a kind from it
     * @return the id of its content
     */
    UUID take(String place, String path, String name) {
        Path file = resolve(place, path);
        Source source = taken.get(file);
        if (source == null) {
            source = hashed(place, file);
            taken.put(file, source);
        }
        UUID id = Ids.ofContent(source.sha256);
        byContent.put(id, source);
        if (!fresh.containsKey(id) && !isInCase(id)) {
            fresh.put(id, new Fresh(source, name, caseFile.vault().incoming().resolve(Ids.next() + ".load"), null));
        }
        return id;
    }

    /** The name of a file without its folders. */
    String nameOf(String place, String path) {
        return resolve(place, path).getFileName().toString();
    }

    /** Beside the data file, or in the folder that an export makes beside it. */
    private Path resolve(String place, String path) {
        try {
            Path beside = json.resolveSibling(path).normalize();
            Path exported = CaseDataExport.filesOf(json).resolve(path).normalize();
            Path file = Files.isRegularFile(beside) ? beside : exported;
            if (!path.isBlank() && Files.isRegularFile(file)) {
                return file;
            }
        } catch (InvalidPathException noPath) {
            // said below
        }
        throw Breach.at(place, "noFile", Breach.shown(path));
    }

    private Source hashed(String place, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            long bytes = 0;
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                cancel.check();
                digest.update(buffer, 0, count);
                bytes += count;
            }
            return new Source(file, HexFormat.of().formatHex(digest.digest()), bytes);
        } catch (IOException unreadable) {
            throw Breach.at(place, "noFile", Breach.shown(file.getFileName().toString()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private boolean isInCase(UUID content) {
        return caseFile.read(store -> store.find(Content.class, content)).isPresent();
    }

    /** Has the files read that the case does not have yet, as many at once as there are readers. */
    void read(Progress progress) {
        AtomicInteger done = new AtomicInteger();
        AtomicBoolean failed = new AtomicBoolean();
        progress.at(0, fresh.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(workers.size())) {
            List<CompletableFuture<Fresh>> reads = fresh.values().stream().map(each -> CompletableFuture.supplyAsync(() -> {
                if (failed.get()) {
                    return each;
                }
                Fresh read = read(each, failed);
                progress.at(done.incrementAndGet(), fresh.size());
                return read;
            }, threads)).toList();
            reads.forEach(read -> {
                Fresh each = CaseFile.await(read);
                fresh.put(Ids.ofContent(each.source.sha256), each);
            });
        }
    }

    private Fresh read(Fresh each, AtomicBoolean failed) {
        try {
            cancel.check();
            return new Fresh(each.source, each.name, each.texts, new Contents(workers).read(each.source.file, each.name, each.source.sha256,
                    each.source.bytes, each.texts, cancel));
        } catch (RuntimeException failure) {
            failed.set(true);
            throw failure;
        }
    }

    /** The contents that are new to the case. */
    List<Content> contents() {
        return fresh.values().stream().map(Fresh::content).toList();
    }

    /** The hash of a file that was taken. */
    String sha256(UUID content) {
        return byContent.get(content).sha256;
    }

    /** The size in bytes of a file that was taken. */
    long bytes(UUID content) {
        return byContent.get(content).bytes;
    }

    /** The texts of a content's pages; close them. Empty where it has none that may be read. */
    Optional<PageTexts> texts(UUID content) throws IOException {
        Fresh added = fresh.get(content);
        if (added != null) {
            return Files.exists(added.texts) ? Optional.of(PageTexts.open(added.texts)) : Optional.empty();
        }
        Optional<Content> known = caseFile.read(store -> store.find(Content.class, content));
        if (known.isEmpty() || known.get().readability() != Content.Readability.READABLE
                || caseFile.read(store -> store.documents().sequestered(content))) {
            return Optional.empty();
        }
        String sha256 = known.get().sha256();
        if (!caseFile.hasPageTexts(sha256)) {
            makeAgain(sha256);
        }
        return caseFile.hasPageTexts(sha256) ? Optional.of(caseFile.pageTexts(sha256)) : Optional.empty();
    }

    private void makeAgain(String sha256) {
        Vault vault = caseFile.vault();
        Path texts = vault.incoming().resolve(Ids.next() + ".load");
        if (workers.read(vault.original(sha256), "", null, texts, cancel) instanceof Reading.Readable) {
            vault.putDerived(sha256, CaseFile.PAGES, texts);
        }
    }

    /** Stores the new files in the vault. Where that fails, the vault is as it was. */
    void store() {
        try {
            for (Fresh each : fresh.values()) {
                Stored original = caseFile.vault().store(each.source.file, cancel, Progress.NONE);
                if (original.isNew()) {
                    stored.add(original.sha256());
                }
                if (!original.sha256().equals(each.source.sha256)) {
                    throw Problem.of(Code.FILE_CHANGED, each.source.file).exception();
                } else if (Files.exists(each.texts)) {
                    caseFile.vault().putDerived(original.sha256(), CaseFile.PAGES, each.texts);
                }
            }
        } catch (RuntimeException failure) {
            takeBack();
            throw failure;
        }
    }

    /** Removes what {@link #store} brought in, but never what a record of the case needs by now. */
    void takeBack() {
        for (String sha256 : stored) {
            if (!isInCase(Ids.ofContent(sha256))) {
                try {
                    caseFile.vault().destroy(sha256);
                } catch (ProblemException stays) {
                    // verify names it as left over; the first failure is what counts
                }
            }
        }
        stored.clear();
    }

    @Override
    public void close() {
        for (Fresh each : fresh.values()) {
            try {
                Files.deleteIfExists(each.texts);
            } catch (IOException stays) {
                // the vault empties this folder when the case is opened the next time
            }
        }
    }
}
