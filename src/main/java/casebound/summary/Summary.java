package casebound.summary;

import casebound.casefile.CaseFile;
import casebound.model.Question;
import casebound.model.Ref;
import casebound.model.SignOff;
import casebound.store.Store;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an attorney has to know of a case, as it stands at one moment.
 *
 * @param standing one plain sentence: how many proceedings stand how, and the next date
 * @param facts the key facts in the order of their dates
 * @param allFacts how many facts the case has
 * @param disputed how many key facts are disputed
 * @param gaps the open disclosure gaps
 * @param exhibits the exhibits that key facts rest on
 * @param signedOff the last sign-off; null where nobody has signed off
 * @param changes what changed since, or since the beginning; the last one first
 * @param questions the open ones
 * @param empty whether the case has no proceeding, no party, no fact and no document
 */
public record Summary(
        String title,
        boolean sample,
        String standing,
        Some<InProceeding> proceedings,
        Some<Charged> charges,
        Some<KeyFact> facts,
        int allFacts,
        int disputed,
        Some<Person> people,
        Some<OpenGap> gaps,
        Some<Shown> exhibits,
        @Nullable SignOff signedOff,
        Some<Changed> changes,
        Some<Asked> questions,
        boolean empty) {

    /**
     * The first of many.
     *
     * @param all how many there are
     */
    public record Some<T>(List<T> first, int all) {
        public Some {
            first = List.copyOf(first);
        }

        /** The first ones of a list. */
        public static <T> Some<T> of(List<T> list, int most) {
            return new Some<>(list.subList(0, Math.min(most, list.size())), list.size());
        }

        /** How many are left out. */
        public int rest() {
            return all - first.size();
        }
    }

    /**
     * A place that can be opened.
     *
     * @param opens an anchor, or a document
     * @param label a short name and the page's label: Order 2
     * @param spoken title and label in full
     */
    public record Cite(Ref opens, String label, String spoken) {}

    /** What is known of the next date of a proceeding. */
    public enum Next { DATED, NONE, NOT_RECORDED }

    /**
     * A proceeding and where it stands.
     *
     * @param beside what it is to another: of State v. Baldwin; may be empty
     * @param event the last event with its date; empty where none is recorded
     * @param cite where that stands; null for none
     * @param nextDate the next date with its event; empty unless DATED
     */
    public record InProceeding(UUID id, String name, String beside, String event, @Nullable Cite cite, String status, Next next,
            String nextDate) {}

    /** A charge or claim, and what became of it. */
    public record Charged(UUID proceeding, String party, String title, String disposition) {}

    /**
     * A key fact.
     *
     * @param sign how the real date stands to the one typed: ≤
     */
    public record KeyFact(UUID id, String sign, String date, String text, List<Cite> cites) {
        public KeyFact {
            cites = List.copyOf(cites);
        }
    }

    /**
     * A party with its roles and who appears for it.
     *
     * @param counsel empty where none is recorded
     */
    public record Person(UUID id, String name, String roles, String counsel) {}

    /** Evidence that was not disclosed. */
    public record OpenGap(UUID item, String text) {}

    /** @param state its status and its proceeding */
    public record Shown(UUID exhibit, @Nullable UUID document, String number, String title, String state) {}

    /**
     * A change of the case.
     *
     * @param opens the record that it touched; null where nothing of it is left to open
     */
    public record Changed(long seq, String date, String title, @Nullable Ref opens) {}

    /** @param cite where the question came up; null for nowhere */
    public record Asked(Question question, @Nullable Cite cite) {}

    /** Reads the summary of a case in one go. Not on the window's thread. */
    public static Summary of(CaseFile file) {
        return file.read(store -> read(store, file.clock().getZone()));
    }

    static Summary read(Store store, java.time.ZoneId zone) {
        return new SummaryReading(store, zone).summary();
    }
}
