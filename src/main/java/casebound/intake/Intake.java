package casebound.intake;

import casebound.casefile.CaseFile;
import casebound.model.Content;
import casebound.model.Document;
import casebound.model.Ids;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import casebound.vault.Stored;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import casebound.worker.Reading;
import casebound.worker.Workers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import java.util.function.Predicate;

/** Brings files and folders into a case. */
public final class Intake {
    private final CaseFile caseFile;
    private final Workers workers;

    /** What to do with a file whose bytes are in the case already. */
    public enum Again { LEAVE_OUT, ADD_OCCURRENCE }

    public Intake(CaseFile caseFile, Workers workers) {
        this.caseFile = caseFile;
        this.workers = workers;
    }

    /** What puts images of this case together. */
    public Binding binding() {
        return new Binding(caseFile, workers);
    }

    /**
     * Brings in files, and folders with all that is in them, as one intake with its receipt. Returns when every file has its
     * outcome; what was found after a cancel ends as canceled and is not in the case.
     *
     * @param again what to do with files that are in the case already
     * @param each hears every outcome as it comes, on the threads that work
     * @param progress in files
     * @throws ProblemException CASE_READ_ONLY; DISK_FULL, WRITE_FAILED or WRITING_STOPPED where the case itself can no
     *     longer be written
     */
    public List<Outcome> bring(List<Path> paths, Again again, Consumer<Outcome> each, Progress progress, CancelFlag cancel) {
        Receiving receiving = Receiving.of(caseFile, paths);
        List<Outcome> outcomes = bring(paths, file -> true, again, receiving, each, progress, cancel);
        receiving.end(cancel);
        return outcomes;
    }

    /**
     * The same for some of the files under what is named, as a part of an intake that the caller ends; each keeps the folder
     * in which it was received.
     *
     * @param wanted which of the files that are found
     */
    public List<Outcome> bring(List<Path> paths, Predicate<Path> wanted, Again again, Receiving receiving, Consumer<Outcome> each,
            Progress progress, CancelFlag cancel) {
        if (!caseFile.writable()) {
            throw Problem.of(Code.CASE_READ_ONLY).exception();
        }
        // takes in each file as it comes, while the next ones are read
        caseFile.index();
        Search search = new Search(caseFile.path(), cancel);
        paths.forEach(search::under);
        List<Outcome> outcomes = new ArrayList<>(search.failed());
        outcomes.removeIf(failed -> !wanted.test(failed.file()));
        outcomes.forEach(failed -> {
            receiving.note(String.valueOf(failed.file().getFileName()), failed);
            each.accept(failed);
        });
        List<Found> found = search.found().stream().filter(one -> wanted.test(one.file())).toList();
        outcomes.addAll(new Run(again, receiving, cancel).all(found, each, progress));
        return outcomes;
    }

    /**
     * Reads again the originals whose page texts are missing, as in a copy of a case that came without them.
     *
     * @param progress in contents
     * @return how many were read
     */
    public int readAgain(Progress progress, CancelFlag cancel) {
        List<Content> missing = caseFile.read(store -> store.all(Content.class)).stream()
                .filter(content -> content.readability() == Content.Readability.READABLE)
                .filter(content -> !caseFile.hasPageTexts(content.sha256()) && caseFile.vault().has(content.sha256()))
                .toList();
        int read = 0;
        for (Content content : missing) {
            cancel.check();
            progress.at(read, missing.size());
            if (readAgain(content, cancel) == null) {
                read++;
            }
        }
        return read;
    }

    /**
     * Reads one original again and keeps the texts of its pages.
     *
     * @return why it could not be read; null when it was
     * @throws ProblemException CASE_READ_ONLY: only the writer writes into the case; CANCELLED
     */
    public @Nullable Problem readAgain(Content content, CancelFlag cancel) {
        if (!caseFile.writable()) {
            throw Problem.of(Code.CASE_READ_ONLY).exception();
        }
        Path texts = caseFile.vault().incoming().resolve(Ids.next() + ".pages");
        String name = caseFile.read(store -> store.documents().ofContent(content.id())).getFirst().document().name();
        return switch (workers.read(caseFile.vault().original(content.sha256()), name, null, texts, cancel)) {
            case Reading.Readable readable -> {
                caseFile.vault().putDerived(content.sha256(), CaseFile.PAGES, texts);
                caseFile.index().again(content.ref());
                yield null;
            }
            case Reading.Encrypted encrypted -> Problem.of(Code.FILE_ENCRYPTED);
            case Reading.Unsupported unsupported -> Problem.of(Code.FILE_UNSUPPORTED);
            case Reading.Unreadable unreadable -> unreadable.problem();
        };
    }

    /** One import: several threads take the files one by one. */
    private final class Run {
        private final Again again;
        private final Receiving receiving;
        private final CancelFlag cancel;
        private final ConcurrentHashMap<String, Object> hashes = new ConcurrentHashMap<>();
        private final Readings readings = new Readings(caseFile, workers);
        private volatile ProblemException broken;

        Run(Again again, Receiving receiving, CancelFlag cancel) {
            this.again = again;
            this.receiving = receiving;
            this.cancel = cancel;
        }

        List<Outcome> all(List<Found> files, Consumer<Outcome> each, Progress progress) {
            Outcome[] outcomes = new Outcome[files.size()];
            AtomicInteger next = new AtomicInteger();
            AtomicInteger done = new AtomicInteger();
            progress.at(0, files.size());
            List<Thread> threads = new ArrayList<>();
            // one more than can be read, so that no reader waits for a file that is being copied or entered
            for (int i = 0; i <= workers.size(); i++) {
                threads.add(Thread.ofPlatform().name("intake-" + i).start(() -> {
                    for (int n = next.getAndIncrement(); n < files.size(); n = next.getAndIncrement()) {
                        outcomes[n] = bring(files.get(n));
                        each.accept(outcomes[n]);
                        progress.at(done.incrementAndGet(), files.size());
                    }
                }));
            }
            threads.forEach(Run::join);
            if (broken != null) {
                throw broken;
            }
            return List.of(outcomes);
        }

        private Outcome bring(Found found) {
            if (broken != null) {
                return new Outcome.Failed(found.file(), broken.problem());
            }
            try {
                cancel.check();
                Stored stored = caseFile.vault().store(found.file(), cancel, Progress.NONE);
                // two files with the same bytes, taken by two threads, are still one document
                synchronized (hashes.computeIfAbsent(stored.sha256(), key -> new Object())) {
                    return enter(found, stored);
                }
            } catch (ProblemException failure) {
                if (stopsWriting(failure.problem().code())) {
                    broken = failure;
                }
                return failed(found, failure.problem());
            } catch (RuntimeException bug) {
                return failed(found, Problem.of(Code.BUG, bug.getClass().getSimpleName()));
            }
        }

        private Outcome failed(Found found, Problem why) {
            Outcome failed = new Outcome.Failed(found.file(), why);
            receiving.note(found.path(), failed);
            return failed;
        }

        /** A file is a duplicate of one that came as it did: what a mail has attached came with that mail. */
        private Outcome enter(Found found, Stored stored) {
            Optional<Document> before = caseFile.read(store -> store.documents().ofContent(Ids.ofContent(stored.sha256()))).stream()
                    .map(listed -> listed.document()).filter(document -> document.parent() == null).findFirst();
            if (before.isPresent() && again == Again.LEAVE_OUT) {
                Content content = caseFile.read(store -> store.documents().content(stored.sha256())).orElseThrow();
                Outcome duplicate = new Outcome.Duplicate(found.file(), new Outcome.Kept(before.get().id(), content));
                receiving.note(found.path(), duplicate);
                return duplicate;
            }
            Family family = new Family(caseFile, readings, stored.bytes(), cancel);
            Entering entering = new Entering(found.file(), family.of(found.name(), found.folder(), stored),
                    Instant.now(caseFile.clock()));
            receiving.enter(found.path(), entering.outcome(), before.isPresent(), entering::into);
            return entering.outcome();
        }

        private static void join(Thread thread) {
            while (true) {
                try {
                    thread.join();
                    return;
                } catch (InterruptedException ignored) {
                    // cancelling is a flag; an outcome is owed for every file
                }
            }
        }
    }

    private static boolean stopsWriting(Code code) {
        return switch (code) {
            case DISK_FULL, WRITE_FAILED, WRITING_STOPPED, CASE_FOLDER_GONE -> true;
            default -> false;
        };
    }
}
