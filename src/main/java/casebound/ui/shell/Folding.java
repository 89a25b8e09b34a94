package casebound.ui.shell;

import casebound.ui.kit.Inspector;
import casebound.ui.kit.Preferences;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;

/** What of a window is folded away and how wide the inspector is: the same in every section, and remembered. */
final class Folding {
    private static final String SIDEBAR = "sidebar.folded";
    private static final String INSPECTOR = "inspector.folded";
    private static final String WIDTH = "inspector.width";

    private final Preferences preferences;
    private final BooleanProperty sidebarFolded;
    private final BooleanProperty inspectorFolded;

    Folding(Preferences preferences, Node sidebar) {
        this.preferences = preferences;
        sidebarFolded = new SimpleBooleanProperty(preferences.flag(SIDEBAR, false));
        inspectorFolded = new SimpleBooleanProperty(preferences.flag(INSPECTOR, false));
        sidebar.visibleProperty().bind(sidebarFolded.not());
        sidebar.managedProperty().bind(sidebar.visibleProperty());
        sidebarFolded.subscribe(() -> preferences.put(SIDEBAR, sidebarFolded.get()));
        inspectorFolded.subscribe(() -> preferences.put(INSPECTOR, inspectorFolded.get()));
    }

    BooleanProperty sidebarFolded() {
        return sidebarFolded;
    }

    BooleanProperty inspectorFolded() {
        return inspectorFolded;
    }

    /** Gives the inspector that comes to the front the width and the fold of the one before. */
    void take(Inspector inspector) {
        inspector.collapsedProperty().bindBidirectional(inspectorFolded);
        inspector.openWidthProperty().set(preferences.number(WIDTH, inspector.openWidthProperty().get()));
        inspector.onResized(() -> preferences.put(WIDTH, Math.round(inspector.openWidthProperty().get())));
    }
}
