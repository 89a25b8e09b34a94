package casebound.ui.reader.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebound.brief.NotesFile;
import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.model.Anchor;
import casebound.model.Area;
import casebound.model.CaseDates;
import casebound.model.Citation;
import casebound.model.Content;
import casebound.model.Exhibit;
import casebound.model.Fact;
import casebound.model.Ids;
import casebound.model.Kind;
import casebound.model.Link;
import casebound.model.MissingItem;
import casebound.model.Note;
import casebound.model.PageText;
import casebound.model.Party;
import casebound.model.PrivacyCheck;
import casebound.model.PrivacyLook;
import casebound.model.PrivacyWarning;
import casebound.model.Ref;
import casebound.model.Tag;
import casebound.problem.Code;
import casebound.problem.ProblemException;
import casebound.store.Facts;
import casebound.store.History;
import casebound.ui.kit.SystemProgram;
import casebound.ui.reader.DocumentMarks;
import casebound.ui.reader.DocumentSource;
import casebound.ui.reader.Documents;
import casebound.ui.reader.FactMark;
import casebound.ui.reader.NoteMark;
import casebound.ui.reader.PagePiece;
import casebound.ui.reader.PagePixels;
import casebound.ui.reader.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseReaderTest {
    @TempDir Path folder;
    private final Executor background = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    private SmallCase small;
    private CaseFile file;
    private Passages passages;
    private CaseDocuments documents;
    private DocumentSource order;
    private DocumentSource transcript;

    @BeforeEach
    void open() {
        small = new SmallCase(folder);
        file = small.file;
        passages = new Passages(file);
        documents = new CaseDocuments(file, small.workers, new SystemProgram(uri -> { }, folder.resolve("opened")), background);
        order = documents.open(small.document("Order.pdf")).join();
        transcript = documents.open(small.document("Transcript.pdf")).join();
    }

    @AfterEach
    void close() {
        small.close();
    }

    @Test
    void aDocumentHasItsSizesTextsAndPixels() {
        assertThat(documents.choices().join()).extracting(Documents.Choice::title)
                .containsExactly("Locked", "Order", "Transcript");
        assertThat(documents.choices().join()).extracting(Documents.Choice::detail)
                .containsExactly("not readable", "2 pages", "12 pages");
        assertThat(transcript.title()).isEqualTo("Transcript");
        assertThat(transcript.pages()).hasSize(SmallCase.TRANSCRIPT_PAGES);
        assertThat(transcript.pages().getFirst().width()).isEqualTo(612);
        assertThat(transcript.text(SmallCase.SUBJECT_PAGE).join().text()).contains(SmallCase.SUBJECT);
        PagePixels pixels = transcript.render(new PagePiece(0, 1, 0, null)).join();
        assertThat(pixels.width()).isEqualTo(612);
        assertThat(pixels.height()).isEqualTo(792);
        pixels.release().run();
    }

    @Test
    void aHundredPagesAreDrawnWithSixteenPlacesToPutThem() {
        for (int i = 0; i < 100; i++) {
            PagePixels pixels = transcript.render(new PagePiece(i % SmallCase.TRANSCRIPT_PAGES, 0.2, 0, null)).join();
            pixels.release().run();
        }
        for (int i = 0; i < 100; i++) {
            transcript.render(new PagePiece(i % SmallCase.TRANSCRIPT_PAGES, 0.2, 0, null)).cancel(false);
        }
        assertThat(transcript.render(new PagePiece(3, 0.5, 0, null)).join().width()).isEqualTo(306);
    }

    @Test
    void aFactCitesThePassageWithTheWordsThatStandThere() throws IOException {
        Selection words = SmallCase.select(order, 0, SmallCase.FAILED);
        CaseFile.await(passages.makeFact(words, "A cache was held back", CaseDates.parse("Jul 2024"), Fact.Status.UNDISPUTED));
        Fact fact = Cases.all(file, Fact.class).getFirst();
        assertThat(CaseDates.shown(fact.date())).isEqualTo("Jul 2024");
        Facts.Cited cited = cited(fact.id()).getFirst();
        Anchor anchor = cited.anchor();
        assertThat(cited.citation().stance()).isEqualTo(Citation.Stance.SUPPORTS);
        assertThat(anchor.before()).endsWith("made for a test.\n");
        assertThat(anchor.after()).contains("This line follows");
        assertThat(wordsIn(order.text(0).join(), anchor.areas())).isEqualTo(anchor.quote());
        String hash = file.read(store -> store.documents().find(order.document())).orElseThrow().content().sha256();
        try (var texts = file.pageTexts(hash)) {
            assertThat(anchor.extractor()).isEqualTo(texts.extractor());
        }
        assertThat(order.marks().join().facts()).containsExactly(new FactMark(fact.id(), 1, words.place()));
    }

    // The characters whose middle lies in one of the areas.
    private static String wordsIn(PageText text, List<Area> areas) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < text.text().length(); i++) {
            float x = (text.left(i) + text.right(i)) / 2;
            float y = (text.top(i) + text.bottom(i)) / 2;
            if (areas.stream().anyMatch(area -> x >= area.x() && x <= area.x() + area.width()
                    && y >= area.y() && y <= area.y() + area.height())) {
                words.append(text.text().charAt(i));
            }
        }
        return words.toString().strip();
    }

    private List<Facts.Cited> cited(UUID fact) {
        return file.read(store -> store.facts().citations(fact));
    }

    @Test
    void aFactCanHaveTwoSourcesAndLoseOne() {
        CaseFile.await(passages.makeFact(SmallCase.select(order, 0, SmallCase.FAILED), "Held back",
                CaseDates.parse(""), Fact.Status.UNSURE));
        UUID fact = Cases.all(file, Fact.class).getFirst().id();
        Selection other = SmallCase.select(transcript, SmallCase.SUBJECT_PAGE, SmallCase.SUBJECT);
        CaseFile.await(passages.addSource(fact, Citation.Stance.CONTRADICTS, other));
        assertThat(cited(fact)).extracting(each -> each.citation().position()).containsExactly(0, 1);
        assertThat(cited(fact).get(1).citation().stance()).isEqualTo(Citation.Stance.CONTRADICTS);
        assertThat(transcript.marks().join().facts()).hasSize(1);
        CaseFile.await(passages.removeSource(cited(fact).getFirst().citation().id()));
        assertThat(order.marks().join()).isEqualTo(DocumentMarks.NONE);
        assertThat(Cases.all(file, Anchor.class)).hasSize(1);
        assertThat(Cases.all(file, Fact.class)).hasSize(1);
        CaseFile.await(file.undo());
        assertThat(order.marks().join().facts()).hasSize(1);
    }

    @Test
    void aLinkIsShownOnBothSidesAndUndoTakesItAway() {
        Selection from = SmallCase.select(order, 0, SmallCase.FAILED);
        Selection page = new Selection(transcript.document(), 4, 4, List.of(), "", "", "");
        CaseFile.await(passages.link(from, Link.Type.CONTRADICTS, page));
        DocumentMarks left = order.marks().join();
        assertThat(left.links()).hasSize(1);
        assertThat(left.links().getFirst().from()).isEqualTo(from.place());
        assertThat(left.links().getFirst().to()).isEqualTo(page.place());
        assertThat(transcript.marks().join().links()).isEqualTo(left.links());
        Touching touching = file.read(store -> Touching.read(file, store, transcript.document(), 4));
        assertThat(touching.links()).extracting(Touching.Joined::title).containsExactly("Order");
        assertThat(file.read(store -> Touching.read(file, store, transcript.document(), 5)).links()).isEmpty();
        assertThat(file.undoTitle()).contains("Link two places");
        CaseFile.await(file.undo());
        assertThat(order.marks().join()).isEqualTo(DocumentMarks.NONE);
        assertThat(transcript.marks().join()).isEqualTo(DocumentMarks.NONE);
        CaseFile.await(file.redo());
        CaseFile.await(passages.removeLink(left.links().getFirst().id()));
        assertThat(transcript.marks().join()).isEqualTo(DocumentMarks.NONE);
        assertThat(Cases.all(file, Anchor.class)).isEmpty();
    }

    @Test
    void aNoteStandsOnItsPassageWithItsTagsAndUndoTakesItAway() {
        Selection words = SmallCase.select(order, 0, SmallCase.FAILED);
        CaseFile.await(passages.note(words, Note.Meaning.HARMFUL, "", List.of()));
        CaseFile.await(passages.note(words, Note.Meaning.REMARK, "Ask who knew.", List.of("hot", "to ask")));
        assertThat(order.marks().join().notes()).extracting(NoteMark::meaning).containsExactlyInAnyOrder(Note.Meaning.HARMFUL, Note.Meaning.REMARK);
        Touching touching = touching(order, -1);
        assertThat(touching.notes()).extracting(Touching.NoteHere::tags).containsExactlyInAnyOrder(List.of(), List.of("hot", "to ask"));
        assertThat(touching.made().values()).extracting(History.Entry::title).containsExactlyInAnyOrder("Highlight a passage", "Write a note");
        UUID note = Cases.all(file, Note.class).getLast().id();
        CaseFile.await(passages.changeNote(note, Note.Meaning.QUESTION, "Ask who knew, and when.", List.of("HOT")));
        assertThat(Cases.all(file, Tag.class)).hasSize(2);
        assertThat(touching(order, 0).notes()).extracting(Touching.NoteHere::tags).contains(List.of("hot"));
        CaseFile.await(passages.removeNote(note));
        assertThat(Cases.all(file, Anchor.class)).hasSize(1);
        CaseFile.await(file.undo());
        CaseFile.await(file.undo());
        assertThat(Cases.all(file, Note.class)).extracting(Note::text).contains("Ask who knew.");
    }

    @Test
    void whatNeverCameIsSpokenOfInSeveralPlaces() {
        Selection words = SmallCase.select(order, 0, SmallCase.FAILED);
        MissingItem item = new MissingItem(casebound.model.Ids.next(), "The list of the bullets", null, MissingItem.State.NOT_REQUESTED, CaseDates.parse(""), null, "");
        CaseFile.await(passages.makeMissing(words, null, item));
        CaseFile.await(passages.makeMissing(SmallCase.select(transcript, SmallCase.SUBJECT_PAGE, SmallCase.SUBJECT), item.id(), item));
        assertThat(Cases.all(file, MissingItem.class)).containsExactly(item);
        assertThat(touching(order, 0).missing()).containsExactly(item);
        assertThat(touching(order, 1).missing()).isEmpty();
        assertThat(touching(transcript, -1).missing()).containsExactly(item);
        CaseFile.await(file.change("received", tx -> tx.update(new MissingItem(item.id(), item.description(), null, MissingItem.State.RECEIVED,
                item.requested(), order.document(), ""))));
        assertThat(touching(order, 1).missing()).as("it is this document").hasSize(1);
    }

    @Test
    void aPlaceThatHasLostItsWordsIsNeitherDrawnNorMovedUntilSomebodyPlacesItAnew() {
        Selection words = SmallCase.select(order, 0, SmallCase.FAILED);
        Selection subject = SmallCase.select(transcript, SmallCase.SUBJECT_PAGE, SmallCase.SUBJECT);
        CaseFile.await(passages.link(words, Link.Type.CONTRADICTS, subject));
        CaseFile.await(passages.note(words, Note.Meaning.KEY, "", List.of()));
        assertThat(touching(order, 0).lost()).isEmpty();
        // Another version takes the place of the order: the transcript's bytes, whose first page says something else.
        UUID other = file.read(store -> store.documents().find(transcript.document())).orElseThrow().content().id();
        CaseFile.await(file.change("replace", tx -> tx.set(new Ref(Kind.DOCUMENT, order.document()), "content", other)));
        DocumentMarks marks = documents.open(order.document()).join().marks().join();
        assertThat(marks.links()).isEmpty();
        assertThat(marks.notes()).isEmpty();
        assertThat(transcript.marks().join().links()).as("it has only one end").isEmpty();
        Touching touching = touching(order, 5);
        assertThat(touching.lost()).extracting(lost -> lost.anchor().quote()).containsOnly(SmallCase.FAILED);
        assertThat(touching.lost()).flatExtracting(Touching.Lost::holders).extracting(Ref::kind).containsExactlyInAnyOrder(Kind.LINK, Kind.NOTE);
        DocumentSource now = documents.open(order.document()).join();
        UUID lost = touching.lost().stream().filter(each -> each.holders().getFirst().kind() == Kind.LINK).findFirst().orElseThrow().anchor().id();
        CaseFile.await(passages.placeAnew(lost, SmallCase.select(now, SmallCase.SUBJECT_PAGE, SmallCase.SUBJECT)));
        assertThat(touching(now, 5).lost()).hasSize(1);
        assertThat(now.marks().join().links()).hasSize(1);
        CaseFile.await(file.undo());
        assertThat(touching(now, 5).lost()).hasSize(2);
    }

    @Test
    void anotherReaderOfTheSameBytesLeavesPlacesWhereTheirWordsStand() {
        Selection words = SmallCase.select(order, 0, SmallCase.FAILED);
        Selection wrong = new Selection(order.document(), 0, 0, List.of(new Area(0, 72, 700, 100, 12)), SmallCase.FAILED, "", "");
        CaseFile.await(passages.note(words, Note.Meaning.KEY, "right", List.of()));
        CaseFile.await(passages.note(wrong, Note.Meaning.KEY, "wrong", List.of()));
        UUID content = file.read(store -> store.documents().find(order.document())).orElseThrow().content().id();
        CaseFile.await(file.change("read again", tx -> tx.set(new Ref(Kind.CONTENT, content), "extractor", "another/2")));
        assertThat(order.marks().join().notes()).extracting(NoteMark::text).containsExactly("right");
        assertThat(touching(order, 0).lost()).hasSize(1);
    }

    @Test
    void anExhibitIsCitedByItsNumberAndATranscriptByPageAndLine() {
        Citing citing = new Citing(file);
        Citing.Known known = new Citing.Known(new casebound.model.PageLabels(order.labels(), order.pages().size()), "");
        Selection words = SmallCase.select(order, 0, SmallCase.FAILED);
        assertThat(citing.words(words, order, known)).isEqualTo("\u201c" + SmallCase.FAILED + "\u201d (Order, at 1)");
        CaseFile.await(file.change("exhibit", tx -> {
            Party state = new Party(casebound.model.Ids.next(), Party.Type.AGENCY, "State of New Mexico", "", "");
            casebound.model.Proceeding trial = new casebound.model.Proceeding(casebound.model.Ids.next(), casebound.model.Proceeding.Type.CRIMINAL, "Trial", "", "", "", "",
                    "", CaseDates.parse(""), CaseDates.parse(""), CaseDates.parse(""), CaseDates.parse(""), "", null, "");
            tx.add(state);
            tx.add(trial);
            tx.add(new casebound.model.Role(casebound.model.Ids.next(), state.id(), trial.id(), "State", casebound.model.Side.PROSECUTION, CaseDates.parse(""), CaseDates.parse("")));
            tx.add(new Exhibit(casebound.model.Ids.next(), new Ref(Kind.DOCUMENT, order.document()), trial.id(), state.id(), "12", Exhibit.Status.ADMITTED,
                    CaseDates.parse(""), ""));
        }));
        assertThat(citing.words(words, order, known)).isEqualTo("\u201c" + SmallCase.FAILED + "\u201d (State\u2019s Ex. 12, at 1)");
        Area drawn = new Area(0, 60, 100, 200, 40);
        var picture = Citing.picture(drawn, order);
        assertThat(picture.getWidth()).isCloseTo(200 * 200 / 72.0, org.assertj.core.api.Assertions.within(1.0));
        assertThat(java.util.stream.IntStream.range(0, (int) picture.getHeight()).flatMap(y -> java.util.stream.IntStream.range(0, (int) picture.getWidth())
                .map(x -> picture.getPixelReader().getArgb(x, y))).distinct().count()).as("ink and paper").isGreaterThan(1);
    }

    @Test
    void notesLeaveTheCaseAsATableAndAsACopyOfThePdf() throws IOException {
        CaseFile.await(passages.note(SmallCase.select(order, 0, SmallCase.FAILED), Note.Meaning.KEY, "=who knew?", List.of("hot")));
        CaseFile.await(passages.note(SmallCase.select(transcript, SmallCase.SUBJECT_PAGE, SmallCase.SUBJECT), Note.Meaning.HELPFUL, "", List.of()));
        NotesFile notes = new NotesFile(file);
        Path csv = folder.resolve("notes.csv");
        assertThat(notes.table(null, csv)).isEqualTo(2);
        assertThat(Files.readAllLines(csv)).hasSize(3).anySatisfy(line -> assertThat(line)
                .startsWith("Order,1," + SmallCase.FAILED + ",'=who knew?,Key,hot,"));
        Path pdf = folder.resolve("copy.pdf");
        assertThat(notes.copy(order.document(), small.workers, pdf, new casebound.work.CancelFlag(), casebound.work.Progress.NONE)).isEqualTo(1);
        try (var copy = org.apache.pdfbox.Loader.loadPDF(pdf.toFile())) {
            assertThat(copy.getPage(0).getAnnotations()).extracting(each -> each.getContents()).containsExactly("Key: =who knew? [hot]");
        }
        assertThat(notes.annotatable()).extracting(NotesFile.Noted::title).containsExactly("Order", "Transcript");
        CaseFile.await(file.sequester(order.document(), "clawback"));
        assertThat(notes.table(null, csv)).isEqualTo(1);
    }

    @Test
    void whatShouldNotLeaveTheOfficeIsToldOnItsPageUntilItIsChecked() {
        Content content = file.read(store -> store.documents().find(transcript.document())).orElseThrow().content();
        PrivacyWarning warning = new PrivacyWarning(PrivacyWarning.Type.ACCOUNT, 4, List.of(new Area(4, 72, 100, 80, 12)), 1);
        file.privacy().keep(content, new PrivacyLook(1, 0, false, List.of(), List.of(warning)));
        assertThat(touching(transcript, 4).privacy()).containsExactly(warning);
        assertThat(touching(transcript, 4).isEmpty()).isFalse();
        assertThat(touching(transcript, 5).privacy()).isEmpty();
        assertThat(touching(transcript, -1).privacy()).containsExactly(warning);
        CaseFile.await(file.change("Check", tx -> tx.add(new PrivacyCheck(Ids.next(), transcript.document(), warning.type(), 4, 1, "Pat",
                file.clock().instant()))));
        assertThat(touching(transcript, -1).privacy()).isEmpty();
    }

    private Touching touching(DocumentSource source, int page) {
        return file.read(store -> Touching.read(file, store, source.document(), page));
    }

    @Test
    void aDocumentThatCannotBeShownSaysWhy() throws IOException {
        assertThatThrownBy(() -> documents.open(small.document("Locked.pdf")).join()).satisfies(is(Code.FILE_ENCRYPTED));
        assertThatThrownBy(() -> documents.open(UUID.randomUUID()).join()).satisfies(is(Code.RECORD_MISSING));
        CaseFile.await(file.sequester(order.document(), "clawback"));
        assertThatThrownBy(() -> documents.open(order.document()).join()).satisfies(is(Code.SEQUESTERED));
        Path original = file.original(transcript.document());
        original.toFile().setWritable(true);
        Files.delete(original);
        assertThatThrownBy(() -> documents.open(transcript.document()).join()).satisfies(is(Code.ORIGINAL_MISSING));
    }

    @Test
    void textsThatDidNotComeWithACopyAreMadeAgain() throws IOException {
        transcript.close();
        String hash = file.read(store -> store.documents().find(transcript.document())).orElseThrow().content().sha256();
        Path derived = file.vault().derivedPath(hash, CaseFile.PAGES);
        derived.toFile().setWritable(true);
        Files.delete(derived);
        DocumentSource again = documents.open(transcript.document()).join();
        assertThat(again.text(SmallCase.SUBJECT_PAGE).join().text()).contains(SmallCase.SUBJECT);
        CompletableFuture<PageText> late = again.text(0);
        again.close();
        late.exceptionally(failure -> null).join();
    }

    private static java.util.function.Consumer<Throwable> is(Code code) {
        return failure -> assertThat(failure.getCause()).isInstanceOfSatisfying(ProblemException.class,
                known -> assertThat(known.problem().code()).isEqualTo(code));
    }
}
