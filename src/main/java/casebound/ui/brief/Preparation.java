package casebound.ui.brief;

import casebound.brief.BriefContent;
import casebound.model.Proceeding;
import casebound.problem.Problem;
import java.util.List;

/** What would go into the brief as the case stands. */
sealed interface Preparation {
    /** The proceedings that it can be made for. */
    List<Proceeding> proceedings();

    /** There is no fact in the case. */
    record NoFacts(List<Proceeding> proceedings) implements Preparation {}

    /**
     * It can be made.
     *
     * @param withheld how many citations are left out because their document may not leave the case
     */
    record Ready(List<Proceeding> proceedings, BriefContent content, int withheld) implements Preparation {
        int citations() {
            return content.facts().stream().mapToInt(fact -> fact.cites().size()).sum();
        }
    }

    /**
     * It cannot be made before something is put right.
     *
     * @param missing the titles of the cited documents whose originals are not in the case folder
     */
    record Blocked(List<Proceeding> proceedings, Problem problem, List<String> missing) implements Preparation {}
}
