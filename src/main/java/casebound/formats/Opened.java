package casebound.formats;

import casebound.problem.Problem;

/** What came of opening a file. Media types are as Tika names them, for example {@code application/pdf}. */
public sealed interface Opened {
    String mediaType();

    /** Its pages can be read; whoever gets them closes them. */
    record Open(String mediaType, Pages pages) implements Opened {}

    /** It needs a password, or another one. */
    record Locked(String mediaType) implements Opened {}

    /** It is of a kind that can be read here, but this one is damaged, empty or too large. */
    record Broken(String mediaType, Problem problem) implements Opened {}

    /** It is of a kind that is not read here. */
    record Other(String mediaType) implements Opened {}
}
