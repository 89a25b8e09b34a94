package casebound.worker;

import casebound.model.MailHeader;
import casebound.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What came of reading a file. Media types are as Tika names them, for example {@code application/pdf}. */
public sealed interface Reading {
    String mediaType();

    /**
     * Its page texts were written.
     *
     * @param pages at least 1
     * @param characters of all pages, without white space; 0 for pictures
     * @param extractor which reader, in which version, took the text
     * @param mail the head, where it is a mail
     * @param locked how many of the files that it carries need a password, or another one; 0 where nobody asked for them
     */
    record Readable(String mediaType, int pages, long characters, String extractor, @Nullable MailHeader mail, int locked) implements Reading {}

    /** It needs a password, or another one. */
    record Encrypted(String mediaType) implements Reading {}

    /** It is damaged, too large, too slow, or stopped its reader. */
    record Unreadable(String mediaType, Problem problem) implements Reading {}

    /**
     * It is kept, but not of a kind that is read here.
     *
     * @param milliseconds how long it plays; 0 where it does not, or does not say
     */
    record Unsupported(String mediaType, long milliseconds) implements Reading {}
}
