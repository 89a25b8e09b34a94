package casebound.ui.brief;

import static casebound.ui.kit.Named.named;

import casebound.model.BriefDraft;
import casebound.model.Proceeding;
import casebound.problem.Texts;
import casebound.ui.kit.Editing;
import casebound.ui.kit.Pick;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What the title page needs: the brief's title and proceeding, and what the caption says of the proceeding. */
final class CaptionForm extends ScrollPane {
    private static final int CAPTION_ROWS = 6;

    private final ComposerModel model;
    private final Editing editing;
    private final VBox body = new VBox();
    private @Nullable BriefDraft draft;
    private Optional<Proceeding> proceeding = Optional.empty();

    CaptionForm(ComposerModel model) {
        this.model = model;
        editing = new Editing(model.writable());
        body.getStyleClass().addAll("form", "brief-form");
        named(this, "brief-caption", Texts.text("briefview.caption"));
        setFitToWidth(true);
        setFocusTraversable(false);
        setContent(body);
        // What is being typed stays; what has changed meanwhile is shown when it is left.
        focusWithinProperty().addListener((property, had, has) -> {
            if (!has) {
                show();
            }
        });
    }

    void show() {
        BriefDraft now = model.sheet().draft();
        Optional<Proceeding> about = model.sheet().proceeding();
        if (now == null || isFocusWithin() || now.equals(draft) && about.equals(proceeding)) {
            return;
        }
        draft = now;
        proceeding = about;
        body.getChildren().setAll(Editing.muted(Texts.text("briefview.caption.help")));
        row("title", editing.text("brief-title", Texts.text("briefview.caption.title"), now.title(), true, model::rename));
        row("proceeding", proceedings(now));
        about.ifPresent(one -> {
            line("court", one.court());
            line("number", one.number());
            line("judge", one.judge());
            row("caption", captionText(one));
        });
    }

    void focusFirst() {
        if (body.lookup("#brief-title") instanceof TextField title) {
            title.requestFocus();
        }
    }

    private void line(String component, String value) {
        TextField field = editing.text("brief-caption-" + component, Texts.text("briefview.caption." + component), value, false,
                typed -> model.setCaption(component, typed));
        field.setPromptText(Texts.text("brief.add"));
        row(component, field);
    }

    private ComboBox<Proceeding> proceedings(BriefDraft now) {
        ComboBox<Proceeding> pick = Pick.of("brief-proceeding", Texts.text("briefview.caption.proceeding"), model.sheet().proceedings(), Proceeding::name);
        pick.setValue(proceeding.orElse(null));
        pick.setPromptText(Texts.text("briefview.caption.none"));
        pick.setDisable(!model.writable());
        pick.setOnAction(chosen -> {
            if (pick.getValue() != null && !pick.getValue().id().equals(now.proceeding())) {
                model.setProceeding(pick.getValue().id());
                body.requestFocus();
            }
        });
        return pick;
    }

    /** The style of the case as printed; without one it is made from the parties. */
    private Node captionText(Proceeding one) {
        TextArea area = named(new TextArea(one.caption()), "brief-caption-caption", Texts.text("briefview.caption.caption"));
        area.setPrefRowCount(CAPTION_ROWS);
        area.setPromptText(Texts.text("briefview.caption.made"));
        area.setEditable(model.writable());
        onLeaving(area, text -> model.setCaption("caption", text), one.caption());
        return area;
    }

    private static void onLeaving(TextArea area, Consumer<String> save, String before) {
        area.focusedProperty().addListener((property, had, has) -> {
            if (!has && !Objects.equals(area.getText().strip(), before.strip())) {
                save.accept(area.getText());
            }
        });
    }

    private void row(String name, Node control) {
        Label label = new Label(Texts.text("briefview.caption." + name));
        label.getStyleClass().add("field-label");
        label.setLabelFor(control);
        VBox row = new VBox(label, control);
        row.getStyleClass().add("form-row");
        body.getChildren().add(row);
    }
}
