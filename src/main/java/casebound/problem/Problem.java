package casebound.problem;

import java.util.List;

/**
 * Something that went wrong in the world, in words a person can act on.
 *
 * @param code the stable code
 * @param args what the message names, such as a file's path; shown to the person, never logged
 */
public record Problem(Code code, List<String> args) {

    public static Problem of(Code code, Object... args) {
        return new Problem(code, java.util.Arrays.stream(args).map(String::valueOf).toList());
    }

    /** What happened, one sentence. */
    public String what() {
        return Texts.text("problem." + code + ".what", args.toArray());
    }

    /** What the person can do about it, one sentence; empty where nothing can be done. */
    public String remedy() {
        return Texts.text("problem." + code + ".do", args.toArray());
    }

    public ProblemException exception() {
        return new ProblemException(this);
    }
}
