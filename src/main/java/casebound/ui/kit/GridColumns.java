package casebound.ui.kit;

import java.util.Comparator;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The columns of a {@link Grid}. One of them fills: it takes all the width that the others leave. */
public final class GridColumns<T> {
    static final double ROW = 28;
    /** Wide enough for 99,999 rows at 12 px. */
    private static final double NUMBER = 46;
    private static final double NARROWEST = 120;

    private final TableView<T> table;
    private @Nullable TableColumn<T, ?> filling;

    GridColumns(TableView<T> table) {
        this.table = table;
    }

    /** The row's number, right-aligned on the left edge. */
    public GridColumns<T> numbered() {
        TableColumn<T, Object> column = column(table.getId() + "-number", "", NUMBER, row -> row);
        column.setSortable(false);
        column.setResizable(false);
        column.setReorderable(false);
        column.setCellFactory(any -> new NumberCell<>());
        return this;
    }

    /**
     * Text that sorts as text, ignoring case.
     *
     * @param width in pixels
     * @param styles {@code second} for a secondary column, {@code date} for dates
     */
    public GridColumns<T> text(String id, String title, double width, Function<T, String> text, String... styles) {
        TableColumn<T, String> column = column(id, title, width, text);
        column.setComparator(String.CASE_INSENSITIVE_ORDER);
        column.setCellFactory(any -> new TextCell<>(styles));
        return this;
    }

    /** The text column that is the reason for the screen: it takes the spare width. */
    public GridColumns<T> filling(String id, String title, Function<T, String> text) {
        text(id, title, 2 * NARROWEST, text);
        filling = table.getColumns().getLast();
        filling.setMinWidth(NARROWEST);
        return this;
    }

    /** Text that sorts by another value than its letters, such as a date or a count. */
    public <C extends Comparable<? super C>> GridColumns<T> sorted(
            String id, String title, double width, Function<T, C> order, Function<T, String> text, String... styles) {
        TableColumn<T, T> column = column(id, title, width, row -> row);
        column.setComparator(Comparator.comparing(order));
        column.setCellFactory(any -> new ShownTextCell<>(text, styles));
        return this;
    }

    /** Marks, chips or any other nodes. Built anew when the row changes, so keep them light. */
    public <C extends Comparable<? super C>> GridColumns<T> nodes(
            String id, String title, double width, Function<T, C> order, Function<T, @Nullable Node> node, String... styles) {
        TableColumn<T, T> column = column(id, title, width, row -> row);
        column.setComparator(Comparator.comparing(order));
        column.setCellFactory(any -> new NodeCell<>(node, styles));
        return this;
    }

    /**
     * Lets a person type into a column that is there: F2 begins, Enter and leaving the cell save, Esc does not.
     *
     * @param shown what the cell shows
     * @param typed what stands in the field when typing begins
     * @param fault what is wrong with a text; empty for nothing
     * @param save takes a text that differs from what stood there
     */
    @SuppressWarnings("unchecked")
    public GridColumns<T> typedInto(String id, Function<T, String> shown, Function<T, String> typed,
            Function<String, String> fault, BiConsumer<T, String> save, String... styles) {
        TableColumn<T, Object> column = (TableColumn<T, Object>) table.getColumns().stream()
                .filter(each -> id.equals(each.getId())).findFirst().orElseThrow();
        InPlaceCell.Typing<T> typing = new InPlaceCell.Typing<>(id, column.getText(), shown, typed, fault, save);
        column.setCellFactory(any -> new InPlaceCell<>(typing, styles));
        column.setEditable(true);
        return this;
    }

    /** The column of that index, or the first that a cursor may stand in. */
    @Nullable TableColumn<T, ?> at(int index) {
        // columns may stand under a common heading: a cursor counts those that have cells
        if (index > 0 && index < table.getVisibleLeafColumns().size()) {
            return table.getVisibleLeafColumns().get(index);
        }
        return filling != null || table.getColumns().isEmpty() ? filling : table.getColumns().getFirst();
    }

    /** A dragged column takes its width; the filling column takes what is left. */
    Boolean resize(TableView.ResizeFeatures<T> drag) {
        TableColumn<T, ?> dragged = drag.getColumn();
        if (dragged != null && dragged != filling) {
            double width = dragged.getWidth() + drag.getDelta();
            drag.setColumnWidth(dragged, Math.clamp(width, dragged.getMinWidth(), dragged.getMaxWidth()));
        }
        if (filling != null) {
            double others = table.getVisibleLeafColumns().stream()
                    .filter(column -> column != filling)
                    .mapToDouble(TableColumn::getWidth)
                    .sum();
            drag.setColumnWidth(filling, Math.max(filling.getMinWidth(), drag.getContentWidth() - others));
        }
        return true;
    }

    private <V> TableColumn<T, V> column(String id, String title, double width, Function<T, ? extends V> value) {
        TableColumn<T, V> column = new TableColumn<>(title);
        column.setId(id);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, ROW));
        column.setEditable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        table.getColumns().add(column);
        return column;
    }

    private static final class NumberCell<T> extends TableCell<T, Object> {
        NumberCell() {
            getStyleClass().add("num");
        }

        @Override
        protected void updateItem(@Nullable Object item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty ? null : String.valueOf(getIndex() + 1));
        }

        @Override
        public void updateIndex(int index) {
            super.updateIndex(index);
            setText(isEmpty() ? null : String.valueOf(index + 1));
        }
    }

    private static final class TextCell<T> extends TableCell<T, String> {
        TextCell(String... styles) {
            getStyleClass().addAll(styles);
            Tips.whenCut(this);
        }

        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : OneLine.of(item));
        }
    }

    private static final class ShownTextCell<T> extends TableCell<T, T> {
        private final Function<T, String> text;

        ShownTextCell(Function<T, String> text, String... styles) {
            this.text = text;
            getStyleClass().addAll(styles);
            Tips.whenCut(this);
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : OneLine.of(text.apply(item)));
        }
    }

    private static final class NodeCell<T> extends TableCell<T, T> {
        private final Function<T, @Nullable Node> node;
        private @Nullable T shown;

        NodeCell(Function<T, @Nullable Node> node, String... styles) {
            this.node = node;
            getStyleClass().addAll(styles);
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            @Nullable T now = empty ? null : item;
            if (now != shown) {
                shown = now;
                setGraphic(now == null ? null : node.apply(now));
            }
        }
    }
}
