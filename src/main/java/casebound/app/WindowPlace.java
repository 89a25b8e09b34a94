package casebound.app;

import casebound.ui.kit.Preferences;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Where a kind of window stood last, and how large: it comes back there, if a screen is still there. */
final class WindowPlace {
    /** How far a further window stands from the one it would cover. */
    private static final double STEP = 24;
    /** How much of a window must be on a screen for it to be found again, in pixels. */
    private static final double GRIP = 64;

    /** How high a window's own bar may be, in pixels. */
    private static final double TITLE = 40;

    private final Preferences preferences;
    private final String name;

    /** @param name what is remembered, such as {@code case} */
    WindowPlace(Preferences preferences, String name) {
        this.preferences = preferences;
        this.name = "window." + name + ".";
    }

    /** Puts the window where one of its kind stood last, before it is shown, and remembers where it stands when it hides. */
    void keep(Stage stage) {
        double width = preferences.number(name + "width", 0);
        double height = preferences.number(name + "height", 0);
        double x = preferences.number(name + "x", 0);
        double y = preferences.number(name + "y", 0);
        List<Screen> screens = Screen.getScreensForRectangle(x + GRIP, y, Math.max(1, width - 2 * GRIP), GRIP);
        if (width > 0 && height > 0 && !screens.isEmpty()) {
            Rectangle2D bounds = screens.getFirst().getVisualBounds();
            double step = covers(x, y) ? STEP : 0;
            stage.setX(x + step);
            stage.setY(Math.max(bounds.getMinY(), y + step));
            stage.setWidth(Math.min(width, bounds.getWidth()));
            stage.setHeight(Math.min(height, bounds.getHeight()));
            stage.setMaximized(preferences.flag(name + "maximized", false));
        } else {
            Rectangle2D bounds = Screen.getPrimary().getVisualBounds();
            if (stage.getScene().getWidth() > bounds.getWidth() || stage.getScene().getHeight() + TITLE > bounds.getHeight()) {
                stage.setMaximized(true);
            }
        }
        stage.addEventHandler(javafx.stage.WindowEvent.WINDOW_HIDING, hiding -> remember(stage));
    }

    private void remember(Stage stage) {
        preferences.put(name + "maximized", stage.isMaximized());
        if (!stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
            preferences.put(name + "x", stage.getX());
            preferences.put(name + "y", stage.getY());
            preferences.put(name + "width", stage.getWidth());
            preferences.put(name + "height", stage.getHeight());
        }
    }

    private static boolean covers(double x, double y) {
        return Window.getWindows().stream().anyMatch(shown -> shown.isShowing() && Math.abs(shown.getX() - x) < 4 && Math.abs(shown.getY() - y) < 4);
    }
}
