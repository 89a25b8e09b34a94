package casebound.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.model.Area;
import casebound.model.PageText;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finding words in one document. */
class FindTest {
    private final List<Find.Result> results = new ArrayList<>();

    private static TextSource document(String... lines) {
        List<PageText> pages = IntStream.range(0, lines.length)
                .mapToObj(i -> new Typed().line(50, 100, lines[i].split("/")[0]).line(50, 120, lines[i].contains("/") ? lines[i].split("/")[1] : "-").page())
                .toList();
        return new TextSource(new UUID(0, 1), pages);
    }

    private Find.Result find(DocumentSource source, String typed, int page) {
        new Find(source, Runnable::run, Runnable::run).search(typed, page, results::add, failure -> {
            throw new AssertionError(failure);
        });
        return results.getLast();
    }

    @ParameterizedTest
    @CsvSource({"CACHE OF, 1", "cache   of bullets, 1", "bullets that were, 1", "state's, 1", "nothing, 0", "'  ', 0", "e, 8"})
    void caseAndWhiteSpaceAndQuotesDoNotMatter(String typed, int hits) {
        TextSource source = document("the State\u2019s cache  of bullets/that were here");
        assertThat(find(source, typed, 0).hits()).hasSize(hits);
    }

    @Test
    void aHitAcrossALineBreakIsMarkedOnBothLines() {
        Find.Result result = find(document("a cache of/bullets"), "of bullets", 0);
        assertThat(result.hits().getFirst().areas()).containsExactly(new Area(0, 130, 100, 20, 12), new Area(0, 50, 120, 70, 12));
        assertThat(result.complete()).isTrue();
    }

    @Test
    void theHitAtOrBehindThePageBeingReadIsTheCurrentOne() {
        FindModel model = new FindModel();
        TextSource source = document("one bullet", "none", "two bullet/bullet", "four bullet");
        model.search(new Find(source, Runnable::run, Runnable::run), "bullet", 1, failure -> {});
        assertThat(model.count()).isEqualTo(4);
        assertThat(model.currentHit().orElseThrow().page()).isEqualTo(2);
        model.next();
        model.next();
        assertThat(model.currentHit().orElseThrow().page()).isEqualTo(3);
        model.next();
        assertThat(model.currentHit().orElseThrow().page()).isZero();
        model.previous();
        assertThat(model.currentHit().orElseThrow().page()).isEqualTo(3);
    }

    @Test
    void aNewSearchSilencesTheOneBefore() {
        List<Runnable> waiting = new ArrayList<>();
        Find find = new Find(document("one two"), waiting::add, Runnable::run);
        find.search("one", 0, results::add, failure -> {});
        find.search("two", 0, results::add, failure -> {});
        waiting.forEach(Runnable::run);
        assertThat(results).hasSize(1);
        assertThat(results.getFirst().hits().getFirst().from()).isEqualTo(4);
    }

    @Test
    void aLetterThatIsEverywhereEndsSomewhere() {
        String[] pages = IntStream.range(0, 400).mapToObj(i -> "e e e e e e e e e e/e e e e e").toArray(String[]::new);
        Find.Result result = find(document(pages), "e", 0);
        assertThat(result.cut()).isTrue();
        assertThat(result.hits()).hasSizeLessThan(Find.MOST_HITS + 20);
    }

    @Test
    void wordsOfASearchAreMarkedOneByOneWhereTheyAreNoPhrase() {
        PageText page = new Typed().line(50, 100, "bullets in a cache, not cached").page();
        assertThat(WordsOnPage.hits(0, page, "cache bullets")).hasSize(3);
        assertThat(WordsOnPage.hits(0, page, "\"a cache\"")).hasSize(1);
    }
}
