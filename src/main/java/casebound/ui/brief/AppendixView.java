package casebound.ui.brief;

import static casebound.ui.kit.Named.named;

import casebound.problem.Texts;
import casebound.ui.brief.Prepared.AppendixLine;
import casebound.ui.kit.Chips;
import casebound.ui.kit.Editing;
import casebound.ui.kit.Mark;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.PaneSide;
import casebound.ui.kit.Wrapped;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The documents behind the text: by which name, how many pages, why; and those that may not go out. */
final class AppendixView extends VBox {
    private static final double NAMES = 96;

    private final Navigator navigator;
    private final ListView<AppendixLine> list = named(new ListView<>(), "brief-appendix", Texts.text("briefview.appendix"));

    AppendixView(Navigator navigator) {
        this.navigator = navigator;
        getStyleClass().addAll("brief-page", "brief-records");
        Label heading = new Label(Texts.text("briefview.appendix"));
        heading.getStyleClass().addAll("strong", "t15");
        list.setCellFactory(view -> new Cell());
        list.setPlaceholder(new Label(Texts.text("briefview.appendix.none")));
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(new VBox(8, heading, Editing.muted(Texts.text("briefview.appendix.help"))), list);
    }

    void show(List<AppendixLine> lines) {
        if (!lines.equals(list.getItems())) {
            list.getItems().setAll(lines);
        }
    }

    void focusFirst() {
        list.requestFocus();
    }

    private final class Cell extends ListCell<AppendixLine> {
        @Override
        protected void updateItem(@Nullable AppendixLine line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            setGraphic(empty || line == null ? null : row(line));
        }

        private HBox row(AppendixLine line) {
            Label name = line.leftOut() ? Mark.WITHHELD.view(Texts.text("briefview.appendix.staysBehind")) : new Label(line.name());
            name.setMinWidth(NAMES);
            Label why = new Label(line.why());
            Wrapped.wrapped(why);
            why.getStyleClass().addAll("t12", "text-muted");
            VBox said = new VBox(2, Chips.plain("brief-appended-" + line.document(), line.title(),
                    () -> navigator.openDocument(line.document(), 0, PaneSide.LEFT)), why);
            said.setFillWidth(false);
            HBox.setHgrow(said, Priority.ALWAYS);
            Label pages = new Label(line.leftOut() ? "" : Texts.text("briefview.appendix.pages", line.pages()));
            pages.getStyleClass().addAll("t12", "text-subtle");
            pages.setMinWidth(USE_PREF_SIZE);
            HBox row = new HBox(8, name, said, pages);
            row.prefWidthProperty().bind(list.widthProperty().subtract(32));
            row.setMaxWidth(USE_PREF_SIZE);
            setAccessibleText(line.title());
            return row;
        }
    }
}
