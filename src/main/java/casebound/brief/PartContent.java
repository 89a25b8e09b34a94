package casebound.brief;

import casebound.brief.BriefContent.Cite;
import casebound.brief.BriefContent.FactLine;
import casebound.brief.BriefContent.InProceeding;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A part of a brief under one heading: its words, not yet its pages. */
public sealed interface PartContent {
    /** The record of the part; null where the brief was put together without a draft. */
    @Nullable UUID id();

    String heading();

    /** Numbered paragraphs with citations. @param drawn whether they are drawn from the chronology each time */
    record Written(@Nullable UUID id, String heading, boolean drawn, List<FactLine> paragraphs) implements PartContent {
        public Written {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** A table of parties, roles and counsel for each proceeding. */
    record Parties(@Nullable UUID id, String heading, List<InProceeding> proceedings) implements PartContent {
        public Parties {
            proceedings = List.copyOf(proceedings);
        }
    }

    /** What happened in each proceeding. */
    record History(@Nullable UUID id, String heading, List<Course> courses) implements PartContent {
        public History {
            courses = List.copyOf(courses);
        }
    }

    /** A table of evidence and exhibits. */
    record Evidence(@Nullable UUID id, String heading, List<EvidenceLine> items) implements PartContent {
        public Evidence {
            items = List.copyOf(items);
        }
    }

    /**
     * The course of one proceeding.
     *
     * @param posture sentences: where it is, how it stands to the others, when it began and ended
     * @param charges one line each, with what became of it
     */
    record Course(String name, List<String> posture, List<String> charges, List<FilingLine> filings) {
        public Course {
            posture = List.copyOf(posture);
            charges = List.copyOf(charges);
            filings = List.copyOf(filings);
        }
    }

    /**
     * A docket entry.
     *
     * @param number as printed, may be empty
     * @param filed as printed, may be empty
     */
    record FilingLine(String number, String filed, String filer, String text, List<Cite> cites) {
        public FilingLine {
            cites = List.copyOf(cites);
        }
    }

    /**
     * An item of evidence, or a document that is an exhibit.
     *
     * @param number our own number, may be empty
     * @param holder who holds it; empty: not recorded
     * @param disclosed to whom and when; empty: no production is recorded
     * @param exhibits its exhibit numbers with their state
     * @param source the key of the appended document; null where it is not appended
     */
    record EvidenceLine(String number, String description, String holder, List<String> disclosed, List<String> exhibits,
            @Nullable String source) {
        public EvidenceLine {
            disclosed = List.copyOf(disclosed);
            exhibits = List.copyOf(exhibits);
        }
    }
}
