package casebound.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.model.Area;
import casebound.model.Link;
import casebound.model.Note;
import casebound.model.PageLabelRun;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.ui.kit.PaneSide;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What the reader's intents do, without a window. */
class ReaderModelTest {
    private static final UUID ORDER = new UUID(0, 1);
    private static final UUID TRANSCRIPT = new UUID(0, 2);
    private static final UUID BROKEN = new UUID(0, 3);
    private static final Area AREA = new Area(4, 10, 20, 30, 12);

    private final Map<UUID, List<TextSource>> opened = new HashMap<>();
    private final List<String> done = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private DocumentMarks marks = DocumentMarks.NONE;
    private final ReaderModel reader = new ReaderModel(new Shelf(), new Deeds(), Runnable::run, Runnable::run);

    private final class Shelf implements Documents {
        @Override
        public CompletableFuture<List<Choice>> choices() {
            return CompletableFuture.completedFuture(
                    List.of(new Choice(ORDER, "Order", ""), new Choice(TRANSCRIPT, "Transcript", "")));
        }

        @Override
        public CompletableFuture<DocumentSource> open(UUID document) {
            if (document.equals(BROKEN)) {
                return CompletableFuture.failedFuture(Problem.of(Code.FILE_BROKEN).exception());
            }
            TextSource source = new TextSource(document,
                    Collections.nCopies(20, new Typed().line(50, 100, "a cache of bullets").page()));
            source.marks = marks;
            opened.computeIfAbsent(document, id -> new ArrayList<>()).add(source);
            return CompletableFuture.completedFuture(source);
        }
    }

    private final class Deeds implements ReaderActions {
        @Override
        public void makeFact(Selection passage) {
            done.add("fact " + passage.quote());
        }

        @Override
        public void addSource(Selection passage) {
            done.add("source " + passage.quote());
        }

        @Override
        public void makeEvidence(Selection passage) {
            done.add("evidence " + passage.quote());
        }

        @Override
        public void makeMissing(Selection passage) {
            done.add("missing " + passage.quote());
        }

        @Override
        public void makeNote(Selection passage) {
            done.add("note " + passage.quote());
        }

        @Override
        public void highlight(Selection passage, Note.Meaning meaning) {
            done.add(meaning + " " + passage.quote());
        }

        @Override
        public void openNote(UUID note) {
            done.add("open note");
        }

        @Override
        public void removeNote(UUID note) {
            done.add("no note");
        }

        @Override
        public void openFact(UUID fact) {
            done.add("open fact");
        }

        @Override
        public void savePair(UUID left, ReadingPlace leftAt, UUID right, ReadingPlace rightAt) {
            done.add("pair " + name(left) + leftAt.position() + ", " + name(right) + rightAt.position());
        }

        @Override
        public void link(Selection from, Link.Type type, Selection to) {
            done.add(name(from.place()) + " " + type + " " + name(to.place()));
        }

        @Override
        public void keepLabels(List<PageLabelRun> labels) {
            done.add("keep " + labels.size() + " runs");
        }

        @Override
        public void keepLinks(List<SuggestedLink> links) {
            done.add("keep " + links.size() + " links");
        }

        @Override
        public void removeLink(UUID link) {
            done.add("no link");
        }

        @Override
        public void copyWithCite(Selection passage) {
            done.add("cite " + passage.quote());
        }

        @Override
        public void copy(String text) {
            done.add("copy " + text);
        }

        @Override
        public void failed(Throwable failure) {
            failures.add(failure);
        }
    }

    private static String name(UUID document) {
        return document.equals(ORDER) ? "order " : "transcript ";
    }

    private static String name(Place place) {
        return name(place.document()) + "p" + place.firstPage() + " areas " + place.areas().size();
    }

    private static Selection selection(UUID document, int page, String quote) {
        return new Selection(document, page, page, List.of(new Area(page, 1, 2, 3, 4)), quote, "", "");
    }

    private void openBoth() {
        reader.openLeft(ORDER, 3, List.of());
        reader.openRight(TRANSCRIPT, 0, List.of());
    }

    // What the view would tell.
    private static void see(PaneModel pane, int page) {
        pane.visible().set(new PaneModel.VisiblePages(page, page, page));
    }

    @Test
    void aPairIsKeptOnlyWhenBothSidesAreOpen() {
        reader.openLeft(ORDER, 3, List.of());
        reader.savePair();
        assertThat(done).isEmpty();
        reader.openRight(TRANSCRIPT, 0, List.of());
        reader.left().position().set(3.25);
        reader.savePair();
        assertThat(done).containsExactly("pair order 3.25, transcript 0.0");
    }

    @Test
    void openingBesideTakesTheEmptyPaneFirstAndThenTheOtherOne() {
        reader.openBeside(ORDER, 0, List.of());
        assertThat(reader.left().document()).isEqualTo(ORDER);
        reader.openBeside(TRANSCRIPT, 7, List.of(AREA));
        assertThat(reader.right().document()).isEqualTo(TRANSCRIPT);
        assertThat(reader.right().target().get().flash()).isTrue();
        assertThat(reader.right().target().get().place().areas()).containsExactly(AREA);
    }

    @Test
    void theSameDocumentIsNotOpenedAgainForAnotherPage() {
        reader.openLeft(ORDER, 0, List.of());
        reader.openLeft(ORDER, 9, List.of());
        assertThat(opened.get(ORDER)).hasSize(1);
        assertThat(reader.left().target().get().place().firstPage()).isEqualTo(9);
        reader.openLeft(TRANSCRIPT, 0, List.of());
        assertThat(opened.get(ORDER).getFirst().closed).isTrue();
        reader.close();
        assertThat(opened.get(TRANSCRIPT).getFirst().closed).isTrue();
    }

    @Test
    void aDocumentThatCannotBeOpenedLeavesTheOtherPaneAlone() {
        openBoth();
        reader.openRight(BROKEN, 0, List.of());
        assertThat(reader.right().problem().get().code()).isEqualTo(Code.FILE_BROKEN);
        assertThat(reader.right().document()).isNull();
        assertThat(reader.left().document()).isEqualTo(ORDER);
        reader.openRight(TRANSCRIPT, 0, List.of());
        assertThat(reader.right().problem().get()).isNull();
    }

    @Test
    void linkingJoinsBothSelections() {
        openBoth();
        assertThat(reader.canLink().get()).isFalse();
        reader.linkToOtherSide(Link.Type.SUPPORTS);
        assertThat(done).isEmpty();
        reader.left().selection().set(selection(ORDER, 3, "x"));
        reader.right().selection().set(selection(TRANSCRIPT, 5, "y"));
        reader.activate(PaneSide.RIGHT);
        reader.linkToOtherSide(Link.Type.CONTRADICTS);
        assertThat(done).containsExactly("transcript p5 areas 1 CONTRADICTS order p3 areas 1");
        assertThat(reader.left().selection().get()).isNull();
        assertThat(reader.canLink().get()).isFalse();
    }

    @Test
    void withASelectionOnOneSideTheOtherEndIsThePageShownThere() {
        openBoth();
        see(reader.right(), 11);
        reader.left().selection().set(selection(ORDER, 3, "x"));
        reader.linkToOtherSide(Link.Type.ANSWERS);
        assertThat(done).containsExactly("order p3 areas 1 ANSWERS transcript p11 areas 0");
    }

    @Test
    void factAndCopiesComeFromTheActivePane() {
        openBoth();
        reader.makeFact();
        reader.copy();
        reader.copyWithCite();
        assertThat(done).isEmpty();
        reader.right().selection().set(selection(TRANSCRIPT, 5, "words"));
        reader.activate(PaneSide.RIGHT);
        reader.copy();
        reader.copyWithCite();
        reader.makeFact();
        assertThat(done).containsExactly("copy words", "cite words", "fact words");
        assertThat(reader.right().selection().get()).isNull();
    }

    @Test
    void aPassageIsHighlightedOrSaidToSpeakOfWhatNeverCame() {
        openBoth();
        reader.left().selection().set(selection(ORDER, 3, "words"));
        reader.highlight(Note.Meaning.HARMFUL);
        reader.highlight(Note.Meaning.KEY);
        reader.left().selection().set(selection(ORDER, 3, "report no. 4"));
        reader.makeMissing();
        reader.left().selection().set(selection(ORDER, 3, "why"));
        reader.makeNote();
        assertThat(done).containsExactly("HARMFUL words", "missing report no. 4", "note why");
        assertThat(reader.left().selection().get()).isNull();
    }

    @Test
    void linksAreNumberedByPlaceAndThoseInTheWindowAreHere() {
        PlacedLink late = link(9, 2);
        PlacedLink early = link(3, 5);
        PlacedLink elsewhere = new PlacedLink(UUID.randomUUID(), Link.Type.REFERS_TO, Place.page(ORDER, 4), Place.page(BROKEN, 1),
                EndWords.NONE, EndWords.NONE);
        marks = new DocumentMarks(List.of(), List.of(late, elsewhere, early), List.of());
        openBoth();
        assertThat(reader.links()).extracting(NumberedLink::link).containsExactly(early, elsewhere, late);
        assertThat(reader.links()).extracting(NumberedLink::number).containsExactly(1, 2, 3);
        see(reader.left(), 3);
        assertThat(reader.linksHere()).extracting(NumberedLink::link).containsExactly(early);
        see(reader.right(), 2);
        assertThat(reader.linksHere()).extracting(NumberedLink::number).containsExactly(1, 3);
        reader.swapSides();
        assertThat(reader.left().document()).isEqualTo(TRANSCRIPT);
        assertThat(reader.links()).extracting(NumberedLink::link).containsExactly(early, elsewhere, late);
    }

    private static PlacedLink link(int orderPage, int transcriptPage) {
        return new PlacedLink(UUID.randomUUID(), Link.Type.SUPPORTS, Place.page(TRANSCRIPT, transcriptPage), Place.page(ORDER, orderPage),
                EndWords.NONE, EndWords.NONE);
    }

    @Test
    void followingALinkOpensItsOtherEndOpposite() {
        openBoth();
        NumberedLink link = new NumberedLink(1, link(9, 2));
        Place end = link.endsIn(ORDER).getFirst();
        reader.follow(reader.left(), link.otherEnd(end));
        assertThat(reader.right().target().get().place()).isEqualTo(Place.page(TRANSCRIPT, 2));
        assertThat(reader.right().target().get().flash()).isTrue();
    }

    @Test
    void tiedPanesKeepTheirDistanceInPages() {
        openBoth();
        reader.left().position().set(3);
        reader.right().position().set(10);
        reader.tied().set(true);
        reader.left().position().set(5.5);
        assertThat(reader.right().position().get()).isEqualTo(12.5);
        reader.right().position().set(8);
        assertThat(reader.left().position().get()).isEqualTo(1);
        reader.tied().set(false);
        reader.left().position().set(0);
        assertThat(reader.right().position().get()).isEqualTo(8);
    }

    @Test
    void aPageFromASearchComesWithItsWordsMarked() {
        reader.openWithWords(PaneSide.LEFT, ORDER, 6, "bullets cache");
        assertThat(reader.left().target().get().place()).isEqualTo(Place.page(ORDER, 6));
        assertThat(reader.left().found().count()).isEqualTo(2);
        assertThat(reader.left().found().currentHit().orElseThrow().page()).isEqualTo(6);
        assertThat(failures).isEmpty();
    }
}
