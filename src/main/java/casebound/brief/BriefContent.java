package casebound.brief;

import casebound.model.Area;
import casebound.model.Citation.Stance;
import casebound.model.Side;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a brief is made from. Empty texts are unknown; what a court paper must have prints as "[to be added]".
 *
 * @param title the title of the paper
 * @param caseTitle the title of the matter
 * @param made the date of the paper; equal contents give equal files
 * @param proceedings the first one gives the caption
 * @param parts in the order in which they are printed
 * @param sources the documents that are cited, in the order in which they are appended; what nothing cites is left out
 * @param leftOut the citations that may not go out with this paper
 */
public record BriefContent(
        Profile profile,
        String title,
        String caseTitle,
        Instant made,
        List<InProceeding> proceedings,
        List<PartContent> parts,
        List<Source> sources,
        List<LeftOut> leftOut
) {
    /** @throws IllegalArgumentException where a citation names no source, or two sources have one key */
    public BriefContent {
        proceedings = List.copyOf(proceedings);
        parts = List.copyOf(parts);
        sources = List.copyOf(sources);
        leftOut = List.copyOf(leftOut);
        Set<String> keys = sources.stream().map(Source::key).collect(Collectors.toSet());
        if (keys.size() != sources.size()) {
            throw new IllegalArgumentException("two sources with one key");
        }
        if (!keys.containsAll(cites(parts).map(Cite::source).toList())) {
            throw new IllegalArgumentException("a citation of a source that is not there");
        }
    }

    /** The numbered paragraphs of all parts, in reading order. */
    public List<FactLine> facts() {
        return facts(parts).toList();
    }

    /** Every citation in reading order. */
    public List<Cite> cites() {
        return cites(parts).toList();
    }

    /** The name of a cited document with the pinpoint, as printed: "Ex. 1, at 4". */
    public String citation(Cite cite) {
        return BriefText.citation(source(cite.source()).name(), cite.pin());
    }

    /** The source of that key; there must be one. */
    public Source source(String key) {
        return sources.stream().filter(source -> source.key().equals(key)).findFirst().orElseThrow();
    }

    private static Stream<FactLine> facts(List<PartContent> parts) {
        return parts.stream().flatMap(part -> part instanceof PartContent.Written written
                ? written.paragraphs().stream() : Stream.empty());
    }

    private static Stream<Cite> cites(List<PartContent> parts) {
        return parts.stream().flatMap(part -> switch (part) {
            case PartContent.Written written -> written.paragraphs().stream().flatMap(line -> line.cites().stream());
            case PartContent.History history -> history.courses().stream().flatMap(course -> course.filings().stream())
                    .flatMap(filing -> filing.cites().stream());
            case PartContent.Parties parties -> Stream.empty();
            case PartContent.Evidence evidence -> Stream.empty();
        });
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

    /** A party in a proceeding. @param role in the field's words: Defendant; on appeal both: Defendant-Appellee */
    public record PartyLine(String name, String role, Side side, List<String> counsel) {
        public PartyLine {
            counsel = List.copyOf(counsel);
        }
    }

    /**
     * A numbered paragraph.
     *
     * @param id of the record that it is made from (a paragraph of the draft, or a fact); null for none
     * @param number from 1, counted through the whole brief, as printed and as in "¶ 3"
     * @param date as printed, may be empty
     * @param status how it stands between the sides, in words; empty where that needs no word. Not printed for a court
     */
    public record FactLine(@Nullable UUID id, int number, String date, String text, String status, List<Cite> cites) {
        public FactLine {
            cites = List.copyOf(cites);
        }

        /** One that no record stands behind. */
        public FactLine(int number, String date, String text, String status, List<Cite> cites) {
            this(null, number, date, text, status, cites);
        }
    }

    /**
     * A citation.
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
     * @param key what citations name it by: the document's id
     * @param name the short name in citations: Ex. 1
     * @param date as printed, may be empty
     * @param sticker what stands above the number on its sticker: DEFENDANT'S EXHIBIT; empty: EXHIBIT
     * @param caseNumber of the proceeding, for the sticker; may be empty
     * @param file the original
     * @param mediaType such as application/pdf
     * @param sha256 the original's hash in hexadecimal digits
     * @param labels the label of each page in order, as far as known: printed numbers, Bates numbers
     */
    public record Source(String key, String name, String title, String date, String sticker, String caseNumber, Path file,
            String mediaType, String sha256, List<String> labels) {
        public Source {
            labels = List.copyOf(labels);
        }

        /** One without a date and with a plain sticker. */
        public Source(String key, String name, String title, Path file, String mediaType, String sha256, List<String> labels) {
            this(key, name, title, "", "", "", file, mediaType, sha256, labels);
        }
    }

    /**
     * A citation that may not go out.
     *
     * @param paragraph the number of its paragraph; 0 for the procedural history
     * @param title the document's title: for the people at the desk, never printed
     */
    public record LeftOut(int paragraph, UUID document, String title, Reason reason) {}

    /** Why a document may not go out. */
    public enum Reason { SEQUESTERED, PRIVILEGED, SEALED }
}
