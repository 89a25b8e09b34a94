package casebound.ui.disclosure;

import casebound.model.CaseDates;
import casebound.problem.Texts;
import casebound.ui.disclosure.Sheet.Made;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.EmptyState;
import casebound.ui.kit.Grid;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What was handed over so far. Enter corrects a production. */
final class ProductionsList {
    private final Grid<Made> grid = new Grid<>("disclosure-productions", Texts.text("disclosure.productions"));
    private @Nullable UUID wanted;

    ProductionsList(Consumer<Made> correct, Runnable produce) {
        grid.columns().numbered()
                .sorted("disclosure-productions-date", Texts.text("disclosure.field.date"), 104, made -> made.production().date(),
                        made -> made.production().date().known() ? CaseDates.shown(made.production().date()) : Texts.text("disclosure.undated"))
                .text("disclosure-productions-volume", Texts.text("disclosure.field.volume"), 84, made -> made.production().volume())
                .text("disclosure-productions-proceeding", Texts.text("disclosure.field.proceeding"), 130, made -> made.proceeding().name(), "second")
                .text("disclosure-productions-from", Texts.text("disclosure.field.from"), 104, made -> made.from().name(), "second")
                .text("disclosure-productions-to", Texts.text("disclosure.field.to"), 104, made -> made.to().name(), "second")
                .filling("disclosure-productions-items", Texts.text("disclosure.things"), Made::itemNames)
                .text("disclosure-productions-bates", Texts.text("disclosure.field.bates"), 130,
                        made -> Words.bates(made.production().firstBates(), made.production().lastBates()), "second")
                .text("disclosure-productions-method", Texts.text("disclosure.field.method"), 76, made -> made.production().method(), "second")
                .sorted("disclosure-productions-acknowledged", Texts.text("disclosure.field.acknowledged"), 100,
                        made -> made.production().acknowledged(), made -> made.production().acknowledged().known()
                                ? CaseDates.shown(made.production().acknowledged()) : "", "second");
        grid.onOpen(correct);
        grid.emptyState(new EmptyState(Texts.text("disclosure.productions.empty"),
                Buttons.plain("disclosure-productions-first", Texts.text("disclosure.produce"), produce)));
    }

    Grid<Made> grid() {
        return grid;
    }

    void show(List<Made> productions) {
        @Nullable Made before = grid.currentProperty().get();
        UUID front = wanted != null ? wanted : before == null ? null : before.production().id();
        grid.show(productions);
        productions.stream().filter(made -> made.production().id().equals(front)).findFirst().ifPresent(made -> {
            grid.reveal(made);
            wanted = null;
        });
    }

    /** Puts the cursor on a production, now or as soon as it is there. */
    void reveal(UUID production) {
        wanted = production;
        show(List.copyOf(grid.table().getItems()));
    }
}
