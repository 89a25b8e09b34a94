package casebound.ui.kit;

import casebound.problem.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Bar, filter and grid of a section of records; the row with the cursor stays so while rows are shown anew. */
public final class RecordsView<R> extends VBox {
    private final String keys;
    private final Grid<R> grid;
    private final FilterBar filters;
    private final Function<R, UUID> id;
    private final Consumer<@Nullable R> selected;
    private final Function<R, String> words;
    private final SectionBar bar;
    private final List<Predicate<R>> further = new ArrayList<>();
    private final List<Runnable> clearing = new ArrayList<>();
    private final ReadOnlyObjectWrapper<@Nullable R> current = new ReadOnlyObjectWrapper<>();
    private List<R> records = List.of();
    private @Nullable R newRow;
    private boolean adding;
    private @Nullable UUID wanted;
    private boolean showing;

    /**
     * @param keys the beginning of the keys of its texts and of its ids
     * @param columns adds the columns
     * @param words what the filter looks at
     * @param selected hears which row has the cursor; null for none
     */
    public RecordsView(String keys, Command add, Consumer<Grid<R>> columns, Function<R, String> words, Function<R, UUID> id,
            Consumer<@Nullable R> selected) {
        this.keys = keys;
        this.id = id;
        this.selected = selected;
        grid = new Grid<>(keys, Texts.text(keys + ".title"));
        columns.accept(grid);
        bar = new SectionBar(Texts.text(keys + ".title"), Buttons.of(add, true));
        filters = new FilterBar(new FilterField(keys + "-filter", Texts.text(keys + ".filter")));
        this.words = words;
        filters.field().textProperty().addListener((property, before, now) -> refilter());
        count();
        filters.listenIn(this);
        grid.noMatch(Texts.text(keys + ".noMatch"), this::clearFilters);
        grid.emptyState(new EmptyState(Texts.text(keys + ".empty"), Buttons.plain(add.id() + "-empty", add.title().get(), add::run)));
        grid.currentProperty().addListener((property, before, now) -> {
            if (!showing) {
                follow();
            }
        });
        VBox.setVgrow(grid, Priority.ALWAYS);
        getChildren().addAll(bar, filters, grid);
    }

    public Grid<R> grid() {
        return grid;
    }

    /** The cursor is in the grid, on its first row unless it is on another; the inspector explains it. */
    public void focusCursor() {
        grid.table().requestFocus();
        unlessElsewhere();
    }

    private void unlessElsewhere() {
        List<R> items = grid.table().getItems();
        if (grid.currentProperty().get() == null && !items.isEmpty() && grid.table().isFocused()) {
            grid.reveal(items.getFirst());
        }
    }

    /** The record with the cursor; null for none. */
    public ReadOnlyObjectProperty<@Nullable R> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** Lets the last row be one in which a new record is typed; {@link GridTyping} takes what is. */
    public RecordsView<R> lastRow(R row) {
        newRow = row;
        grid.staysLast(row::equals);
        return this;
    }

    /** Shows the last row even where there is nothing above it. */
    public void beginNew() {
        adding = true;
        show(records);
        if (newRow != null) {
            grid.reveal(newRow);
        }
    }

    /** Nothing is typed into the last row any more. */
    public void endNew() {
        if (adding) {
            adding = false;
            show(records);
        }
    }

    /** Shows these rows; the cursor stays on its record. */
    public void show(List<R> rows) {
        @Nullable R before = grid.currentProperty().get();
        records = List.copyOf(rows);
        List<R> all = new ArrayList<>(rows);
        if (newRow != null && (adding || !rows.isEmpty())) {
            all.add(newRow);
        }
        UUID front = wanted != null ? wanted : before == null ? null : id.apply(before);
        showing = true;
        grid.show(all);
        if (newRow != null) {
            refilter();
        }
        count();
        rows.stream().filter(row -> id.apply(row).equals(front)).findFirst().ifPresent(grid::reveal);
        unlessElsewhere();
        showing = false;
        @Nullable R now = grid.currentProperty().get();
        if (now != null && id.apply(now).equals(wanted)) {
            wanted = null;
        }
        follow();
    }

    private void follow() {
        @Nullable R now = grid.currentProperty().get();
        current.set(now != null && now.equals(newRow) ? null : now);
        selected.accept(current.get());
    }

    /** Puts the cursor on a record, now or as soon as it is there. */
    public void reveal(UUID record) {
        clearFilters();
        wanted = record;
        show(records);
    }

    /** The filter bar, for further filters. */
    public FilterBar filters() {
        return filters;
    }

    /** The bar on top, for what else stands there. */
    public SectionBar bar() {
        return bar;
    }

    /** A drop-down that shows only the rows for which this holds. */
    public <V> void filter(Choice<V> choice, BiPredicate<R, V> holds) {
        filters.add(choice);
        further.add(row -> {
            V chosen = choice.chosenProperty().get();
            return chosen == null || holds.test(row, chosen);
        });
        clearing.add(() -> choice.chosenProperty().set(null));
        choice.chosenProperty().addListener((property, before, now) -> refilter());
    }

    private void clearFilters() {
        filters.field().clear();
        clearing.forEach(Runnable::run);
    }

    private void refilter() {
        String typed = filters.field().getText().strip().toLowerCase(Locale.ROOT);
        Predicate<R> matches = row -> further.stream().allMatch(each -> each.test(row))
                && (typed.isEmpty() || words.apply(row).toLowerCase(Locale.ROOT).contains(typed));
        boolean any = records.isEmpty() || records.stream().anyMatch(matches);
        grid.filter(row -> row.equals(newRow) ? any : matches.test(row));
        count();
    }

    private void count() {
        int shown = (int) grid.table().getItems().stream().filter(row -> !row.equals(newRow)).count();
        bar.countProperty().set(Texts.text(keys + ".count", records.size()));
        filters.countProperty().set(Texts.text("kit.shown", shown, records.size()));
    }
}
