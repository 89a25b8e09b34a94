package casebound.ui.kit;

import casebound.problem.Texts;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Bar, filter and grid of a section of records; the row with the cursor stays so while rows are shown anew. */
public final class RecordsView<R> extends VBox {
    private final Grid<R> grid;
    private final FilterBar filters;
    private final Function<R, UUID> id;
    private final Consumer<@Nullable R> selected;
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
        this.id = id;
        this.selected = selected;
        grid = new Grid<>(keys, Texts.text(keys + ".title"));
        columns.accept(grid);
        SectionBar bar = new SectionBar(Texts.text(keys + ".title"), Buttons.of(add, true));
        filters = new FilterBar(new FilterField(keys + "-filter", Texts.text(keys + ".filter")));
        filters.field().textProperty().addListener((property, before, now) -> {
            String typed = now.strip().toLowerCase(Locale.ROOT);
            grid.filter(row -> words.apply(row).toLowerCase(Locale.ROOT).contains(typed));
        });
        filters.countProperty().bind(Bindings.createStringBinding(
                () -> Texts.text(keys + ".count", grid.shownCount().get()), grid.shownCount()));
        filters.listenIn(this);
        grid.noMatch(Texts.text(keys + ".noMatch"), filters.field()::clear);
        grid.emptyState(new EmptyState(Texts.text(keys + ".empty"), Buttons.plain(add.id() + "-empty", add.title().get(), add::run)));
        grid.currentProperty().addListener((property, before, now) -> {
            if (!showing) {
                selected.accept(now);
            }
        });
        VBox.setVgrow(grid, Priority.ALWAYS);
        getChildren().addAll(bar, filters, grid);
    }

    public Grid<R> grid() {
        return grid;
    }

    /** Shows these rows; the cursor stays on its record. */
    public void show(List<R> rows) {
        @Nullable R before = grid.currentProperty().get();
        UUID front = wanted != null ? wanted : before == null ? null : id.apply(before);
        showing = true;
        grid.show(rows);
        rows.stream().filter(row -> id.apply(row).equals(front)).findFirst().ifPresent(grid::reveal);
        showing = false;
        @Nullable R now = grid.currentProperty().get();
        if (now != null && id.apply(now).equals(wanted)) {
            wanted = null;
        }
        selected.accept(now);
    }

    /** Puts the cursor on a record, now or as soon as it is there. */
    public void reveal(UUID record) {
        filters.field().clear();
        wanted = record;
        show(List.copyOf(all()));
    }

    /** The filter bar, for further filters. */
    public FilterBar filters() {
        return filters;
    }

    private List<R> all() {
        return grid.table().getItems();
    }
}
