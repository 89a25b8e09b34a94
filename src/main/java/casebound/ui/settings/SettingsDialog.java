package casebound.ui.settings;

import casebound.problem.Texts;
import casebound.ui.kit.Decision;
import casebound.ui.kit.Form;
import casebound.ui.kit.Pick;
import casebound.ui.kit.Theme;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.stage.Window;

/** Asks for what a person sets for herself. */
public final class SettingsDialog {
    private SettingsDialog() {}

    /**
     * All settings over a window. Nothing changes until they are saved.
     *
     * @param saved what follows then
     */
    public static void show(Window owner, Settings settings, Theme theme, Runnable saved) {
        Form form = new Form();
        TextField name = name(form, settings);
        ComboBox<Theme.Choice> colors = Pick.oneOf("settings-theme", Texts.text("settings.theme"), "settings.theme.", Theme.Choice.values());
        colors.setValue(theme.choiceProperty().get());
        form.row(Texts.text("settings.theme"), colors, "");
        TextField days = form.text("settings-reminder", Texts.text("settings.reminder"), Texts.text("settings.reminderHelp"),
                typed -> typed.strip().matches("\\d{1,3}") ? "" : Texts.text("settings.notDays"));
        days.setText(String.valueOf(settings.reminderDays()));
        new Decision("settings", Texts.text("settings.title"), "")
                .with(form)
                .startAt(name)
                .act(Texts.text("settings.save"), form.validProperty(), () -> {
                    settings.call(name.getText());
                    settings.reminderDays(Integer.parseInt(days.getText().strip()));
                    theme.choiceProperty().set(colors.getValue());
                    saved.run();
                })
                .show(owner);
    }

    /**
     * Asks for the name alone, with the system's name filled in. She may think better of it, and then nothing follows.
     *
     * @param then what she was about to do
     * @param otherwise what follows where she thought better of it
     */
    public static void askForName(Window owner, Settings settings, Runnable then, Runnable otherwise) {
        Form form = new Form();
        TextField name = name(form, settings);
        new Decision("person", Texts.text("settings.askName"), Texts.text("settings.askNameWhy"))
                .with(form)
                .startAt(name)
                .onCancel(otherwise)
                .act(Texts.text("settings.useName"), form.validProperty(), () -> {
                    settings.call(name.getText());
                    then.run();
                })
                .show(owner);
    }

    private static TextField name(Form form, Settings settings) {
        TextField name = form.text("settings-name", Texts.text("settings.name"), Texts.text("settings.nameHelp"),
                typed -> Settings.isName(typed) ? "" : Texts.text("settings.noName"));
        name.setText(settings.person());
        return name;
    }
}
