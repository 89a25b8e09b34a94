package casebound.ui.brief;

import static casebound.ui.kit.Named.named;

import casebound.model.BriefPart;
import casebound.problem.Texts;
import casebound.ui.brief.BriefSheet.PartRow;
import casebound.ui.kit.Decision;
import casebound.ui.kit.Form;
import casebound.ui.kit.Over;
import casebound.ui.kit.Tips;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The parts of the brief at the left, from the caption to the appendix. */
final class PartsList extends VBox {
    private static final double ROW = 28;

    private final ComposerModel model;
    private final ListView<Entry> list = named(new ListView<>(), "brief-parts", Texts.text("briefview.parts"));
    private boolean showing;
    private int appended = -1;

    /** @param part null for caption and appendix */
    private record Entry(Spot spot, String number, String name, String count, @Nullable PartRow part) {}

    PartsList(ComposerModel model) {
        this.model = model;
        getStyleClass().add("brief-parts");
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new Cell());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(list, add());
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!showing && now != null) {
                model.spotProperty().set(now.spot());
            }
        });
        model.spotProperty().addListener((property, before, now) -> select());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.sheetProperty().subscribe(sheet -> show());
    }

    /** How many documents will be appended; negative while that is not known. */
    void appended(int documents) {
        appended = documents;
        show();
    }

    private void show() {
        List<Entry> entries = new ArrayList<>();
        if (model.sheet().draft() != null) {
            entries.add(new Entry(new Spot.Caption(), "1", Texts.text("briefview.caption"), "", null));
            for (PartRow part : model.sheet().parts()) {
                entries.add(new Entry(new Spot.InPart(part.id()), String.valueOf(entries.size() + 1), part.part().heading(),
                        part.paragraphs().isEmpty() ? "" : String.valueOf(part.paragraphs().size()), part));
            }
            entries.add(new Entry(new Spot.Appendix(), Texts.text("briefview.appendix.mark"), Texts.text("briefview.appendix"),
                    appended > 0 ? String.valueOf(appended) : "", null));
        }
        if (!entries.equals(list.getItems())) {
            showing = true;
            list.getItems().setAll(entries);
            showing = false;
        }
        select();
    }

    private void select() {
        showing = true;
        list.getItems().stream().filter(entry -> entry.spot().equals(model.spotProperty().get())).findFirst()
                .ifPresentOrElse(list.getSelectionModel()::select, list.getSelectionModel()::clearSelection);
        showing = false;
    }

    private Optional<PartRow> selected() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem()).map(Entry::part);
    }

    private void key(KeyEvent press) {
        boolean taken = model.writable() && switch (press.getCode()) {
            case UP -> press.isShortcutDown() && move(-1);
            case DOWN -> press.isShortcutDown() && move(1);
            case F2 -> with(this::rename);
            case DELETE -> with(part -> model.removePart(part.part()));
            default -> false;
        };
        if (taken) {
            press.consume();
        }
    }

    private boolean with(java.util.function.Consumer<PartRow> action) {
        selected().ifPresent(action);
        return selected().isPresent();
    }

    private boolean move(int by) {
        selected().ifPresent(part -> moveTo(part, model.sheet().parts().indexOf(part) + by));
        return true;
    }

    private void moveTo(PartRow part, int to) {
        model.movePart(part.part(), to);
    }

    private void rename(PartRow part) {
        Form form = new Form();
        TextField name = form.text("brief-part-name", Texts.text("briefview.heading"), "",
                typed -> typed.isBlank() ? Texts.text("briefview.heading.missing") : "");
        name.setText(part.part().heading());
        new Decision("brief-part-rename", Texts.text("briefview.part.rename.question"), "").with(form).startAt(name)
                .act(Texts.text("briefview.part.rename"), form.validProperty(), () -> model.renamePart(part.part(), name.getText()))
                .show(Over.window(this));
    }

    private MenuButton add() {
        MenuButton button = named(new MenuButton(Texts.text("briefview.part.add")), "brief-part-add", Texts.text("briefview.part.add"));
        button.getStyleClass().add("flat");
        button.setMaxWidth(Double.MAX_VALUE);
        for (BriefPart.Type type : BriefPart.Type.values()) {
            MenuItem item = new MenuItem(Texts.text("briefview.part.type." + type));
            item.setId("brief-part-add-" + type);
            item.setOnAction(chosen -> model.addPart(type));
            button.getItems().add(item);
        }
        button.setDisable(!model.writable());
        return button;
    }

    private final class Cell extends ListCell<Entry> {
        private final Label number = new Label();
        private final Label name = new Label();
        private final Label count = new Label();
        private final HBox line = new HBox(8, number, name, count);

        Cell() {
            getStyleClass().add("brief-part");
            number.getStyleClass().addAll("t12", "text-subtle");
            number.setMinWidth(12);
            count.getStyleClass().add("count");
            count.setMinWidth(USE_PREF_SIZE);
            name.getStyleClass().add("entry-name");
            name.setMinWidth(0);
            name.setMaxWidth(Double.MAX_VALUE);
            name.setTextOverrun(OverrunStyle.ELLIPSIS);
            HBox.setHgrow(name, Priority.ALWAYS);
            Tips.whenCut(name);
            line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            // A list gives its cells the width of the widest: these are as wide as the list.
            line.prefWidthProperty().bind(list.widthProperty().subtract(29));
            line.setMaxWidth(USE_PREF_SIZE);
            setOnMouseDragged(drag -> setOpacity(0.6));
            setOnMouseReleased(release -> dropped(release.getSceneX(), release.getSceneY()));
        }

        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            setGraphic(empty || entry == null ? null : line);
            setContextMenu(entry == null || entry.part() == null || !model.writable() ? null : menu(entry.part()));
            if (entry != null) {
                number.setText(entry.number());
                name.setText(entry.name());
                count.setText(entry.count());
                setAccessibleText(entry.name());
            }
        }

        private void dropped(double x, double y) {
            boolean dragged = getOpacity() < 1;
            setOpacity(1);
            if (dragged && getItem() != null && getItem().part() != null && model.writable()) {
                int row = (int) Math.floor(list.sceneToLocal(x, y).getY() / ROW);
                moveTo(getItem().part(), Math.clamp(row - 1, 0, model.sheet().parts().size() - 1));
            }
        }
    }

    private ContextMenu menu(PartRow part) {
        int at = model.sheet().parts().indexOf(part);
        return new ContextMenu(item("rename", () -> rename(part)), item("up", () -> moveTo(part, at - 1)), item("down", () -> moveTo(part, at + 1)),
                item("remove", () -> model.removePart(part.part())));
    }

    private static MenuItem item(String act, Runnable action) {
        MenuItem item = new MenuItem(Texts.text("briefview.part." + act));
        item.setId("brief-part-" + act);
        item.setOnAction(chosen -> action.run());
        return item;
    }
}
