package casebound.ui.shell;

import casebound.problem.Texts;
import casebound.ui.kit.Icons;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** While files hover over the window: that they may be dropped anywhere on it, and what becomes of them then. */
final class DropHint extends StackPane {
    /** @param hovers whether files do */
    DropHint(ObservableValue<Boolean> hovers, ObservableValue<String> caseTitle) {
        Label heading = new Label();
        heading.getStyleClass().add("strong");
        heading.textProperty().bind(caseTitle.map(title -> Texts.text("shell.drop", title)));
        Label hint = new Label(Texts.text("shell.dropHint"));
        hint.getStyleClass().addAll("t12", "text-muted");
        VBox box = new VBox(Icons.icon(BootstrapIcons.DOWNLOAD), heading, hint);
        box.getStyleClass().addAll("cb-overlay", "drop-hint-words");
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(box);
        setId("drop-hint");
        getStyleClass().add("drop-hint");
        setMouseTransparent(true);
        visibleProperty().bind(hovers);
    }
}
