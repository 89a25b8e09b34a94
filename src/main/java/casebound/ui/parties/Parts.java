package casebound.ui.parties;

import casebound.problem.Texts;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Chips;
import casebound.ui.kit.InlineForm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** The lists of an inspector and the forms that are open in them; a form stays with what is typed until it is put away. */
final class Parts {
    private final Map<String, InlineForm> open = new HashMap<>();
    private final Runnable again;
    private final boolean writable;
    private final Node anywhere;

    /**
     * @param anywhere a node of the inspector
     * @param again fills the lists anew
     */
    Parts(boolean writable, Node anywhere, Runnable again) {
        this.anywhere = anywhere;
        this.writable = writable;
        this.again = again;
    }

    boolean writable() {
        return writable;
    }

    /** The form that is open under this name. */
    @Nullable InlineForm form(String name) {
        return open.get(name);
    }

    /** Opens a form under a name, with the focus in its first field. */
    void open(String name, Function<Runnable, InlineForm> make, String firstField) {
        Node opener = before();
        open.computeIfAbsent(name, any -> make.apply(() -> {
            InlineForm closed = open.remove(name);
            Scene scene = closed == null ? null : closed.getScene();
            again.run();
            backTo(opener, scene);
        }));
        again.run();
        Node first = open.get(name).lookup("#" + firstField);
        if (first != null) {
            first.requestFocus();
        }
    }

    /** What opens a form, and has the focus again when the form is put away. */
    private @Nullable Node before() {
        Scene scene = anywhere.getScene();
        return scene == null ? null : scene.getFocusOwner();
    }

    private static void backTo(@Nullable Node opener, @Nullable Scene scene) {
        if (opener != null && scene != null) {
            Node again = opener.getScene() != null || opener.getId() == null ? opener : scene.lookup("#" + opener.getId());
            if (again != null) {
                again.requestFocus();
            }
        }
    }

    /** A chip as wide as its name. */
    static HBox chip(String id, String name, Runnable open) {
        Button chip = Chips.plain(id, name, open);
        chip.setMinWidth(0);
        return new HBox(chip);
    }

    /** Puts every form away, because another record is shown. */
    void closeAll() {
        open.clear();
    }

    /** A line with what can be done to it: change it, take it away. */
    HBox line(Node words, String id, String spoken, @Nullable Runnable edit, Runnable remove) {
        HBox line = new HBox(2, words);
        HBox.setHgrow(words, Priority.ALWAYS);
        line.setAlignment(Pos.TOP_LEFT);
        if (edit != null) {
            line.getChildren().add(small(id + "-edit", BootstrapIcons.PENCIL, Texts.text("parties.edit", spoken), edit));
        }
        line.getChildren().add(small(id + "-off", BootstrapIcons.X, Texts.text("kit.takeAway", spoken), remove));
        return line;
    }

    private Button small(String id, BootstrapIcons icon, String spoken, Runnable action) {
        Button button = Buttons.arrow(id, icon, spoken, null, action);
        button.getStyleClass().add("part-action");
        button.setDisable(!writable);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /** A word at the right of a part's heading. */
    Button action(String id, String words, Runnable act) {
        Button button = Buttons.flat(id, words, act);
        button.getStyleClass().add("part-action");
        button.setDisable(!writable);
        return button;
    }

    /** Puts other nodes into a box; the focus, and the caret, stay where they were if that is still there. */
    static void refill(Pane box, List<? extends Node> nodes) {
        Node owner = box.getScene() == null ? null : box.getScene().getFocusOwner();
        boolean inside = owner != null && isIn(owner, box);
        int caret = owner instanceof TextInputControl text ? text.getCaretPosition() : 0;
        box.getChildren().setAll(nodes);
        if (inside) {
            Node back = isIn(owner, box) ? owner : owner.getId() == null ? null : box.lookup("#" + owner.getId());
            if (back != null) {
                back.requestFocus();
            }
            if (back instanceof TextInputControl text) {
                text.positionCaret(Math.min(caret, text.getLength()));
            }
        }
    }

    private static boolean isIn(Node node, Pane box) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each == box) {
                return true;
            }
        }
        return false;
    }
}
