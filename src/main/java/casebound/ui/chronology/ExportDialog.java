package casebound.ui.chronology;

import casebound.brief.BriefContent.Profile;
import casebound.problem.Texts;
import casebound.ui.kit.Decision;
import casebound.ui.kit.FilePicker;
import casebound.ui.kit.Form;
import casebound.ui.kit.Pick;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.ComboBox;
import javafx.stage.Window;

/** Asks for whom the table of facts is, and where it shall lie. */
final class ExportDialog {
    private ExportDialog() {}

    /** @param said hears what has come of it, in words */
    static void ask(Window over, ChronologyModel model, FilePicker picker, Consumer<String> said) {
        ComboBox<Profile> profile = Pick.oneOf("chronology-export-profile", Texts.text("chronology.export.for"),
                "chronology.export.profile.", Profile.values());
        profile.setValue(Profile.INTERNAL);
        Form form = new Form();
        form.row(Texts.text("chronology.export.for"), profile, Texts.text("chronology.export.help"));
        FactSheet.Target only = model.proceedingProperty().get();
        String what = only == null ? Texts.text("chronology.export.all") : Texts.text("chronology.export.only", only.name());
        new Decision("chronology-export-form", Texts.text("chronology.export.question"), what).with(form)
                .act(Texts.text("chronology.export.act"), new SimpleBooleanProperty(true), () ->
                        picker.saveAs(Texts.text("chronology.export.question"), Texts.text("chronology.export.name"), "csv")
                                .ifPresent(out -> model.export(profile.getValue(), out, written -> said.accept(
                                        Texts.text("chronology.export.done", written.facts(), written.withheld())))))
                .startAt(profile).show(over);
    }
}
