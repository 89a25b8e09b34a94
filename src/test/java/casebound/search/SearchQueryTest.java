package casebound.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebound.model.Ids;
import casebound.model.Kind;
import casebound.model.Ref;
import casebound.problem.Code;
import casebound.problem.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type, and which of these pages it finds. */
class SearchQueryTest {
    private static final List<String> PAGES = List.of(
            "The armorer loaded live rounds into the revolver.",                       // 0
            "No rounds were found. Exhibit P555, Bates DEF-000123, docket 47-3.",       // 1
            "Testimony at Tr. 147:4 of Mr. O’Brien (obrien@example.com) on 10/21/2021.", // 2
            "Résumé of the oﬃce: the cache of the bullets was mis-\nsing on Thursday.",  // 3
            "FRCrP 16(a)(1)(E); $1,250.00; path:secret AND kind:document",              // 4
            "機密 文書 の 要約 מסמך Ελληνικά STRASSE Straße");                               // 5

    @TempDir
    private static Path folder;
    private static SearchIndex index;

    @BeforeAll
    static void fill() {
        index = SearchIndex.open(folder);
        List<Entry> entries = new ArrayList<>();
        for (int page = 0; page < PAGES.size(); page++) {
            entries.add(new Entry(page, "Title", String.valueOf(page + 1), PAGES.get(page)));
        }
        index.update(List.of(new Entries(new Ref(Kind.DOCUMENT, Ids.next()), entries)), List.of(), 1, "hash");
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            rounds                      | 0 1
            ROUNDS revolver             | 0
            "live rounds"               | 0
            “live rounds”               | 0
            "rounds live"               |
            "live rounds                | 0
            round                       |
            round*                      | 0 1
            "live roun*"                | 0
            "live xy*"                  |
            rounds -revolver            | 1
            -"live rounds" rounds       | 1
            revolver OR docket          | 0 1
            (revolver OR docket) rounds | 0 1
            found docket OR revolver    | 1
            P555                        | 1
            p5*                         | 1
            DEF-000123                  | 1
            000123                      | 1
            def-0001*                   | 1
            47-3                        | 1
            147:4                       | 2
            Tr. 147:4                   | 2
            O'Brien                     | 2
            O’Brien                     | 2
            brien                       | 2
            obrien@example.com          | 2
            example.com                 | 2
            10/21/2021                  | 2
            resume                      | 3
            résumé                      | 3
            office                      | 3
            missing                     | 3
            "was missing"               | 3
            "missing on Thursday"       | 3
            mis-sing                    | 3
            "of the bullets"            | 3
            "cache of the bullets"      | 3
            "of the"                    | 3
            "the of"                    |
            16(a)(1)(E)                 | 4
            $1,250.00                   | 4
            path:secret                 | 4
            kind:document               | 4
            title:Title                 |
            ref:document                |
            *:*rounds                   | refused
            機密                          | 5
            機                           | 5
            מסמך                        | 5
            ΕΛΛΗΝΙΚΑ                    | 5
            strasse                     | 5
            well-known                  |
            """)
    void findsWhatPeopleMean(String query, String pages) {
        if ("refused".equals(pages)) {
            assertThatThrownBy(() -> index.search(query, 10, null)).isInstanceOf(ProblemException.class);
            return;
        }
        List<String> found = index.search(query, 10, null).hits().stream().map(Hit::page).sorted().map(String::valueOf).toList();
        assertThat(String.join(" ", found)).isEqualTo(pages == null ? "" : pages);
        assertThat(index.count(query, null)).isEqualTo(found.size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            *ounds         | a * needs the beginning of a word in front of it, as in round*
            *              | a * needs the beginning of a word in front of it, as in round*
            ro*nds         | a * stands at the end of a word only, as in round*
            r*             | a * needs at least two letters in front of it
            ?!             | there is no word in it
            ''             | there is no word in it
            -rounds        | it only says what must not be there
            rounds OR -x   | OR stands between two things of which one must be there
            """)
    void refusesWithAReason(String query, String reason) {
        assertThatThrownBy(() -> index.search(query, 10, null)).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.problem().code()).isEqualTo(Code.QUERY_NOT_UNDERSTOOD);
            assertThat(refused.problem().args()).containsExactly(reason);
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void whateverIsTypedIsAnsweredOrRefusedButNeverFails(long seed) {
        Random random = new Random(seed);
        String letters = "ab*\"'-()[]{}:/\\~^?+&|! \n\u0000\ud83d\ude00éORthe of";
        for (int i = 0; i < 5000; i++) {
            StringBuilder query = new StringBuilder();
            for (int length = random.nextInt(20); length >= 0; length--) {
                query.append(letters.charAt(random.nextInt(letters.length())));
            }
            try {
                index.search(query.toString(), 3, null);
            } catch (ProblemException refused) {
                assertThat(refused.problem().code()).as(query.toString()).isEqualTo(Code.QUERY_NOT_UNDERSTOOD);
            }
        }
        assertThatThrownBy(() -> index.search("a ".repeat(100_000), 3, null)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> index.search("a ".repeat(100), 3, null)).isInstanceOf(ProblemException.class);
    }

    @Test
    void aSnippetShowsThePlaceWithMostOfTheWordsAndItsMarksFit() {
        String page = "The rounds.\n" + "filler  words ".repeat(60) + "live\nrounds in the\tcache " + "more filler ".repeat(60);
        Snippets.Snippet snippet = Snippets.of(SearchQuery.parse("cache live rounds"), page);
        assertThat(snippet.text()).contains("live rounds in the cache").startsWith("… ").endsWith(" …").doesNotContain("  ");
        assertThat(snippet.text().length()).isBetween(100, 190);
        assertThat(snippet.marks().stream().map(mark -> snippet.text().substring(mark.from(), mark.to())))
                .containsExactly("live", "rounds", "cache");
    }

    @Test
    void marksAreAllPlacesOfTheWords() {
        String text = "Rounds, ROUNDS and mis-\nsing rounds’ ends; a round";
        assertThat(SearchQuery.parse("rounds missing -ends").marksIn(text).stream()
                .map(mark -> text.substring(mark.from(), mark.to())))
                .containsExactly("Rounds", "ROUNDS", "mis-\nsing", "rounds");
        assertThat(SearchQuery.parse("\"and missing rounds\"").marksIn(text)).containsExactly(new Mark(15, 35));
    }
}
