package casebound.formats;

import casebound.model.MailHeader;
import casebound.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What came of opening a file. Media types are as Tika names them, for example {@code application/pdf}. */
public sealed interface Opened {
    String mediaType();

    /**
     * Its pages can be read; whoever gets them closes them.
     *
     * @param mail the head, where it is a mail
     */
    record Open(String mediaType, Pages pages, @Nullable MailHeader mail) implements Opened {
        public Open(String mediaType, Pages pages) {
            this(mediaType, pages, null);
        }
    }

    /** It needs a password, or another one. */
    record Locked(String mediaType) implements Opened {}

    /** It is of a kind that can be read here, but this one is damaged, empty or too large. */
    record Broken(String mediaType, Problem problem) implements Opened {}

    /**
     * It is of a kind that is not read here.
     *
     * @param milliseconds how long it plays; 0 where it does not, or does not say
     */
    record Other(String mediaType, long milliseconds) implements Opened {}
}
