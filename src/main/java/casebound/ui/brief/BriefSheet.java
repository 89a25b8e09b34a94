package casebound.ui.brief;

import casebound.model.BriefDraft;
import casebound.model.BriefPart;
import casebound.model.BriefParagraph;
import casebound.model.Fact;
import casebound.model.ParagraphSource;
import casebound.model.Proceeding;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the composer shows of a case.
 *
 * @param drafts every brief of the case, in the order in which they were begun
 * @param draft the one that is open; null where there is none
 * @param parts of the open one, in their order
 * @param prepared what the paper would hold, as of the last reading
 */
record BriefSheet(List<BriefDraft> drafts, List<Proceeding> proceedings, @Nullable BriefDraft draft, List<PartRow> parts, Prepared prepared) {
    static final BriefSheet EMPTY = new BriefSheet(List.of(), List.of(), null, List.of(), Prepared.NOTHING);

    BriefSheet {
        drafts = List.copyOf(drafts);
        proceedings = List.copyOf(proceedings);
        parts = List.copyOf(parts);
    }

    /** A part with its paragraphs; a part that is made from the records has none. */
    record PartRow(BriefPart part, List<ParagraphRow> paragraphs) {
        PartRow {
            paragraphs = List.copyOf(paragraphs);
        }

        UUID id() {
            return part.id();
        }

        /** The first paragraph with words and no source. */
        Optional<ParagraphRow> firstBare() {
            return paragraphs.stream().filter(row -> row.numbered() && row.sources().isEmpty()).findFirst();
        }

        boolean written() {
            return part.type() == BriefPart.Type.WRITTEN;
        }
    }

    /**
     * A paragraph as the composer shows it.
     *
     * @param changed the fact that it was made from, where that has other words since; null otherwise
     */
    record ParagraphRow(BriefParagraph paragraph, List<SourceRow> sources, @Nullable Fact changed) {
        ParagraphRow {
            sources = List.copyOf(sources);
        }

        UUID id() {
            return paragraph.id();
        }

        String text() {
            return paragraph.text();
        }

        /** Whether it is printed: an empty paragraph without sources is not. */
        boolean numbered() {
            return !text().isBlank() || !sources.isEmpty();
        }

        ParagraphRow with(String text) {
            return new ParagraphRow(new BriefParagraph(id(), paragraph.part(), text, paragraph.position()), sources, changed);
        }

        ParagraphRow with(List<SourceRow> others) {
            return new ParagraphRow(paragraph, others, changed);
        }
    }

    /**
     * A source of a paragraph.
     *
     * @param places those it stands for: one for a passage, any number for a fact
     * @param known whether the places have been read; they have not right after a source was added
     */
    record SourceRow(ParagraphSource source, String words, List<CitedPlace> places, boolean known) {
        SourceRow {
            places = List.copyOf(places);
        }
    }

    /**
     * A place that a chip opens.
     *
     * @param label short name and pinpoint, such as "Ex. 1, at 4"
     * @param title document and pinpoint in full
     * @param problem why it will not open from the paper; empty where it will
     */
    record CitedPlace(UUID anchor, String label, String title, String problem) {}

    Optional<PartRow> part(@Nullable UUID id) {
        return parts.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    /** The first written part in which a paragraph has no source. */
    Optional<PartRow> withABareParagraph() {
        return parts.stream().filter(row -> row.written() && row.firstBare().isPresent()).findFirst();
    }

    Optional<Proceeding> proceeding() {
        return draft == null ? Optional.empty()
                : proceedings.stream().filter(one -> one.id().equals(Objects.requireNonNull(draft).proceeding())).findFirst();
    }

    BriefSheet with(List<PartRow> others) {
        return new BriefSheet(drafts, proceedings, draft, others, prepared);
    }

    /** The same with other paragraphs in one part. */
    BriefSheet with(UUID part, List<ParagraphRow> paragraphs) {
        return with(parts.stream().map(row -> row.id().equals(part) ? new PartRow(row.part(), paragraphs) : row).toList());
    }

    /** The number that a paragraph has in print; nothing where it has none. */
    OptionalInt numberOf(UUID paragraph) {
        for (PartRow part : parts) {
            int number = firstNumber(part.id());
            for (ParagraphRow row : part.paragraphs()) {
                if (row.id().equals(paragraph)) {
                    return row.numbered() ? OptionalInt.of(number) : OptionalInt.empty();
                }
                number += row.numbered() ? 1 : 0;
            }
        }
        return OptionalInt.empty();
    }

    /** The number that the first paragraph of a part has in print. */
    int firstNumber(UUID part) {
        int number = 1;
        for (PartRow row : parts) {
            if (row.id().equals(part)) {
                return number;
            }
            number += row.written() ? (int) row.paragraphs().stream().filter(ParagraphRow::numbered).count() : prepared.facts(row.id());
        }
        return number;
    }

    /** A list with one thing moved. */
    static <T> List<T> moved(List<T> things, int from, int to) {
        List<T> others = new ArrayList<>(things);
        others.add(to, others.remove(from));
        return others;
    }
}
