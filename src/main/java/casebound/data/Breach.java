package casebound.data;

import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import casebound.problem.Texts;

/** Rules of the form that a data file breaks, with the exact place. */
final class Breach {
    private static final int LONGEST = 60;

    private Breach() {}

    /** @param reason the key after {@code data.} */
    static ProblemException at(String place, String reason, Object... args) {
        return because(place, Texts.text("data." + reason, args));
    }

    static ProblemException because(String place, String reason) {
        return Problem.of(Code.DATA_BREAKS_RULES, place, reason).exception();
    }

    static ProblemException notJson(String reason, Object... args) {
        return Problem.of(Code.DATA_NOT_JSON, Texts.text("data." + reason, args)).exception();
    }

    /** A text of the file as it may stand in one line of a message. */
    static String shown(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
