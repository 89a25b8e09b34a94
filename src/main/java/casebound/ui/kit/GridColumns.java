package casebound.ui.kit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a {@link Grid}. One of them fills: it takes all the width that the others leave. Where that is too little the
 * columns of text become narrower, then those that matter least are left out, and only then one has to scroll.
 */
public final class GridColumns<T> {
    static final double ROW = 28;
    /** Wide enough for 99,999 rows at 12 px. */
    private static final double NUMBER = 46;
    private static final double NARROWEST = 120;
    /** Where there is little room a column of text gives up so much of its width, but stays as wide as this. */
    private static final double KEEPS = 0.5;
    private static final double LEAST = 44;
    /** Before the filling column is narrower than this, and those of text than this part of their width, others are left out. */
    private static final double COMFORT = 160;
    private static final double COMFORT_PART = 0.75;
    private static final double SCROLL_BAR = 8;
    private static final String FITS = "fits";

    private final TableView<T> table;
    private final Map<TableColumn<T, ?>, Double> wished = new HashMap<>();
    private final Set<TableColumn<T, ?>> yielding = new HashSet<>();
    private final List<TableColumn<T, ?>> leastFirst = new ArrayList<>();
    private final Set<TableColumn<T, ?>> withoutContent = new HashSet<>();
    private Predicate<? super T> newRow = row -> false;
    private @Nullable TableColumn<T, ?> filling;
    private @Nullable TableColumn<T, ?> home;

    GridColumns(TableView<T> table) {
        this.table = table;
        table.widthProperty().addListener((property, before, now) -> choose());
    }

    /** In which row a new record is typed: it has no number. */
    void newRow(Predicate<? super T> row) {
        newRow = row;
    }

    /** The row's number, right-aligned on the left edge. */
    public GridColumns<T> numbered() {
        TableColumn<T, T> column = column(table.getId() + "-number", "", NUMBER, row -> row);
        column.setSortable(false);
        column.setResizable(false);
        column.setReorderable(false);
        column.setCellFactory(any -> new NumberCell<>(row -> newRow.test(row)));
        return this;
    }

    /**
     * Text that sorts as text, ignoring case.
     *
     * @param width in pixels
     * @param styles {@code second} for a secondary column, {@code date} for dates, {@code path} where the end says the most
     */
    public GridColumns<T> text(String id, String title, double width, Function<T, String> text, String... styles) {
        TableColumn<T, String> column = column(id, title, width, text);
        column.setComparator(String.CASE_INSENSITIVE_ORDER);
        column.setCellFactory(any -> new TextCell<>(styles));
        mayYield(column, styles);
        return this;
    }

    /** The text column that is the reason for the screen: it takes the spare width. */
    public GridColumns<T> filling(String id, String title, Function<T, String> text) {
        return filling(id, title, NARROWEST, text);
    }

    /** @param least the width in pixels below which one rather scrolls */
    public GridColumns<T> filling(String id, String title, double least, Function<T, String> text) {
        text(id, title, 2 * NARROWEST, text);
        filling = table.getColumns().getLast();
        filling.setMinWidth(least);
        return this;
    }

    /** Text that sorts by another value than its letters, such as a date or a count. */
    public <C extends Comparable<? super C>> GridColumns<T> sorted(
            String id, String title, double width, Function<T, C> order, Function<T, String> text, String... styles) {
        TableColumn<T, T> column = column(id, title, width, row -> row);
        column.setComparator(Comparator.comparing(order));
        column.setCellFactory(any -> new ShownTextCell<>(text, styles));
        mayYield(column, styles);
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

    /** The columns that are left out where there is little room, the one that matters least first; the inspector says what they would. */
    public GridColumns<T> leavingOut(String... ids) {
        leastFirst.clear();
        Stream.of(ids).map(this::named).forEach(leastFirst::add);
        choose();
        return this;
    }

    /** Whether any row has something in a column; without anything the column is not shown. */
    public void filled(String id, boolean any) {
        if (any ? withoutContent.remove(named(id)) : withoutContent.add(named(id))) {
            choose();
        }
    }

    private TableColumn<T, ?> named(String id) {
        return table.getColumns().stream().filter(column -> id.equals(column.getId())).findFirst().orElseThrow();
    }

    private void choose() {
        List<TableColumn<T, ?>> shown = new ArrayList<>(table.getColumns());
        shown.removeAll(withoutContent);
        for (TableColumn<T, ?> least : leastFirst) {
            if (table.getWidth() > 0 && comfortable(shown) > table.getWidth() - SCROLL_BAR) {
                shown.remove(least);
            }
        }
        boolean cursorLost = table.getSelectionModel().getSelectedCells().stream()
                .anyMatch(at -> at.getTableColumn() != null && !shown.contains(at.getTableColumn()) && table.getColumns().contains(at.getTableColumn()));
        int row = table.getSelectionModel().getSelectedIndex();
        for (TableColumn<T, ?> column : table.getColumns()) {
            if (column.isVisible() != shown.contains(column)) {
                column.setVisible(shown.contains(column));
            }
        }
        if (cursorLost && row >= 0 && filling != null) {
            table.getSelectionModel().clearAndSelect(row, filling);
            table.getFocusModel().focus(row, filling);
        }
    }

    private double comfortable(List<TableColumn<T, ?>> shown) {
        return shown.stream().mapToDouble(column -> column == filling ? Math.max(COMFORT, column.getMinWidth())
                : yielding.contains(column) ? wish(column) * COMFORT_PART : wish(column)).sum();
    }

    /** The column of that index, or the first that a cursor may stand in. */
    @Nullable TableColumn<T, ?> at(int index) {
        // columns may stand under a common heading: a cursor counts those that have cells
        if (index > 0 && index < table.getVisibleLeafColumns().size()) {
            return table.getVisibleLeafColumns().get(index);
        }
        return home != null ? home : filling != null || table.getColumns().isEmpty() ? filling : table.getColumns().getFirst();
    }

    /** Where the cursor goes by itself, when that is not the filling column. */
    public GridColumns<T> home(String id) {
        home = named(id);
        return this;
    }

    /** A number or a date is never cut. */
    private void mayYield(TableColumn<T, ?> column, String... styles) {
        if (List.of(styles).stream().noneMatch(style -> style.equals("date") || style.equals("num") || style.equals("number"))) {
            yielding.add(column);
        }
    }

    /** A dragged column takes its width and keeps it; the filling column takes what is left, and some of what those of text wish. */
    Boolean resize(TableView.ResizeFeatures<T> drag) {
        TableColumn<T, ?> dragged = drag.getColumn();
        if (dragged != null && dragged != filling) {
            wished.put(dragged, Math.clamp(dragged.getWidth() + drag.getDelta(), dragged.getMinWidth(), dragged.getMaxWidth()));
            yielding.remove(dragged);
        }
        List<TableColumn<T, ?>> others = table.getVisibleLeafColumns().stream().filter(column -> column != filling).toList();
        double taken = others.stream().mapToDouble(this::wish).sum();
        double missing = filling == null ? 0 : taken + Math.max(COMFORT, filling.getMinWidth()) - drag.getContentWidth();
        double giving = others.stream().filter(yielding::contains).mapToDouble(this::wish).sum();
        double share = missing <= 0 || giving == 0 ? 1 : Math.max(KEEPS, 1 - missing / giving);
        double used = 0;
        for (TableColumn<T, ?> column : others) {
            double wish = wish(column);
            double width = yielding.contains(column) ? Math.clamp(Math.floor(wish * share), Math.min(wish, LEAST), wish) : wish;
            drag.setColumnWidth(column, width);
            used += width;
        }
        if (filling != null) {
            double left = Math.max(filling.getMinWidth(), drag.getContentWidth() - used);
            drag.setColumnWidth(filling, left);
            used += left;
        }
        boolean fits = used <= drag.getContentWidth() + 1;
        if (fits != table.getStyleClass().contains(FITS)) {
            if (fits) {
                table.getStyleClass().add(FITS);
            } else {
                table.getStyleClass().remove(FITS);
            }
        }
        return true;
    }

    private double wish(TableColumn<T, ?> column) {
        return wished.getOrDefault(column, column.getPrefWidth());
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

    private static final class NumberCell<T> extends TableCell<T, T> {
        private final Predicate<T> newRow;

        NumberCell(Predicate<T> newRow) {
            this.newRow = newRow;
            getStyleClass().add("num");
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            number();
        }

        @Override
        public void updateIndex(int index) {
            super.updateIndex(index);
            number();
        }

        private void number() {
            setText(isEmpty() || getItem() == null ? null : newRow.test(getItem()) ? "+" : String.valueOf(getIndex() + 1));
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
