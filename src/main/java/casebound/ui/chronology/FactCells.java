package casebound.ui.chronology;

import casebound.model.CaseDate;
import casebound.model.CaseDates;
import casebound.model.Fact;
import casebound.problem.Texts;
import casebound.ui.chronology.CellEdit.Column;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Chips;
import casebound.ui.kit.Mark;
import casebound.ui.kit.OneLine;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The cells of the sheet. */
final class FactCells {
    /** The slot of the qualifier left of a date, in pixels, so that dates align (LOOK 2). */
    private static final double SLOT = 12;

    private FactCells() {}

    /** The date with its qualifier before and its order behind; typed into as text. */
    static final class DateCell extends EditCell<FactRow> {
        private final ChronologyModel model;
        private final Label sign = new Label();
        private final Label date = new Label();
        private final Label order = new Label();
        private final HBox shown = new HBox(sign, date, Buttons.spring(), order);

        DateCell(ChronologyModel model, Sheet sheet) {
            super(model, Column.DATE, sheet);
            this.model = model;
            getStyleClass().add("date");
            sign.setMinWidth(SLOT);
            date.setMinWidth(Region.USE_PREF_SIZE);
            order.setMinWidth(Region.USE_PREF_SIZE);
            order.getStyleClass().addAll("t12", "text-subtle");
            shown.setAlignment(Pos.CENTER_LEFT);
            shown.prefWidthProperty().bind(widthProperty().subtract(SLOT + 1));
        }

        @Override
        void show(FactRow row) {
            Fact fact = row.fact();
            date.getStyleClass().remove("text-subtle");
            if (fact == null) {
                boolean none = model.newDateProperty().get().isEmpty();
                say("", none ? Texts.text("chronology.new.date") : model.newDateProperty().get(), "", none);
            } else {
                CaseDate at = fact.date();
                say(CaseDates.sign(at), CaseDates.plain(at), at.order() > 0 ? "#" + at.order() : "", false);
            }
            content(null, shown);
        }

        private void say(String qualifier, String words, String place, boolean hint) {
            sign.setText(qualifier);
            date.setText(words);
            order.setText(place);
            if (hint) {
                date.getStyleClass().add("text-subtle");
            }
        }
    }

    /** What the fact says. */
    static final class TextCell extends EditCell<String> {
        TextCell(ChronologyModel model, Sheet sheet) {
            super(model, Column.TEXT, sheet);
        }

        @Override
        void show(FactRow row) {
            if (row.fact() == null) {
                Label hint = new Label(Texts.text("chronology.new.text"));
                hint.getStyleClass().add("text-subtle");
                content(null, hint);
            } else {
                content(OneLine.of(row.fact().text()), null);
            }
        }
    }

    static @Nullable Node key(FactRow row) {
        return row.fact() != null && row.fact().key() ? Mark.KEY.bare() : null;
    }

    static @Nullable Node status(FactRow row) {
        return row.fact() == null ? null : mark(row.fact().status()).view();
    }

    static Mark mark(Fact.Status status) {
        return Mark.valueOf(status.name());
    }

    /** The first source as a chip, and how many more there are. */
    static @Nullable Node sources(FactRow row, double width, Consumer<FactSource> open) {
        if (row.sources().isEmpty()) {
            return null;
        }
        List<FactSource> sources = row.sources();
        Button chip = chip("chronology-source", sources.getFirst(), open);
        chip.setMinWidth(0);
        HBox chips = Chips.row(chip);
        if (sources.size() > 1) {
            chips.getChildren().add(Chips.more(sources.size() - 1));
        }
        chips.setMaxWidth(width);
        chips.setPrefWidth(width);
        return chips;
    }

    static Button chip(String id, FactSource source, Consumer<FactSource> open) {
        return source.opens()
                ? Chips.cited(id, source.name(), source.pinpoint(), source.label(), () -> open.accept(source))
                : Chips.citedUnresolved(id, source.name(), source.pinpoint(), source.problem(), () -> open.accept(source));
    }
}
