package casebound.ui.reader;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A short list that opens at the selection bar: arrows move in it, Enter or a digit chooses, Esc leaves it. */
final class DeedList extends VBox {
    private static final double GRAPHIC = 28;

    private final Runnable leave;

    /** @param leave where the keyboard goes when nothing was chosen */
    DeedList(Runnable leave) {
        this.leave = leave;
        getStyleClass().add("reader-deeds");
        setVisible(false);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    /**
     * Adds something to choose.
     *
     * @param name the end of its id
     * @param number the digit that chooses it; 0 for none
     */
    void add(String name, int number, String words, Node graphic, Runnable deed) {
        StackPane drawing = new StackPane(graphic);
        drawing.setMinWidth(GRAPHIC);
        Button button = new Button(number == 0 ? words : number + "  " + words, drawing);
        button.getStyleClass().addAll("flat", "reader-button");
        button.getProperties().put("name", name);
        button.getProperties().put("digit", number);
        button.setAccessibleText(words);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> deed.run());
        getChildren().add(button);
    }

    void open() {
        setVisible(true);
        getChildren().getFirst().requestFocus();
    }

    static String idOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        int focused = getChildren().indexOf(getScene().getFocusOwner());
        if (code == KeyCode.ESCAPE) {
            setVisible(false);
            leave.run();
        } else if (code == KeyCode.DOWN || code == KeyCode.UP) {
            int step = code == KeyCode.DOWN ? 1 : -1;
            getChildren().get(Math.floorMod(focused + step, getChildren().size())).requestFocus();
        } else {
            return;
        }
        event.consume();
    }

    // What is typed, not what is pressed: after the press the pages have the keyboard, and would take the digit as a size.
    private void typed(KeyEvent event) {
        int digit = event.getCharacter().length() == 1 ? Character.digit(event.getCharacter().charAt(0), 10) : 0;
        getChildren().stream().filter(each -> digit > 0 && each.getProperties().get("digit").equals(digit)).findFirst()
                .ifPresent(each -> {
                    event.consume();
                    ((Button) each).fire();
                });
    }
}
