package casebound.ui.documents;

import casebound.model.CaseDate;
import casebound.model.Kind;
import casebound.problem.Texts;
import casebound.ui.kit.Chips;
import casebound.ui.kit.Grid;
import casebound.ui.kit.Mark;
import casebound.ui.kit.Navigator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/** The grid of the documents. Columns in which no document has anything are not there, so that titles have their width. */
final class DocumentsGrid {
    private final Navigator navigator;
    private final Grid<DocumentRow> grid = new Grid<>("documents", Texts.text("documents.title"));
    private List<DocumentRow> rows = List.of();

    DocumentsGrid(Navigator navigator) {
        this.navigator = navigator;
        grid.columns().numbered()
                .filling("documents-name", Texts.text("documents.column.title"), DocumentRow::title)
                .nodes("documents-state", Texts.text("documents.column.state"), 132, row -> row.state(), this::state)
                .text("documents-type", Texts.text("documents.column.type"), 90, row -> row.document().type())
                .sorted("documents-date", Texts.text("documents.column.date"), 104, row -> row.document().date(),
                        DocumentRow::date, "date")
                .sorted("documents-pages", Texts.text("documents.column.pages"), 56, row -> row.content().pages(),
                        DocumentRow::pages, "second")
                .text("documents-folder", Texts.text("documents.column.folder"), 110, row -> row.document().folder(), "second");
        chips("documents-parties", "documents.column.parties", 150, Kind.PARTY);
        chips("documents-proceedings", "documents.column.proceedings", 130, Kind.PROCEEDING);
        grid.columns().text("documents-tags", Texts.text("documents.column.tags"), 100, row -> row.names(Kind.TAG), "second");
    }

    Grid<DocumentRow> grid() {
        return grid;
    }

    /** Shows these rows; what was selected stays so. */
    void show(List<DocumentRow> now) {
        Set<UUID> selected = grid.selected().stream().map(DocumentRow::id).collect(Collectors.toCollection(HashSet::new));
        @Nullable DocumentRow current = grid.currentProperty().get();
        rows = now;
        filledColumns();
        grid.show(now);
        var selection = grid.table().getSelectionModel();
        TableColumn<DocumentRow, ?> titles = column("documents-name");
        List<DocumentRow> items = grid.table().getItems();
        selection.clearSelection();
        int front = -1;
        for (int i = 0; i < items.size() && !selected.isEmpty(); i++) {
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

    private void filledColumns() {
        shown("documents-state", row -> row.state() != DocumentRow.State.READABLE);
        shown("documents-type", row -> !row.document().type().isBlank());
        shown("documents-date", row -> !row.document().date().equals(CaseDate.NONE));
        shown("documents-folder", row -> !row.document().folder().isBlank());
        shown("documents-parties", row -> !row.about(Kind.PARTY).isEmpty());
        shown("documents-proceedings", row -> !row.about(Kind.PROCEEDING).isEmpty());
        shown("documents-tags", row -> !row.about(Kind.TAG).isEmpty());
    }

    private void shown(String id, Predicate<DocumentRow> filled) {
        TableColumn<DocumentRow, ?> column = column(id);
        boolean any = rows.stream().anyMatch(filled);
        if (column.isVisible() != any) {
            column.setVisible(any);
        }
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

    private @Nullable Node state(DocumentRow row) {
        return stateMark(row.state());
    }

    /** The mark of a state; nothing where the pages can be read. */
    static @Nullable Node stateMark(DocumentRow.State state) {
        String words = Texts.text("documents.state." + state);
        return switch (state) {
            case READABLE -> null;
            case NOT_YET -> Mark.NOTE.view(words);
            case LOCKED, SEQUESTERED -> Mark.WITHHELD.view(words);
            case DAMAGED -> Mark.NEEDS_YOU.view(words);
        };
    }
}
