package casebound.ui.brief;

import static casebound.ui.kit.Named.named;

import casebound.model.BriefDraft;
import casebound.problem.Texts;
import casebound.ui.kit.Decision;
import casebound.ui.kit.Form;
import casebound.ui.kit.OneLine;
import casebound.ui.kit.Over;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;

/** The title of the open brief, with the others of the case behind it. */
final class DraftMenu extends MenuButton {
    private static final double WIDEST = 420;

    private final ComposerModel model;
    private final Runnable begin;

    /** @param begin begins another brief */
    DraftMenu(ComposerModel model, Runnable begin) {
        this.model = model;
        this.begin = begin;
        named(this, "brief-drafts", Texts.text("briefview.drafts"));
        getStyleClass().addAll("flat", "brief-drafts");
        setMinWidth(0);
        setMaxWidth(WIDEST);
        model.sheetProperty().subscribe(sheet -> show(sheet));
    }

    private void show(BriefSheet sheet) {
        setVisible(sheet.draft() != null);
        setManaged(sheet.draft() != null);
        if (sheet.draft() == null) {
            return;
        }
        setText(OneLine.of(sheet.draft().title()));
        setAccessibleText(Texts.text("briefview.drafts.open", sheet.draft().title()));
        ToggleGroup group = new ToggleGroup();
        List<MenuItem> items = new ArrayList<>();
        for (BriefDraft draft : sheet.drafts()) {
            RadioMenuItem item = new RadioMenuItem(OneLine.of(draft.title()));
            item.setMnemonicParsing(false);
            item.setToggleGroup(group);
            item.setSelected(draft.equals(sheet.draft()));
            item.setOnAction(chosen -> model.openDraft(draft.id()));
            items.add(item);
        }
        items.add(new SeparatorMenuItem());
        items.add(item("new", begin));
        items.add(item("rename", this::rename));
        items.add(item("delete", model::removeDraft));
        getItems().setAll(items);
    }

    private MenuItem item(String act, Runnable action) {
        MenuItem item = new MenuItem(Texts.text("briefview.drafts." + act));
        item.setId("brief-draft-" + act);
        item.setDisable(!model.writable());
        item.setOnAction(chosen -> action.run());
        return item;
    }

    /** Asks for another title. */
    void rename() {
        BriefDraft draft = model.sheet().draft();
        if (draft == null) {
            return;
        }
        Form form = new Form();
        TextField title = form.text("brief-rename-title", Texts.text("briefview.caption.title"), "",
                typed -> typed.isBlank() ? Texts.text("briefview.title.missing") : "");
        title.setText(draft.title());
        new Decision("brief-rename", Texts.text("briefview.drafts.rename.question"), "").with(form).startAt(title)
                .act(Texts.text("briefview.drafts.rename.act"), form.validProperty(), () -> model.rename(title.getText())).show(Over.window(this));
    }
}
