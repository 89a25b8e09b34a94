package casebound.ui.shell;

import casebound.ui.kit.Inspector;
import casebound.ui.kit.Preferences;
import java.util.HashSet;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;

/** What of a window is folded away and how wide the inspector is; remembered. */
final class Folding {
    private static final String SIDEBAR = "sidebar.folded";
    private static final String INSPECTOR = "inspector.folded";
    private static final String WIDTH = "inspector.width";

    private final Preferences preferences;
    private final BooleanProperty sidebarFolded;
    private final Set<Inspector> known = new HashSet<>();

    Folding(Preferences preferences, Node sidebar) {
        this.preferences = preferences;
        sidebarFolded = new SimpleBooleanProperty(preferences.flag(SIDEBAR, false));
        sidebar.visibleProperty().bind(sidebarFolded.not());
        sidebar.managedProperty().bind(sidebar.visibleProperty());
        sidebarFolded.subscribe(() -> preferences.put(SIDEBAR, sidebarFolded.get()));
    }

    BooleanProperty sidebarFolded() {
        return sidebarFolded;
    }

    /**
     * Gives the inspector that comes to the front the width of the one before, and its own fold as it was left: beside two
     * pages it begins folded, beside a grid it does not.
     */
    void take(Inspector inspector) {
        if (known.add(inspector)) {
            String folded = INSPECTOR + "." + inspector.getId();
            inspector.collapsedProperty().set(preferences.flag(folded, inspector.collapsedProperty().get()));
            inspector.collapsedProperty().subscribe(now -> preferences.put(folded, now));
        }
        inspector.openWidthProperty().set(preferences.number(WIDTH, inspector.openWidthProperty().get()));
        inspector.onResized(() -> preferences.put(WIDTH, Math.round(inspector.openWidthProperty().get())));
    }
}
