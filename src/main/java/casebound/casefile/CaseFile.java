package casebound.casefile;

import casebound.journal.Head;
import casebound.journal.Journal;
import casebound.journal.Line;
import casebound.journal.Step;
import casebound.model.Content;
import casebound.model.Ids;
import casebound.model.Kind;
import casebound.model.Matter;
import casebound.model.PageTexts;
import casebound.model.Ref;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import casebound.problem.Texts;
import casebound.store.Documents;
import casebound.store.Store;
import casebound.vault.Vault;
import casebound.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A case that is open, for writing or for reading. Safe for use by any thread.
 *
 * <p>{@link #change} is the one way to change it. What is read is what was saved last.
 */
public final class CaseFile implements AutoCloseable {
    private final Opening opening;
    private final CaseFolder folder;
    private final Workplace workplace;
    private final Journal journal;
    private final Vault vault;
    private final LiveDatabase database;
    private final Undoing undoing;
    private final List<Problem> problems;
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
    private final @Nullable Writer writer;
    private final CaseOcr ocr = new CaseOcr(this);
    private final CasePrivacy privacy = new CasePrivacy(this);
    private @Nullable CaseIndex index;
    private volatile boolean closed;

    /** For what a case is opened. */
    public enum Mode { WRITE, READ }

    /**
     * Makes a new case and opens it for writing.
     *
     * @param path a folder that does not exist yet or is empty; by custom its name ends in .casebound
     * @throws ProblemException CASE_EXISTS, FOLDER_NOT_WRITABLE, RULE_BROKEN
     */
    public static CaseFile create(Path path, String title, Workplace workplace) {
        if (title.isBlank()) {
            throw Problem.of(Code.RULE_BROKEN, Texts.text("kind.case") + ", title", Texts.text("fault.missing")).exception();
        }
        CaseFolder.create(path, title, workplace.disk());
        return open(path, Mode.WRITE, workplace, Progress.NONE);
    }

    /**
     * Opens a case. One with a damaged journal opens for reading whatever was asked; {@link #problems} says why.
     *
     * @param progress hears of the replay, in lines of the journal
     * @throws ProblemException CASE_NOT_FOUND, NOT_A_CASE, FORMAT_UNKNOWN, CASE_DAMAGED, CASE_LOCKED (for writing
     *     only), FOLDER_NOT_WRITABLE
     */
    public static CaseFile open(Path path, Mode mode, Workplace workplace, Progress progress) {
        Opening opening = Opening.of(path, mode, workplace);
        try {
            return new CaseFile(opening, progress);
        } catch (RuntimeException failure) {
            opening.close();
            throw failure;
        }
    }

    private CaseFile(Opening opening, Progress progress) {
        this.opening = opening;
        folder = opening.folder();
        workplace = opening.workplace();
        journal = opening.journal();
        problems = opening.problems();
        vault = new Vault(folder.path(), workplace.disk());
        database = new LiveDatabase(opening.picture(), journal);
        undoing = new Undoing(journal, workplace.person());
        boolean writing = opening.lock() != null;
        if (writing) {
            vault.clean();
            new Destruction(this).finishInterrupted();
        }
        database.catchUp(progress);
        writer = writing ? new Writer(journal, database::database, workplace.person(), this::saved, this::mustBePresent) : null;
        if (writing) {
            readActions();
            completeMatter();
        }
        opening.see();
    }

    private void mustBePresent() {
        if (!present()) {
            throw Problem.of(Code.CASE_FOLDER_GONE, folder.path()).exception();
        }
    }

    /** A case whose making was interrupted has no record of itself yet. */
    private void completeMatter() {
        Optional<Matter> matter = read(store -> store.all(Matter.class).stream().findFirst());
        if (matter.isEmpty()) {
            change(Texts.text("change.create"), tx -> tx.add(new Matter(Ids.next(), folder.title(), false, ""))).join();
        } else if (!matter.get().title().equals(folder.title())) {
            folder.write(matter.get().title(), workplace.disk());
        }
    }

    private void readActions() {
        read(store -> {
            undoing.read(store);
            return null;
        });
    }

    /** The case's folder. */
    public Path path() {
        return folder.path();
    }

    /** The case's own id, the same in every copy. */
    public UUID id() {
        return folder.id();
    }

    /** Whether it can be changed. */
    public boolean writable() {
        return writer != null;
    }

    /** Who has it open for writing, for people; empty when nobody is known to. */
    public String heldBy() {
        return CaseLock.holder(folder.path().resolve("lock"));
    }

    /**
     * Who has the case in that folder open for writing, in another process: "NAME on HOST since TIME". Nothing where
     * nobody has, or where that cannot be told. Waits for the disk.
     */
    public static Optional<String> openElsewhere(Path path) {
        return CaseLock.heldElsewhere(path.resolve("lock"));
    }

    /** Whether the folder is still there; without it nothing more is written. Waits for the disk. */
    public boolean present() {
        return folder.present(workplace.disk());
    }

    /** What was found wrong at opening; empty as a rule. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The originals and what was derived from them. */
    public Vault vault() {
        return vault;
    }

    /** The last line of the journal. */
    public Head head() {
        return journal.head();
    }

    /**
     * The case at one line of its journal, taken while nothing is written. What it names stays as it is, except where
     * something is destroyed meanwhile: {@link #destroyedSince} tells.
     *
     * @throws ProblemException JOURNAL_DAMAGED
     */
    public Standing standing() {
        Standing[] now = new Standing[1];
        alone(() -> now[0] = read(store -> {
            if (!journal.damages().isEmpty()) {
                throw Problem.of(Code.JOURNAL_DAMAGED, journal.damages().getFirst().describe()).exception();
            }
            return new Standing(journal.head(), journal.extents(), store.all(Content.class));
        }));
        return now[0];
    }

    /** Whether something was destroyed behind that line, so that what was read before may quote it. */
    public boolean destroyedSince(Head head) {
        refresh();
        boolean[] destroyed = {!journal.unfinishedErasures().isEmpty()};
        journal.read(head.seq(), line -> destroyed[0] |= line.steps().stream()
                .anyMatch(step -> step.kind().equals(Step.DESTRUCTION)));
        return destroyed[0];
    }

    /** When this case was last backed up on this computer. */
    public Optional<Instant> backedUp() {
        return Picture.backedUp(folder, workplace);
    }

    /** Notes on this computer that the case was backed up just now. */
    public void noteBackup() {
        Picture.noteBackup(folder, workplace, workplace.clock().instant());
    }

    /** The person whose changes these are. */
    public String person() {
        return workplace.person();
    }

    /** The file in which this computer keeps how a person left the windows of this case. */
    public Path viewState() {
        return opening.picture().viewState();
    }

    /** The file in which this computer keeps what was read from the documents; gone when the local picture is made again. */
    public Path readings() {
        return opening.picture().readings();
    }

    /** Where the index of this case lies on this computer. */
    Path indexFolder() {
        return opening.picture().index();
    }

    /** Asks a question of what was saved last. Any thread but the window's. */
    public <T> T read(Function<Store, T> question) {
        return database.read(question);
    }

    /**
     * Changes the case. The result comes when the change is forced to disk; it fails with the reason when the change was
     * refused, and then nothing of it has happened.
     *
     * @param title what a person would say: "Tag 3 documents"; it must name nothing from the case
     */
    public CompletableFuture<Change> change(String title, ChangeBody body) {
        return change(title, Writer.ownGroup(), body);
    }

    /** Changes the case as part of a group, which is one step of undo. */
    public CompletableFuture<Change> change(String title, UUID group, ChangeBody body) {
        return change(() -> title, group, body);
    }

    private CompletableFuture<Change> change(Supplier<String> title, UUID group, ChangeBody body) {
        if (writer == null) {
            return CompletableFuture.failedFuture(Problem.of(Code.CASE_READ_ONLY).exception());
        }
        return writer.change(title, group, body);
    }

    /** The title of what {@link #undo} would take back. */
    public Optional<String> undoTitle() {
        return undoing.undoTitle();
    }

    /** What {@link #undo} would take back. Any thread but the window's. */
    public Optional<Undoable> undoable() {
        return undoing.toUndo().map(action -> new Undoable(action.group(), action.title(), read(store -> store.history().touchedIn(action.seqs()))));
    }

    /** The title of what {@link #redo} would do again. */
    public Optional<String> redoTitle() {
        return undoing.redoTitle();
    }

    /** Takes back this person's last action. Fails with NOTHING_TO_UNDO or UNDO_REFUSED. */
    public CompletableFuture<Change> undo() {
        return invert(undoing.undo());
    }

    /** Does again what this person took back last. Fails with NOTHING_TO_UNDO or UNDO_REFUSED. */
    public CompletableFuture<Change> redo() {
        return invert(undoing.redo());
    }

    private CompletableFuture<Change> invert(Undoing.Inversion inversion) {
        return change(inversion::title, Writer.ownGroup(), tx -> {
            // a journal that has gone with its folder is not a damaged one
            mustBePresent();
            inversion.apply(tx);
        });
    }

    /** Hears every change, on the thread that saved it, in order. */
    public void onChange(Consumer<Change> listener) {
        listeners.add(listener);
    }

    void tell(Change change) {
        indexSoon();
        listeners.forEach(listener -> listener.accept(change));
    }

    private void saved(Line line, Change change) {
        undoing.saved(line, change);
        if (change.touches(Kind.CASE)) {
            read(store -> store.all(Matter.class)).forEach(matter -> folder.write(matter.title(), workplace.disk()));
        }
        tell(change);
    }

    /** Takes in what another process has written meanwhile, and tells it; for a case that is open for reading. */
    public void refresh() {
        if (writer != null) {
            return;
        }
        List<Change> news = database.refresh();
        ocr.readElsewhere();
        privacy.forget();
        if (!news.isEmpty()) {
            tell(Change.all(news));
        }
    }

    /**
     * The original bytes of a document, for reading and for exports.
     *
     * @throws ProblemException SEQUESTERED, ORIGINAL_MISSING, RECORD_MISSING
     */
    public Path original(UUID document) {
        Documents.Listed listed = read(store -> store.documents().find(document))
                .orElseThrow(() -> Problem.of(Code.RECORD_MISSING, Texts.text("kind.document")).exception());
        if (read(store -> store.documents().sequestered(listed.content().id()))) {
            throw Problem.of(Code.SEQUESTERED).exception();
        }
        Path original = vault.original(listed.content().sha256());
        if (!Files.isRegularFile(original)) {
            throw Problem.of(Code.ORIGINAL_MISSING, listed.document().name()).exception();
        }
        return original;
    }

    /** The suffix of the derived file with the texts of a content's pages. */
    public static final String PAGES = "pages";

    /** Whether the texts of a content's pages are there. */
    public boolean hasPageTexts(String sha256) {
        return Files.isRegularFile(vault.derivedPath(sha256, PAGES));
    }

    /**
     * The texts of a content's pages, own and read by OCR; close them.
     *
     * @throws ProblemException FILE_NOT_READABLE where they are missing or damaged; reading the original again mends that
     */
    public PageTexts pageTexts(String sha256) {
        try {
            return PageTexts.open(vault.derivedPath(sha256, PAGES), vault.derivedPath(sha256, CaseOcr.SUFFIX));
        } catch (IOException damaged) {
            throw new ProblemException(Problem.of(Code.FILE_NOT_READABLE, sha256), damaged);
        }
    }

    /** Which reader or OCR engine, in which version, took the text of a content's page (from 0): anchors name it. */
    public String extractor(Content content, int page) {
        if (!ocr.begun(content.sha256()) || !hasPageTexts(content.sha256())) {
            return content.extractor();
        }
        try (PageTexts texts = pageTexts(content.sha256())) {
            return page < texts.pageCount() ? texts.extractor(page) : content.extractor();
        } catch (IOException damaged) {
            return content.extractor();
        }
    }

    /** What OCR reads on pages without text. */
    public CaseOcr ocr() {
        return ocr;
    }

    /** What should be looked at before it leaves the office. */
    public CasePrivacy privacy() {
        return privacy;
    }

    /** The time and zone that changes carry. */
    public Clock clock() {
        return workplace.clock();
    }

    /** The search index, which is opened when it is first asked for. */
    public synchronized CaseIndex index() {
        if (index == null) {
            index = new CaseIndex(this);
        }
        return index;
    }

    /** The line of the journal that what is read stands for. */
    Head appliedHead() {
        return database.applied();
    }

    /** Blocks a document: no reading, no search, no export until it is lifted (FRCP 26(b)(5)(B)). */
    public CompletableFuture<Change> sequester(UUID document, String reason) {
        return change(Texts.text("change.sequester"), tx -> tx.store().documents().withCompanions(List.of(document)).forEach(each -> {
            Ref ref = new Ref(Kind.DOCUMENT, each);
            tx.set(ref, "sequestered", true);
            tx.set(ref, "sequesterReason", reason);
        }));
    }

    /** Lets a sequestered document be read again. */
    public CompletableFuture<Change> lift(UUID document) {
        return change(Texts.text("change.lift"), tx -> tx.store().documents().withCompanions(List.of(document))
                .forEach(each -> tx.set(new Ref(Kind.DOCUMENT, each), "sequestered", false)));
    }

    /**
     * Destroys a content with every document of it, for ever: original, derived data, rows, and every payload of the
     * journal that holds or quotes it. What the journal's lines were and who made them stays, so that the chain still
     * verifies. Images and texts that belong to its documents go first, each content with a certificate of its own.
     *
     * @return the certificate, which names what could not be reached
     * @throws ProblemException CASE_READ_ONLY, RECORD_MISSING, or what kept it from being finished; opening the case
     *     again finishes it
     */
    public Certificate destroy(UUID content, String reason) {
        if (writer == null) {
            throw Problem.of(Code.CASE_READ_ONLY).exception();
        }
        Losable losable = read(store -> Losable.of(store, content));
        if (!losable.shared().isEmpty()) {
            await(change(Texts.text("documents.change.remove", losable.shared().size()),
                    tx -> tx.remove(losable.shared().stream().map(document -> new Ref(Kind.DOCUMENT, document)).toList())));
        }
        losable.contents().forEach(each -> destroyOne(each, reason));
        return destroyOne(content, reason);
    }

    private Certificate destroyOne(UUID content, String reason) {
        Certificate[] certificate = new Certificate[1];
        alone(() -> certificate[0] = new Destruction(this).destroy(content, reason));
        return certificate[0];
    }

    /** Compares everything with everything and names each deviation. */
    public List<Deviation> verify(boolean full, Progress progress) {
        return new Verification(folder, workplace, this).run(full, progress);
    }

    /** Throws the local database away and makes it again from the journal. */
    public void rebuild(Progress progress) {
        alone(() -> remake(progress));
    }

    /** As {@link #rebuild}, on the writer's thread where there is one. */
    void remake(Progress progress) {
        database.remake(progress);
        privacy.forget();
        opening.picture().wipe(Picture.READINGS);
        readActions();
        synchronized (this) {
            if (index == null) {
                opening.picture().wipe("index");
            } else {
                index.remake();
            }
        }
    }

    private synchronized void indexSoon() {
        if (index != null) {
            index.catchUpSoon();
        }
    }

    /** Runs work while nothing is written. */
    void alone(Runnable work) {
        if (writer == null) {
            work.run();
        } else {
            await(writer.alone(work));
        }
    }

    /** The index where it is in use already. */
    synchronized Optional<CaseIndex> openIndex() {
        return Optional.ofNullable(index);
    }

    Journal journal() {
        return journal;
    }

    LiveDatabase database() {
        return database;
    }

    Workplace workplace() {
        return workplace;
    }

    /** Waits for a change and throws what it failed with. Never on the window's thread. */
    public static <T> T await(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException reason ? reason : failed;
        }
    }

    /** Deletes this computer's local pictures of a case that no process uses. */
    public static void forget(Path path, Workplace workplace) {
        Picture.forget(CaseFolder.read(path), workplace);
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (writer != null) {
            writer.close();
        }
        ocr.close();
        synchronized (this) {
            if (index != null) {
                index.close();
            }
        }
        database.close();
        opening.see();
        opening.close();
    }
}
