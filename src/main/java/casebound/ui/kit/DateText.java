package casebound.ui.kit;

import casebound.model.CaseDates;
import casebound.problem.ProblemException;

/** What is said of a date while it is typed. */
public final class DateText {
    private DateText() {}

    /** What is wrong with a date, with how to write one; empty for nothing. */
    public static String fault(String typed) {
        try {
            CaseDates.parse(typed.strip());
            return "";
        } catch (ProblemException refused) {
            return refused.problem().what() + " " + refused.problem().remedy();
        }
    }
}
