package casebound.brief;

import casebound.model.Area;
import casebound.model.Citation.Stance;
import casebound.model.Side;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that a brief is made from. Empty texts are unknown; what a court paper must have prints as "[to be added]".
 *
 * @param title the title of the paper
 * @param caseTitle the title of the matter
 * @param made the date of the paper; equal contents give equal files
 * @param proceedings the first one gives the caption
 * @param facts in order of date
 * @param sources the documents that the facts cite, in the order in which they are appended; what no fact cites is left out
 */
public record BriefContent(
        Profile profile,
        String title,
        String caseTitle,
        Instant made,
        List<InProceeding> proceedings,
        List<FactLine> facts,
        List<Source> sources
) {
    /** @throws IllegalArgumentException where a citation names no source, or two sources have one key */
    public BriefContent {
        proceedings = List.copyOf(proceedings);
        facts = List.copyOf(facts);
        sources = List.copyOf(sources);
        Set<String> keys = sources.stream().map(Source::key).collect(Collectors.toSet());
        if (keys.size() != sources.size()) {
            throw new IllegalArgumentException("two sources with one key");
        }
        if (!keys.containsAll(facts.stream().flatMap(fact -> fact.cites().stream()).map(Cite::source).toList())) {
            throw new IllegalArgumentException("a citation of a source that is not there");
        }
    }

    /** For whom the paper is. */
    public enum Profile { INTERNAL, CLIENT, COURT }

    /**
     * A proceeding with its caption, parties and counsel.
     *
     * @param name the short name: State v. Baldwin
     * @param captionLines the style of the case line by line; a line that begins with white space or is a party's role stands
     *     further in; empty: made from the parties and their sides
     */
    public record InProceeding(
            String name, List<String> captionLines, String court, String number, String judge, String status,
            List<PartyLine> parties) {
        public InProceeding {
            captionLines = List.copyOf(captionLines);
            parties = List.copyOf(parties);
        }
    }

    /** A party in a proceeding. @param role in the field's words: Defendant */
    public record PartyLine(String name, String role, Side side, List<String> counsel) {
        public PartyLine {
            counsel = List.copyOf(counsel);
        }
    }

    /**
     * A numbered fact.
     *
     * @param number from 1, as printed and as in "¶ 3"
     * @param date as shown, may be empty
     * @param status how it stands between the sides, in words; empty where that needs no word. Not printed for a court
     */
    public record FactLine(int number, String date, String text, String status, List<Cite> cites) {
        public FactLine {
            cites = List.copyOf(cites);
        }
    }

    /**
     * A source of a fact.
     *
     * @param source the key of a source
     * @param pin the pinpoint as printed: "4", "147:11–12", "¶ 28", "DEF-000123"; may be empty
     * @param page page index from 0
     * @param areas the passage, in points of its pages as displayed
     * @param quote the words there; may be empty
     */
    public record Cite(String source, String pin, int page, List<Area> areas, String quote, Stance stance) {
        public Cite {
            areas = List.copyOf(areas);
        }
    }

    /**
     * A document to append.
     *
     * @param key what citations name it by
     * @param name the short name in citations: Ex. 1
     * @param file the original
     * @param mediaType such as application/pdf
     * @param sha256 the original's hash in hexadecimal digits
     * @param labels the label of each page in order, as far as known: printed numbers, Bates numbers
     */
    public record Source(
            String key, String name, String title, Path file, String mediaType, String sha256, List<String> labels) {
        public Source {
            labels = List.copyOf(labels);
        }
    }
}
