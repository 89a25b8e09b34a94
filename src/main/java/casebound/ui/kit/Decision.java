package casebound.ui.kit;

import casebound.problem.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.event.EventTarget;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * A dialog, for a decision only: a title that asks the question, one paragraph, buttons that name the act. Esc cancels;
 * where something is lost the focus is on the safe button.
 */
public final class Decision {
    private static final double WIDTH = 480;
    /** In pixels; more than any system's title bar. */
    private static final double TITLE_BAR = 44;

    private final String id;
    private final String title;
    private final VBox body = new VBox();
    private final List<Button> acts = new ArrayList<>();
    private final Stage stage = new Stage();
    private Button cancel;
    private @Nullable Node first;
    private double wide = WIDTH;
    private Runnable onCancel = () -> {};
    private Runnable onClosed = () -> {};
    private boolean acted;

    public Decision(String id, String question, String paragraph) {
        this.id = id;
        this.title = question;
        this.cancel = Buttons.plain(id + "-cancel", Texts.text("kit.cancel"), stage::close);
        body.setId(id);
        body.getStyleClass().add("dialog");
        Label asks = new Label(question);
        Wrapped.wrapped(asks);
        asks.getStyleClass().addAll("strong", "t15");
        body.getChildren().add(asks);
        if (!paragraph.isEmpty()) {
            Label words = new Label(paragraph);
            Wrapped.wrapped(words);
            body.getChildren().add(words);
        }
    }

    /** Fields or details between the paragraph and the buttons. */
    public Decision with(Node content) {
        body.getChildren().add(content);
        return this;
    }

    /** Wider than others, for what has to be seen to decide, such as a table; in pixels. */
    public Decision wide(double width) {
        wide = width;
        return this;
    }

    /** Where the focus is when it opens, instead of the button. */
    public Decision startAt(Node node) {
        first = node;
        return this;
    }

    /** The focus is on the safe button when it opens. */
    public Decision startSafe() {
        first = cancel;
        return this;
    }

    /** The act that the dialog is for, on Enter. It closes the dialog first. */
    public Decision act(String label, ObservableBooleanValue possible, Runnable action) {
        Button button = button("-ok", label, action);
        button.getStyleClass().add("accent");
        button.setDefaultButton(true);
        button.disableProperty().bind(javafx.beans.binding.Bindings.not(possible));
        return this;
    }

    /** An act that loses something: the focus then is on the safe button. */
    public Decision dangerous(String label, Runnable action) {
        button("-ok", label, action).getStyleClass().add("danger");
        return startSafe();
    }

    /** An act that loses something and needs more than a click: it waits until what is asked for is there. */
    public Decision dangerous(String label, ObservableBooleanValue possible, Runnable action) {
        Button button = button("-ok", label, action);
        button.getStyleClass().add("danger");
        button.disableProperty().bind(javafx.beans.binding.Bindings.not(possible));
        return this;
    }

    /** A further act. */
    public Decision also(String idEnd, String label, Runnable action) {
        button(idEnd, label, action);
        return this;
    }

    /** What follows where the person closes it without any of the acts. */
    public Decision onCancel(Runnable action) {
        onCancel = action;
        return this;
    }

    /** What follows however it is closed. */
    public Decision onClosed(Runnable action) {
        onClosed = action;
        return this;
    }

    /** The button that only closes, where there is nothing to cancel. */
    public Decision closeBy(String label) {
        cancel = Buttons.plain(id + "-close", label, stage::close);
        return this;
    }

    /** Opens it over its window, in the same colors. Does not wait. */
    public void show(Window owner) {
        HBox buttons = new HBox();
        buttons.getStyleClass().add("buttons");
        buttons.getChildren().add(cancel);
        buttons.getChildren().addAll(acts);
        buttons.getChildren().forEach(button -> ((Region) button).setMinWidth(Region.USE_PREF_SIZE));
        body.getChildren().add(buttons);
        Scene scene = new Scene(body);
        scene.getStylesheets().setAll(owner.getScene().getStylesheets());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            // A list would keep the key for itself, to end an edit that there is not.
            if (press.getCode() == KeyCode.ESCAPE && press.getTarget() instanceof ListView<?>) {
                press.consume();
                stage.close();
            } else if (press.getCode() == KeyCode.ENTER && keepsEnter(press.getTarget())) {
                press.consume();
                acts.stream().filter(act -> act.isDefaultButton() && !act.isDisabled()).forEach(Button::fire);
            }
        });
        scene.addEventHandler(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ESCAPE) {
                stage.close();
            }
        });
        body.setMinWidth(wide);
        place(owner);
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setTitle(title);
        stage.setResizable(false);
        stage.setScene(scene);
        stage.setOnHidden(hidden -> {
            onClosed.run();
            if (!acted) {
                onCancel.run();
            }
        });
        stage.show();
        (first != null ? first : acts.isEmpty() ? cancel : acts.getLast()).requestFocus();
    }

    /** A tick and a closed drop-down would keep the key for themselves. */
    private static boolean keepsEnter(EventTarget target) {
        return target instanceof CheckBox || target instanceof ComboBoxBase<?> box && !box.isShowing() && !box.isEditable();
    }

    /** Over the upper half of its window: left to the system it may open in a corner, with its title off the screen. */
    private void place(Window owner) {
        body.applyCss();
        double width = Math.max(wide, body.prefWidth(-1));
        // A window that has only just been opened does not know yet where it stands.
        boolean placed = !Double.isNaN(owner.getX()) && !Double.isNaN(owner.getWidth());
        Rectangle2D over = placed ? new Rectangle2D(owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight())
                : Screen.getPrimary().getVisualBounds();
        stage.setX(Math.round(over.getMinX() + Math.max(0, (over.getWidth() - width) / 2)));
        stage.setY(Math.round(over.getMinY() + Math.max(TITLE_BAR, (over.getHeight() - body.prefHeight(width)) / 3)));
    }

    private Button button(String idEnd, String label, Runnable action) {
        Button button = Buttons.plain(id + idEnd, label, () -> {
            acted = true;
            stage.close();
            action.run();
        });
        acts.add(button);
        return button;
    }
}
