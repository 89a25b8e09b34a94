package casebound.ui.shell;

import static casebound.ui.kit.Named.named;

import casebound.problem.Texts;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Command;
import casebound.ui.kit.EmptyState;
import casebound.ui.kit.FilterField;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A list of everything that can be done, over the window. Typing filters, Enter does it, Esc leaves. */
final class CommandList extends StackPane {
    private final CommandListModel model = new CommandListModel();
    private final FilterField field = new FilterField("command-filter", Texts.text("shell.commands.filter")).withoutKey();
    private final ListView<Command> list = named(new ListView<>(), "command-list", Texts.text("shell.commands"));
    private @Nullable Node before;

    CommandList() {
        VBox box = new VBox(field, list);
        box.getStyleClass().addAll("cb-overlay", "command-list");
        box.setMaxHeight(Region.USE_PREF_SIZE);
        field.setMaxWidth(Double.MAX_VALUE);
        list.setItems(model.found());
        list.setCellFactory(view -> new Line());
        list.setPlaceholder(new EmptyState(Texts.text("shell.commands.none")));
        field.textProperty().addListener((property, was, now) -> {
            model.filter(now);
            list.getSelectionModel().selectFirst();
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        list.setOnMouseClicked(click -> runSelected());
        setOnMousePressed(press -> {
            if (press.getTarget() == this) {
                close();
            }
        });
        setAlignment(box, Pos.TOP_CENTER);
        setMargin(box, new Insets(44, 0, 0, 0));
        getChildren().add(box);
        setVisible(false);
    }

    void open(List<Command> commands) {
        if (!isVisible()) {
            before = getScene().getFocusOwner();
        }
        field.clear();
        model.offer(commands);
        list.getSelectionModel().selectFirst();
        setVisible(true);
        field.requestFocus();
    }

    private void close() {
        setVisible(false);
        if (before != null) {
            before.requestFocus();
        }
    }

    private void keyPressed(KeyEvent press) {
        int step = switch (press.getCode()) {
            case DOWN -> 1;
            case UP -> -1;
            default -> 0;
        };
        if (step != 0) {
            int size = model.found().size();
            int next = Math.clamp(list.getSelectionModel().getSelectedIndex() + step, 0, Math.max(0, size - 1));
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - 8));
            press.consume();
        } else if (press.getCode() == KeyCode.ENTER) {
            runSelected();
            press.consume();
        } else if (press.getCode() == KeyCode.ESCAPE) {
            close();
            press.consume();
        }
    }

    private void runSelected() {
        Command chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null && chosen.enabled().get()) {
            close();
            chosen.run();
        }
    }

    private static final class Line extends ListCell<Command> {
        @Override
        protected void updateItem(@Nullable Command command, boolean empty) {
            super.updateItem(command, empty);
            setText(null);
            if (empty || command == null) {
                setGraphic(null);
                return;
            }
            Label title = new Label(command.title().get());
            HBox line = new HBox(8, title, Buttons.spring());
            line.setAlignment(Pos.CENTER_LEFT);
            if (!command.enabled().get()) {
                title.getStyleClass().add("text-subtle");
                title.setText(Texts.text("shell.commands.notNow", command.title().get()));
            }
            if (command.shortcut() != null) {
                line.getChildren().add(Buttons.key(command.shortcut()));
            }
            setGraphic(line);
            setAccessibleText(title.getText());
        }
    }
}
