package casebound.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** The window's fonts and colors: light or dark as the system says, unless a person chose. One for the program. */
public final class Theme {
    /** What a person chose. */
    public enum Choice { SYSTEM, LIGHT, DARK }

    /** The window's two families. JavaFX finds no weight of 600 by itself, so the bolder one has a name of its own. */
    public static final String REGULAR = "Casebound Sans";
    public static final String SEMI_BOLD = "Casebound Sans SemiBold";

    private static final String SHARED = sheet("casebound.css");
    private static final String LIGHT = sheet("casebound-light.css");
    private static final String DARK = sheet("casebound-dark.css");
    private static final Object LISTENER = new Object();

    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.SYSTEM);
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();

    /** Loads the fonts and follows the system. On the window's thread. */
    public Theme() {
        loadFonts();
        choice.addListener((property, before, now) -> settle());
        Platform.getPreferences().colorSchemeProperty().addListener((property, before, now) -> settle());
        dark.addListener((property, before, now) -> useBase());
        settle();
        useBase();
    }

    public ObjectProperty<Choice> choiceProperty() {
        return choice;
    }

    /** Whether the window is dark just now. */
    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    /** Gives a scene its colors, now and whenever they change, for as long as the scene lives. */
    public void dress(Scene scene) {
        ChangeListener<Boolean> follow = (property, before, now) ->
                scene.getStylesheets().setAll(SHARED, now ? DARK : LIGHT);
        // The scene holds the listener, the theme only knows it weakly: closed windows can be forgotten.
        scene.getProperties().put(LISTENER, follow);
        dark.addListener(new WeakChangeListener<>(follow));
        follow.changed(dark, null, dark.get());
    }

    /** Loads the fonts that travel with the program. */
    static void loadFonts() {
        for (String file : List.of("CaseboundSans-Regular.ttf", "CaseboundSans-SemiBold.ttf")) {
            try (InputStream font = resource("/assets/fonts/" + file).openStream()) {
                Font.loadFont(font, 13);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private void settle() {
        dark.set(switch (choice.get()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        });
    }

    private void useBase() {
        Application.setUserAgentStylesheet(
                dark.get() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
    }

    private static String sheet(String name) {
        return resource("/assets/style/" + name).toExternalForm();
    }

    private static URL resource(String path) {
        URL url = Theme.class.getResource(path);
        if (url == null) {
            throw new IllegalStateException("not in the program: " + path);
        }
        return url;
    }
}
