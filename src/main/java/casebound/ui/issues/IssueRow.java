package casebound.ui.issues;

import casebound.model.Issue;
import casebound.model.Proceeding;
import casebound.model.Tagging;
import casebound.ui.kit.SearchPick.Thing;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the tree: an issue, the head of a proceeding's trees, or the draft of an issue that is being typed.
 *
 * @param id the issue's id, the proceeding's for a head, {@link #WHOLE} or {@link #DRAFT}
 * @param issue the issue; null for heads and the draft
 * @param proceeding the proceeding; null for the whole matter
 * @param depth how far it is indented; heads are at 0
 * @param parts how many parts it has directly
 * @param folded whether its parts are hidden
 * @param facts how many facts are tagged with it or a part of it, each once
 * @param evidence how many evidence items are tagged with it or a part of it, each once
 * @param tagged what is tagged with the issue itself
 * @param words what the filter looks at, in lower case
 */
record IssueRow(UUID id, @Nullable Issue issue, @Nullable Proceeding proceeding, String title, int depth, int parts, boolean folded,
        int facts, int evidence, List<Tagged> tagged, String words) {
    /** The head of what belongs to the matter as a whole. */
    static final UUID WHOLE = new UUID(0, 1);
    static final UUID DRAFT = new UUID(0, 2);

    /** A fact or an evidence item that is tagged with an issue. */
    record Tagged(Tagging tagging, Thing thing) {}

    boolean isHead() {
        return issue == null && !id.equals(DRAFT);
    }

    IssueRow folded(boolean now) {
        return new IssueRow(id, issue, proceeding, title, depth, parts, now, facts, evidence, tagged, words);
    }

    static IssueRow draft(int depth) {
        return new IssueRow(DRAFT, null, null, "", depth, 0, false, 0, 0, List.of(), "");
    }
}
