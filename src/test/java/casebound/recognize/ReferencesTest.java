package casebound.recognize;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.model.PageLabelRun;
import casebound.model.PageLabelRun.Scheme;
import casebound.model.PageText;
import casebound.recognize.Reference.Kind;
import casebound.recognize.Targets.Numbered;
import casebound.recognize.Targets.Transcript;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that name another paper, and whether exactly one can be meant. */
class ReferencesTest {
    private static final UUID HERE = new UUID(0, 1);
    private static final UUID TWELVE = new UUID(0, 12);
    private static final UUID OTHER = new UUID(0, 13);

    private static PageText page(String text) {
        return new PageText(612, 792, text, new float[4 * text.length()]);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "as P555 shows | EXHIBIT | 555 | P | 0 | P555", "look at PX 12, please | EXHIBIT | 12 | P | 0 | PX 12",
        "and DX-3. | EXHIBIT | 3 | D | 0 | DX-3", "See Ex. 12 at 4 | EXHIBIT | 12 | '' | 0 | Ex. 12",
        "State's Exhibit 12 was | EXHIBIT | 12 | S | 0 | State's Exhibit 12", "Gov't Ex. 7 | EXHIBIT | 7 | '' | 0 | Ex. 7",
        "Plaintiff Exhibit No. 26 admitted | EXHIBIT | 26 | P | 0 | Plaintiff Exhibit No. 26",
        "Exhibit P009 | EXHIBIT | 9 | P | 0 | Exhibit P009", "Defendants’ Exhibit A | EXHIBIT | A | D | 0 | Defendants’ Exhibit A",
        "(ECF No. 47-3, at 5) | FILING | 47-3 | '' | 0 | ECF No. 47-3", "Doc. 12 | FILING | 12 | '' | 0 | Doc. 12",
        "at DEF-000123 | BATES | DEF-000123 | '' | 0 | DEF-000123", "HARV00023173 | BATES | HARV00023173 | '' | 0 | HARV00023173",
        "Tr. 147:4 | TRANSCRIPT | 147 | '' | 4 | Tr. 147:4", "Day 3 Tr. at 147:4–9 | TRANSCRIPT | 147 | 3 | 4 | Day 3 Tr. at 147:4",
        "Trial Tr. vol. 2, 51–52 | TRANSCRIPT | 51 | 2 | 0 | Trial Tr. vol. 2, 51"})
    void everyWayOfNamingIsRead(String text, Kind kind, String number, String of, int line, String words) {
        assertThat(References.in(page(text))).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(kind);
            assertThat(found.number()).isEqualTo(number);
            assertThat(found.of()).isEqualTo(of);
            assertThat(found.line()).isEqualTo(line);
            assertThat(text.substring(found.from(), found.to())).isEqualTo(words);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"The exhibit is large", "exhibit a pattern", "in Docket No. 13-02", "on page 147:4", "the MP3 player", "1:14-cv-14176", "Boston, MA 02210"})
    void whatOnlyLooksLikeOneIsNone(String text) {
        assertThat(References.in(page(text))).isEmpty();
    }

    @Test
    void aReferenceGoesOnAcrossALine() {
        assertThat(References.in(page("that is Plaintiff's\nExhibit 9, and"))).singleElement()
                .satisfies(found -> assertThat(found.of()).isEqualTo("P"));
    }

    private static Targets targets(Numbered... exhibits) {
        return new Targets(List.of(exhibits), List.of(new Numbered("47-3", "", OTHER, 0)),
                List.of(new PageLabelRun(new UUID(1, 1), OTHER, Scheme.BATES, 0, 20, "DEF-000120", 1),
                        new PageLabelRun(new UUID(1, 2), OTHER, Scheme.TRANSCRIPT, 10, 200, "20", 1),
                        new PageLabelRun(new UUID(1, 3), TWELVE, Scheme.TRANSCRIPT, 0, 100, "1", 1)),
                List.of(new Transcript(OTHER, "Trial Tr. day 3"), new Transcript(TWELVE, "20181016-Day-2.pdf")));
    }

    private static String target(String text, Numbered... exhibits) {
        return References.in(page(text)).stream().flatMap(each -> targets(exhibits).of(each, HERE).stream())
                .map(found -> (found.document().equals(TWELVE) ? "twelve " : found.document().equals(OTHER) ? "other " : "here ")
                        + found.page() + (found.line() == 0 ? "" : ":" + found.line()))
                .findFirst().orElse("none");
    }

    @Test
    void onlyWhereExactlyOneFitsThereIsATarget() {
        Numbered plaintiffs = new Numbered("P012", "", TWELVE, 0);
        Numbered defendants = new Numbered("12", "D", OTHER, 4);
        assertThat(target("see Ex. 12", plaintiffs)).isEqualTo("twelve 0");
        assertThat(target("see Ex. 12", plaintiffs, defendants)).isEqualTo("none");
        assertThat(target("see PX 12", plaintiffs, defendants)).isEqualTo("twelve 0");
        assertThat(target("see Defendant's Exhibit 12", plaintiffs, defendants)).isEqualTo("other 4");
        assertThat(target("see Ex. 13", plaintiffs)).isEqualTo("none");
        assertThat(target("see Ex. 12", new Numbered("12", "", HERE, 0))).as("the paper itself").isEqualTo("none");
        assertThat(target("see Ex. 12", new Numbered("12", "", TWELVE, 0), new Numbered("12", "P", TWELVE, 0))).as("one paper twice").isEqualTo("twelve 0");
    }

    @Test
    void aFileThatIsCalledByAnExhibitsNumberIsMeantWhereTheCaseHasNone() {
        assertThat(targetAmong("P012.pdf", "as PX 12 shows")).contains(OTHER);
        assertThat(targetAmong("Exhibit 12.tif", "see Ex. 12")).contains(OTHER);
        assertThat(targetAmong("P012.pdf", "see Defendant's Exhibit 12")).isEmpty();
        assertThat(targetAmong("P012 draft.pdf", "see PX 12")).as("called by more than the number").isEmpty();
        assertThat(targetAmong("P012.pdf", "see PX 12", new Numbered("12", "P", TWELVE, 0))).as("recorded").contains(TWELVE);
    }

    private static Optional<UUID> targetAmong(String file, String text, Numbered... exhibits) {
        return targets(exhibits).withFiles(Map.of(OTHER, file)).of(References.in(page(text)).getFirst(), HERE).map(Targets.Target::document);
    }

    @Test
    void docketEntriesBatesNumbersAndTranscriptPagesLeadToTheirPage() {
        assertThat(target("ECF No. 47-3")).isEqualTo("other 0");
        assertThat(target("ECF No. 47")).isEqualTo("none");
        assertThat(target("DEF-000123")).isEqualTo("other 3");
        assertThat(target("DEF000123")).isEqualTo("other 3");
        assertThat(target("DEF-000150")).isEqualTo("none");
        assertThat(target("Tr. 147:4")).isEqualTo("other 137:4");
        assertThat(target("Tr. 30:4")).as("day 2 and day 3 have a page 30").isEqualTo("none");
        assertThat(target("Day 3 Tr. 30:4")).isEqualTo("other 20:4");
        assertThat(target("Day 2 Tr. 30:4")).isEqualTo("twelve 29:4");
    }
}
