package casebound.ui.welcome;

import casebound.problem.Texts;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Decision;
import casebound.ui.kit.FilePicker;
import casebound.ui.kit.Form;
import java.nio.file.Path;
import javafx.scene.control.TextField;
import javafx.stage.Window;

/** Asks where the case of a backup is to be put. */
final class RestoreDialog {
    void show(Window owner, WelcomeModel model, FilePicker picker, Path zip) {
        Form form = new Form();
        TextField place = form.text("restore-folder", Texts.text("welcome.new.folder"), Texts.text("welcome.restore.help"), NewCase::faultOfFolder);
        Path suggested = model.suggestedFolder(zip);
        place.setText(suggested.toString());
        form.getChildren().add(Buttons.plain("restore-choose", Texts.text("welcome.new.choose"),
                () -> picker.folder(Texts.text("welcome.new.chooseTitle"))
                        .ifPresent(folder -> place.setText(folder.resolve(suggested.getFileName()).toString()))));
        new Decision("restore", Texts.text("welcome.restore.question"), "")
                .with(form)
                .startAt(place)
                .act(Texts.text("welcome.restore.act"), form.validProperty(), () -> model.restore(zip, Path.of(place.getText())))
                .show(owner);
    }
}
