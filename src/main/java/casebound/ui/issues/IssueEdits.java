package casebound.ui.issues;

import casebound.casefile.CaseFile;
import casebound.casefile.ChangeBody;
import casebound.casefile.Tx;
import casebound.model.Ids;
import casebound.model.Issue;
import casebound.model.Kind;
import casebound.model.Ref;
import casebound.model.Tagging;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.Texts;
import casebound.work.Work;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The changes that a person makes to issues. Each works on the tree as it stands inside the change, is one change of the
 * case and one step of undo.
 */
final class IssueEdits {
    private final CaseFile file;
    private final Work work;

    IssueEdits(CaseFile file, Work work) {
        this.file = file;
        this.work = work;
    }

    /**
     * Adds an issue.
     *
     * @param parent the issue of which it is a part; null for the top of a tree
     * @param after the issue behind which it stands; null for the last place
     */
    UUID add(@Nullable UUID proceeding, @Nullable UUID parent, @Nullable UUID after, Issue.Type type, String title) {
        UUID id = Ids.next();
        change(Texts.text("issues.change.add"), tx -> {
            List<Issue> beside = beside(tx, proceeding, parent);
            int at = after == null ? beside.size() : place(beside, after) + 1;
            Issue issue = new Issue(id, proceeding, parent, type, title, at, "");
            tx.add(issue);
            beside.add(at, issue);
            number(tx, beside);
        });
        return id;
    }

    /** Changes the title, type or note of an issue. */
    void set(UUID issue, String component, Object value) {
        change(Texts.text("issues.change.set"), tx -> tx.set(ref(issue), component, value));
    }

    /** Makes an issue the last part of the one above it; nothing happens where there is none. */
    void indent(UUID issue) {
        change(Texts.text("issues.change.move"), tx -> {
            Issue moved = find(tx, issue);
            List<Issue> beside = beside(tx, moved.proceeding(), moved.parent());
            int at = place(beside, issue);
            if (at > 0) {
                Issue above = beside.get(at - 1);
                beside.remove(at);
                number(tx, beside);
                put(tx, moved, above.id(), beside(tx, above.proceeding(), above.id()), -1);
            }
        });
    }

    /** Puts an issue behind the one of which it was a part. */
    void outdent(UUID issue) {
        change(Texts.text("issues.change.move"), tx -> {
            Issue moved = find(tx, issue);
            if (moved.parent() != null) {
                Issue parent = find(tx, moved.parent());
                List<Issue> beside = beside(tx, moved.proceeding(), moved.parent());
                beside.remove(place(beside, issue));
                number(tx, beside);
                List<Issue> above = beside(tx, parent.proceeding(), parent.parent());
                put(tx, moved, parent.parent(), above, place(above, parent.id()) + 1);
            }
        });
    }

    /** Moves an issue among those beside it; nothing happens at the end. */
    void move(UUID issue, int by) {
        change(Texts.text("issues.change.move"), tx -> {
            Issue moved = find(tx, issue);
            List<Issue> beside = beside(tx, moved.proceeding(), moved.parent());
            int at = place(beside, issue);
            if (at + by >= 0 && at + by < beside.size()) {
                beside.add(at + by, beside.remove(at));
                number(tx, beside);
            }
        });
    }

    /** Moves an issue with all its parts to another proceeding, where it becomes a tree of its own. */
    void moveTo(UUID issue, @Nullable UUID proceeding) {
        change(Texts.text("issues.change.proceeding"), tx -> {
            int last = beside(tx, proceeding, null).size();
            for (Issue each : subtree(tx, List.of(issue))) {
                boolean top = each.id().equals(issue);
                tx.update(new Issue(each.id(), proceeding, top ? null : each.parent(), each.type(), each.title(),
                        top ? last : each.position(), each.note()));
            }
        });
    }

    /** Removes issues with all their parts; what is tagged with them stays. */
    void delete(List<UUID> issues) {
        // The parts first: what stands behind what it is a part of need not be taken off it before.
        change(Texts.text("issues.change.delete"), tx -> tx.remove(subtree(tx, issues).reversed().stream().map(Issue::ref).toList()));
    }

    /** Tags facts or evidence items with an issue. */
    void tag(UUID issue, List<Ref> subjects) {
        change(Texts.text("issues.change.tag", subjects.size()), tx ->
                subjects.forEach(subject -> tx.add(new Tagging(Ids.next(), subject, ref(issue)))));
    }

    void untag(Tagging tagging) {
        change(Texts.text("issues.change.untag"), tx -> tx.remove(tagging.ref()));
    }

    private static Ref ref(UUID issue) {
        return new Ref(Kind.ISSUE, issue);
    }

    private static Issue find(Tx tx, UUID issue) {
        return tx.store().find(Issue.class, issue).orElseThrow(() -> Problem.of(
                Code.RECORD_MISSING, Texts.text("kind.issue")).exception());
    }

    /** The issues with that parent, in their order; the tops of a proceeding where there is none. */
    private static List<Issue> beside(Tx tx, @Nullable UUID proceeding, @Nullable UUID parent) {
        return new ArrayList<>(tx.store().all(Issue.class).stream()
                .filter(issue -> Objects.equals(issue.parent(), parent) && (parent != null || Objects.equals(issue.proceeding(), proceeding)))
                .sorted(IssueTree.ORDER).toList());
    }

    private static int place(List<Issue> beside, UUID issue) {
        for (int i = 0; i < beside.size(); i++) {
            if (beside.get(i).id().equals(issue)) {
                return i;
            }
        }
        return beside.size() - 1;
    }

    private static void number(Tx tx, List<Issue> beside) {
        for (int i = 0; i < beside.size(); i++) {
            if (beside.get(i).position() != i) {
                tx.set(beside.get(i).ref(), "position", i);
            }
        }
    }

    /** @param at the place; negative for the last */
    private static void put(Tx tx, Issue moved, @Nullable UUID parent, List<Issue> beside, int at) {
        int place = at < 0 ? beside.size() : at;
        Issue now = new Issue(moved.id(), moved.proceeding(), parent, moved.type(), moved.title(), place, moved.note());
        tx.update(now);
        beside.add(place, now);
        number(tx, beside);
    }

    /** Issues and all their parts, each behind what it is a part of. */
    private static List<Issue> subtree(Tx tx, List<UUID> issues) {
        List<Issue> all = tx.store().all(Issue.class);
        Map<UUID, List<Issue>> parts = all.stream().filter(each -> each.parent() != null).collect(Collectors.groupingBy(Issue::parent));
        Set<UUID> tops = Set.copyOf(issues);
        List<Issue> tree = new ArrayList<>(all.stream().filter(each -> tops.contains(each.id())).toList());
        Set<UUID> seen = new HashSet<>(tops);
        for (int i = 0; i < tree.size(); i++) {
            parts.getOrDefault(tree.get(i).id(), List.of()).stream().filter(each -> seen.add(each.id())).forEach(tree::add);
        }
        return tree;
    }

    private void change(String title, ChangeBody body) {
        work.run("issues.work.save", (cancel, progress) -> CaseFile.await(file.change(title, body)));
    }
}
