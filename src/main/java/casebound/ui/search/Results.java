package casebound.ui.search;

import casebound.problem.Problem;
import casebound.search.Hits;

/** What came of a search. */
sealed interface Results {

    /** Nothing has been asked. */
    record Nothing() implements Results {}

    /** @param query what was asked, for the marks on an opened page */
    record Found(String query, Hits hits) implements Results {}

    /** What was typed means nothing. */
    record NotUnderstood(Problem problem) implements Results {}
}
