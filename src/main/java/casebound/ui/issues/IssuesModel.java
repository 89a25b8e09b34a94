package casebound.ui.issues;

import casebound.casefile.CaseFile;
import casebound.casefile.Change;
import casebound.model.Issue;
import casebound.model.Kind;
import casebound.model.Ref;
import casebound.problem.Texts;
import casebound.ui.issues.IssueTree.Suggestion;
import casebound.ui.kit.Typing;
import casebound.work.Refresh;
import casebound.work.Work;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What the section knows: the tree, what of it is shown, and the issue that is being typed. On the window's thread. */
final class IssuesModel {
    static final String TITLE = "issues-title";
    private static final Set<Kind> SHOWN = Set.of(Kind.ISSUE, Kind.PROCEEDING, Kind.TAGGING, Kind.FACT, Kind.EVIDENCE, Kind.CHARGE);

    private final CaseFile file;
    private final IssueEdits edits;
    private final Refresh<IssueTree> refresh;
    private final Typing typing;
    private final ReadOnlyObjectWrapper<IssueTree> tree = new ReadOnlyObjectWrapper<>(IssueTree.EMPTY);
    private final ReadOnlyObjectWrapper<List<IssueRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Suggestion>> suggestion = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty filter = new SimpleStringProperty("");
    private final Set<UUID> folded = new HashSet<>();
    private final Set<Suggestion> notNow = new HashSet<>();
    private Consumer<UUID> added = id -> {};
    private @Nullable Draft draft;
    private boolean stale;

    /**
     * An issue that is being typed.
     *
     * @param at the row that it is a part of or stands beside
     * @param part whether it is a part
     */
    private record Draft(IssueRow at, boolean part) {}

    /** @param window where changes of the case are taken in */
    IssuesModel(CaseFile file, Work work, Executor window) {
        this.file = file;
        edits = new IssueEdits(file, work);
        typing = new Typing(file.writable(), this::takeTitle);
        refresh = new Refresh<>(work, window, "issues.work.read", (cancel, progress) -> file.read(IssueTree::read), this::take);
        typing.cellProperty().addListener((property, before, now) -> typed(now));
        filter.addListener((property, before, now) -> showRows());
        file.onChange(change -> {
            if (concerns(change)) {
                refresh.changed();
            }
        });
        refresh.now();
    }

    ReadOnlyObjectProperty<IssueTree> treeProperty() {
        return tree.getReadOnlyProperty();
    }

    /** The rows that are shown: what is folded is left out, and a filter keeps what a match is a part of. */
    ReadOnlyObjectProperty<List<IssueRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** A charge without an issue; empty where there is none, or none that is wanted now. */
    ReadOnlyObjectProperty<Optional<Suggestion>> suggestionProperty() {
        return suggestion.getReadOnlyProperty();
    }

    StringProperty filterProperty() {
        return filter;
    }

    Typing typing() {
        return typing;
    }

    IssueEdits edits() {
        return edits;
    }

    boolean writable() {
        return file.writable();
    }

    /** Why nothing can be changed; empty where it can. */
    String whyNot() {
        if (file.writable()) {
            return "";
        }
        return file.heldBy().isEmpty() ? Texts.text("evidence.readOnly") : Texts.text("evidence.readOnlyHeld", file.heldBy());
    }

    /** Hears of an issue that was typed. */
    void onAdded(Consumer<UUID> listener) {
        added = listener;
    }

    void refresh() {
        refresh.now();
    }

    /** Hides or shows the parts of a row. */
    void fold(IssueRow row, boolean hide) {
        if (row.parts() > 0 && (hide ? folded.add(row.id()) : folded.remove(row.id()))) {
            showRows();
        }
    }

    /** Shows a record of the tree, whatever is folded and filtered. */
    void uncover(UUID id) {
        filter.set("");
        List<IssueRow> all = tree.get().rows();
        int depth = Integer.MAX_VALUE;
        for (int i = indexOf(all, id); i >= 0 && depth > 0; i--) {
            if (all.get(i).depth() < depth) {
                if (depth != Integer.MAX_VALUE) {
                    folded.remove(all.get(i).id());
                }
                depth = all.get(i).depth();
            }
        }
        showRows();
    }

    /**
     * Begins to type a new issue.
     *
     * @param at the row that has the cursor; null for none
     * @param part whether it shall be a part of that; it always is under a proceeding's head
     */
    void begin(@Nullable IssueRow at, boolean part) {
        IssueRow place = at != null ? at : tree.get().rows().isEmpty() ? null : tree.get().rows().getFirst();
        if (place != null && writable() && typing.cellProperty().get() == null) {
            filter.set("");
            folded.remove(place.id());
            draft = new Draft(place, part || place.isHead());
            showRows();
        }
    }

    /** Adds the issue that is suggested. */
    void addSuggested() {
        suggestion.get().ifPresent(now -> added.accept(edits.add(now.proceeding().id(), null, null, Issue.Type.CLAIM, now.title())));
    }

    /** Leaves the suggestion for another day. */
    void notNow() {
        suggestion.get().ifPresent(notNow::add);
        suggest();
    }

    private void take(IssueTree now) {
        stale = typing.cellProperty().get() != null;
        if (!stale) {
            tree.set(now);
            suggest();
            showRows();
        }
    }

    private void suggest() {
        suggestion.set(tree.get().suggestions().stream().filter(each -> !notNow.contains(each)).findFirst());
    }

    private void typed(Typing.@Nullable Cell now) {
        if (now == null && stale) {
            stale = false;
            refresh.now();
        }
    }

    private String takeTitle(@Nullable UUID row, String column, String typed) {
        if (IssueRow.DRAFT.equals(row)) {
            Draft now = draft;
            draft = null;
            if (now != null && !typed.isEmpty()) {
                added.accept(add(now, typed));
            }
            showRows();
            return "";
        }
        Issue issue = tree.get().rows().stream().filter(each -> each.id().equals(row)).findFirst().map(IssueRow::issue).orElse(null);
        if (issue != null && typed.isEmpty()) {
            return Texts.text("issues.missing");
        } else if (issue != null && !typed.equals(issue.title())) {
            edits.set(issue.id(), "title", typed);
        }
        return "";
    }

    /** The draft is given up; what was typed into it is lost. */
    void dropDraft() {
        if (draft != null) {
            draft = null;
            showRows();
        }
    }

    private UUID add(Draft now, String title) {
        IssueRow at = now.at();
        UUID proceeding = at.proceeding() == null ? null : at.proceeding().id();
        Issue issue = at.issue();
        if (issue == null) {
            return edits.add(proceeding, null, null, Issue.Type.CLAIM, title);
        } else if (now.part()) {
            Issue.Type type = issue.type() == Issue.Type.CLAIM ? Issue.Type.ELEMENT : Issue.Type.ISSUE;
            return edits.add(issue.proceeding(), issue.id(), null, type, title);
        }
        return edits.add(issue.proceeding(), issue.parent(), issue.id(), issue.type(), title);
    }

    private void showRows() {
        String words = filter.get().strip().toLowerCase(Locale.ROOT);
        List<IssueRow> now = words.isEmpty() ? unfolded() : matching(words);
        if (tree.get().issues() == 0 && draft == null) {
            now = List.of();
        } else if (draft != null) {
            now = withDraft(now, draft);
        }
        rows.set(now);
    }

    private List<IssueRow> unfolded() {
        List<IssueRow> shown = new ArrayList<>();
        int hiddenBelow = Integer.MAX_VALUE;
        for (IssueRow row : tree.get().rows()) {
            if (row.depth() <= hiddenBelow) {
                boolean hides = row.parts() > 0 && folded.contains(row.id());
                hiddenBelow = hides ? row.depth() : Integer.MAX_VALUE;
                shown.add(hides ? row.folded(true) : row);
            }
        }
        return List.copyOf(shown);
    }

    /** What matches, and from it upwards all that it is a part of. */
    private List<IssueRow> matching(String words) {
        List<IssueRow> kept = new ArrayList<>();
        int wanted = -1;
        for (IssueRow row : tree.get().rows().reversed()) {
            if (row.depth() <= wanted || row.words().contains(words)) {
                kept.add(row);
                wanted = row.depth() - 1;
            }
        }
        return List.copyOf(kept.reversed());
    }

    private static List<IssueRow> withDraft(List<IssueRow> shown, Draft draft) {
        int at = indexOf(shown, draft.at().id());
        if (at < 0) {
            return shown;
        }
        int depth = shown.get(at).depth();
        int behind = at + 1;
        while (behind < shown.size() && shown.get(behind).depth() > depth) {
            behind++;
        }
        List<IssueRow> with = new ArrayList<>(shown);
        with.add(behind, IssueRow.draft(draft.part() ? depth + 1 : depth));
        return List.copyOf(with);
    }

    private static int indexOf(List<IssueRow> rows, UUID id) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean concerns(Change change) {
        return change.touched().stream().map(Ref::kind).anyMatch(SHOWN::contains);
    }
}
