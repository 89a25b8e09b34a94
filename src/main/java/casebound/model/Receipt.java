package casebound.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An intake as an event (FIELD 1.4, 3.4): what came at one time, from whom, by what means and for which proceeding. Its
 * {@link ReceivedFile}s say what became of every file. What a person fills in later was not known when the files came.
 *
 * @param title what came, in a few words
 * @param taken when its files were brought into the case
 * @param from who handed it over
 * @param received when it arrived, which is seldom when it was brought in
 * @param means how it arrived: portal, e-mail, drive
 * @param letter the letter that came with it
 * @param production the production that it was
 * @param firstBates the first number that was announced; empty where none was
 * @param complete whether every file that was found has its outcome; false where the program was stopped or a person canceled
 */
public record Receipt(
        UUID id,
        @Outward String title,
        Instant taken,
        @Nullable @To(Kind.PARTY) UUID from,
        CaseDate received,
        @Outward String means,
        @Nullable @To(Kind.PROCEEDING) UUID proceeding,
        @Nullable @To(Kind.DOCUMENT) UUID letter,
        @Nullable @To(Kind.PRODUCTION) UUID production,
        @Outward String firstBates,
        @Outward String lastBates,
        boolean complete,
        @Internal String note
) implements Entity {

    /** The receipt of what is being brought in now: nothing is known yet but that. */
    public static Receipt of(String title, Instant taken) {
        return new Receipt(Ids.next(), title, taken, null, CaseDate.NONE, "", null, null, null, "", "", false, "");
    }

    @Override
    public List<Fault> faults() {
        return new Fault.Check().given("title", title).given("taken", taken).faults();
    }
}
