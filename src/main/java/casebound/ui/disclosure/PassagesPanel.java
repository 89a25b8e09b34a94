package casebound.ui.disclosure;

import static casebound.ui.kit.Named.named;

import casebound.problem.Texts;
import casebound.ui.kit.Chips;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.OneLine;
import casebound.ui.kit.PaneSide;
import casebound.ui.kit.Tips;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The places that speak of the item; each opens, and the first two open side by side. */
final class PassagesPanel extends ScrollPane {
    private final Navigator navigator;
    private final VBox body = new VBox(4);
    private final Label count = new Label();
    private final Hyperlink both = named(new Hyperlink(Texts.text("disclosure.sideBySide")), "disclosure-side-by-side",
            Texts.text("disclosure.sideBySide"));
    private List<Passage> shown = List.of();

    PassagesPanel(DisclosureModel model, Navigator navigator) {
        this.navigator = navigator;
        body.getStyleClass().add("passages-panel");
        count.getStyleClass().add("count");
        both.setOnAction(click -> sideBySide());
        setContent(body);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        model.detailProperty().subscribe(this::show);
    }

    private void show(@Nullable Detail detail) {
        List<Passage> now = detail == null ? List.of() : detail.passages();
        if (now.equals(shown) && !body.getChildren().isEmpty()) {
            return;
        }
        shown = now;
        Label title = new Label(Texts.text("disclosure.passages"));
        title.getStyleClass().addAll("strong", "t12");
        count.setText(String.valueOf(now.size()));
        both.setDisable(now.stream().filter(Passage::inReader).count() < 2);
        HBox head = new HBox(8, title, count, casebound.ui.kit.Buttons.spring(), both);
        head.setAlignment(Pos.CENTER_LEFT);
        body.getChildren().setAll(head);
        for (int i = 0; i < now.size(); i++) {
            body.getChildren().add(passage(now.get(i), i));
        }
        if (now.isEmpty()) {
            Label none = new Label(Texts.text("disclosure.passages.none"));
            none.setWrapText(true);
            none.getStyleClass().add("text-subtle");
            body.getChildren().add(none);
        }
    }

    private Node passage(Passage passage, int place) {
        String spoken = passage.title().isEmpty() ? passage.label() : passage.title() + ", " + passage.label();
        Button chip = Chips.source("disclosure-passage-" + place, OneLine.of(passage.label()), spoken, () -> open(passage, PaneSide.LEFT));
        chip.setMinWidth(Region.USE_PREF_SIZE);
        Label title = new Label(OneLine.of(passage.title()));
        title.getStyleClass().addAll("t12", "text-muted");
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Tips.whenCut(title);
        Label type = new Label(Texts.text("disclosure.linkType." + passage.type()));
        type.getStyleClass().addAll("t12", "text-muted");
        type.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(8, chip, title, type);
        line.setAlignment(Pos.CENTER_LEFT);
        Label text = new Label(OneLine.of(passage.text()));
        text.setWrapText(true);
        VBox box = new VBox(2, line);
        if (!passage.text().isBlank()) {
            box.getChildren().add(text);
        }
        box.getStyleClass().add("passage");
        return box;
    }

    /** Opens the first two that the reader can open. */
    void sideBySide() {
        List<Passage> two = shown.stream().filter(Passage::inReader).limit(2).toList();
        if (two.size() == 2) {
            open(two.getFirst(), PaneSide.LEFT);
            open(two.getLast(), PaneSide.RIGHT);
        }
    }

    private void open(Passage passage, PaneSide side) {
        if (passage.anchor() != null) {
            navigator.openAnchor(passage.anchor(), side);
        } else if (passage.document() != null) {
            navigator.openDocument(passage.document(), passage.page(), side);
        } else {
            navigator.openRecord(passage.record());
        }
    }
}
