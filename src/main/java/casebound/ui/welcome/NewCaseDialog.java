package casebound.ui.welcome;

import casebound.problem.Texts;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Decision;
import casebound.ui.kit.FilePicker;
import casebound.ui.kit.Form;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.stage.Window;

/** Asks for a new case's title and place. A title is enough. */
final class NewCaseDialog {
    private boolean placeChosen;

    void show(Window owner, WelcomeModel model, FilePicker picker, WelcomeModel.Dropped dropped) {
        Form form = new Form();
        TextField title = form.text("new-case-title", Texts.text("welcome.new.name"), "", NewCase::faultOfTitle);
        TextField place = form.text("new-case-folder", Texts.text("welcome.new.folder"), Texts.text("welcome.new.folderHelp"), NewCase::faultOfFolder);
        Button choose = Buttons.plain("new-case-choose", Texts.text("welcome.new.choose"), () -> picker.folder(Texts.text("welcome.new.chooseTitle"))
                .ifPresent(folder -> {
                    placeChosen = true;
                    place.setText(folder.resolve(NewCase.folderName(title.getText())).toString());
                }));
        form.getChildren().add(choose);
        title.textProperty().addListener((property, before, now) -> {
            if (!placeChosen) {
                place.setText(model.suggestedFolder(now).toString());
            }
        });
        place.setOnKeyTyped(typed -> placeChosen = true);
        title.setText(dropped.title());
        if (title.getText().isEmpty()) {
            place.setPromptText(model.suggestedFolder("").getParent().toString());
        }
        String words = dropped.files().isEmpty() ? "" : Texts.text("welcome.new.withFiles", dropped.files().size());
        new Decision("new-case", Texts.text("welcome.new.question"), words)
                .with(form)
                .startAt(title)
                .act(Texts.text("welcome.new.make"), form.validProperty(),
                        () -> model.create(title.getText(), Path.of(place.getText()), dropped.files()))
                .show(owner);
    }
}
