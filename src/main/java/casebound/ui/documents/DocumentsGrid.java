package casebound.ui.documents;

import casebound.model.CaseDates;
import casebound.model.Kind;
import casebound.problem.ProblemException;
import casebound.problem.Texts;
import casebound.ui.documents.Listing.Column;
import casebound.ui.kit.Chips;
import casebound.ui.kit.FuzzyDate;
import casebound.ui.kit.Grid;
import casebound.ui.kit.GridTyping;
import casebound.ui.kit.Mark;
import casebound.ui.kit.Navigator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/** The grid of the documents. Columns in which no document has anything are not there, so that titles have their width. */
final class DocumentsGrid {
    private static final String TITLE = "documents-name";
    private static final Pattern ZONE = Pattern.compile(" [+-]\\d\\d:\\d\\d$");

    private final Navigator navigator;
    private final Map<UUID, Integer> places = new HashMap<>();
    private final Map<UUID, DocumentRow> heads = new HashMap<>();
    private final GridTyping<DocumentRow> typing;
    private final Grid<DocumentRow> grid = new Grid<>("documents", Texts.text("documents.title"));

    DocumentsGrid(DocumentsModel model, Navigator navigator) {
        this.navigator = navigator;
        grid.columns().numbered()
                .filling(TITLE, Texts.text("documents.column.title"), 260, DocumentRow::title)
                .nodes("documents-state", Texts.text("documents.column.state"), 120, DocumentsGrid::stateOrder, DocumentsGrid::stateMark)
                .text("documents-type", Texts.text("documents.column.type"), 90, row -> row.document().type())
                .sorted("documents-date", Texts.text("documents.column.date"), 146, row -> row.document().date(),
                        DocumentsGrid::date, "date")
                .sorted("documents-pages", Texts.text("documents.column.pages"), 56, row -> row.content().pages(),
                        DocumentRow::pages, "second", "number")
                .sorted("documents-attachments", Texts.text("documents.column.attachments"), 92, DocumentRow::attachments,
                        DocumentRow::attached, "second")
                .text("documents-folder", Texts.text("documents.column.folder"), 100, row -> row.document().folder(), "second", "path");
        chips("documents-parties", "documents.column.parties", 130, Kind.PARTY);
        chips("documents-proceedings", "documents.column.proceedings", 126, Kind.PROCEEDING);
        grid.columns().text("documents-tags", Texts.text("documents.column.tags"), 80, DocumentRow::tags, "second")
                .leavingOut("documents-tags", "documents-folder", "documents-parties", "documents-attachments", "documents-proceedings", "documents-type");
        grid.together(row -> places.getOrDefault(row.id(), 0), row -> heads.getOrDefault(row.id(), row), DocumentRow::depth);
        typing = new GridTyping<>(grid, DocumentRow::id, model.writable())
                .text(TITLE, DocumentRow::title, DocumentRow::title, taking((row, typed) -> model.retitle(row.id(), typed)), "nests")
                .text("documents-type", row -> row.document().type(), row -> row.document().type(),
                        taking((row, typed) -> model.setType(row.id(), typed)))
                .text("documents-date", DocumentsGrid::date, row -> row.document().date().text(), (row, typed) -> {
                    String fault = notUnderstood(typed);
                    if (fault.isEmpty()) {
                        model.setDate(row.id(), typed);
                    }
                    return fault;
                }, "date")
                .shownAs("documents-date", row -> FuzzyDate.of(row.document().date(), ZONE.matcher(CaseDates.plain(row.document().date())).replaceFirst("")));
    }

    /** The zone of a mail's date stands in the inspector. */
    private static String date(DocumentRow row) {
        return ZONE.matcher(row.date()).replaceFirst("");
    }

    private static BiFunction<DocumentRow, String, String> taking(BiConsumer<DocumentRow, String> save) {
        return (row, typed) -> {
            save.accept(row, typed);
            return "";
        };
    }

    /** Types into the cells of a document. */
    GridTyping<DocumentRow> typing() {
        return typing;
    }

    /** Why a date was not understood; empty where it was. No date at all is understood. */
    static String notUnderstood(String typed) {
        try {
            CaseDates.parse(typed);
            return "";
        } catch (ProblemException refused) {
            return typed.isBlank() ? "" : refused.problem().what();
        }
    }

    Grid<DocumentRow> grid() {
        return grid;
    }

    /**
     * Shows these rows; what was selected stays so.
     *
     * @param coming whether files come in: as long as they do the columns stay that any of them may need, because one that
     *     comes or goes makes all cells anew
     */
    void show(Listing.Shown now, boolean coming) {
        Set<UUID> selected = ids(grid.selected());
        @Nullable DocumentRow current = grid.currentProperty().get();
        filledColumns(now.filled(), coming);
        arrange(now.rows());
        grid.show(now.rows());
        if (!selected.isEmpty() && !ids(grid.selected()).equals(selected)) {
            select(selected, current);
        }
    }

    /** However one sorts, what came with a document stays under it. */
    private void arrange(List<DocumentRow> rows) {
        places.clear();
        heads.clear();
        DocumentRow head = null;
        for (DocumentRow row : rows) {
            places.put(row.id(), places.size());
            head = row.depth() == 0 || head == null ? row : head;
            heads.put(row.id(), head);
        }
    }

    private void select(Set<UUID> selected, @Nullable DocumentRow current) {
        var selection = grid.table().getSelectionModel();
        TableColumn<DocumentRow, ?> titles = column(TITLE);
        List<DocumentRow> items = grid.table().getItems();
        selection.clearSelection();
        int front = -1;
        for (int i = 0; i < items.size(); i++) {
            if (selected.contains(items.get(i).id())) {
                if (current != null && current.id().equals(items.get(i).id())) {
                    front = i;
                } else {
                    selection.select(i, titles);
                }
            }
        }
        if (front >= 0) {
            selection.select(front, titles);
            grid.table().getFocusModel().focus(front, titles);
        }
    }

    private static Set<UUID> ids(List<DocumentRow> rows) {
        return rows.stream().map(DocumentRow::id).collect(Collectors.toCollection(HashSet::new));
    }

    private void filledColumns(Set<Column> filled, boolean coming) {
        grid.columns().filled("documents-state", coming || filled.contains(Column.STATE));
        grid.columns().filled("documents-attachments", coming || filled.contains(Column.ATTACHMENTS));
        grid.columns().filled("documents-folder", coming || filled.contains(Column.FOLDER));
        grid.columns().filled("documents-parties", filled.contains(Column.PARTIES));
        grid.columns().filled("documents-proceedings", filled.contains(Column.PROCEEDINGS));
        grid.columns().filled("documents-tags", filled.contains(Column.TAGS));
    }

    private TableColumn<DocumentRow, ?> column(String id) {
        return grid.table().getColumns().stream().filter(column -> id.equals(column.getId())).findFirst().orElseThrow();
    }

    private void chips(String id, String titleKey, double width, Kind kind) {
        grid.columns().nodes(id, Texts.text(titleKey), width, row -> row.names(kind), row -> chips(row.about(kind)), "chips");
    }

    private @Nullable Node chips(List<Target> targets) {
        if (targets.isEmpty()) {
            return null;
        }
        Target first = targets.getFirst();
        var chip = Chips.plain("documents-about-" + first.ref().id(), first.name(), () -> navigator.openRecord(first.ref()));
        return targets.size() == 1 ? Chips.row(chip) : Chips.row(chip, Chips.more(targets.size() - 1));
    }

    private static int stateOrder(DocumentRow row) {
        return 1000 * row.state().ordinal() + Math.min(999, row.privacy().warnings());
    }

    /** The mark of what a person should know of a document's pages; nothing where they can be read and hold no surprise. */
    static @Nullable Node stateMark(DocumentRow row) {
        String words = row.stateWords();
        return switch (row.state()) {
            case READABLE -> row.privacy().warnings() > 0 ? Mark.NEEDS_YOU.view(Texts.text("documents.state.warnings", row.privacy().warnings()))
                    : row.privacy().blank() ? Mark.NOTE.view(Texts.text("documents.state.blank")) : null;
            case RECORDING -> Mark.PLAYS.view(words);
            case NOT_YET -> Mark.NOTE.view(words);
            case PARTLY_LOCKED, LOCKED, SEQUESTERED -> Mark.WITHHELD.view(words);
            case DAMAGED -> Mark.NEEDS_YOU.view(words);
        };
    }
}
