package casebound.ui.kit;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/** One of the window's sections. The window around it shows its name, its count and its view, and knows nothing else. */
public interface Section {
    /** Its stable id, such as {@code documents}. */
    String id();

    /** Its name as the sidebar shows it. */
    String title();

    Ikon icon();

    /** The count behind its name. */
    default ObservableValue<Badge> badge() {
        return new ReadOnlyObjectWrapper<>(Badge.NONE).getReadOnlyProperty();
    }

    /** Whether it stands in the sidebar; the reader does not, it is reached through what it opens. */
    default boolean inSidebar() {
        return true;
    }

    /** The view. Asked for once, when the section is first shown, on the window's thread. */
    Node view();

    /** What stands at the right of the view over the window's full height; null where there is no inspector. */
    default @Nullable Node inspector() {
        return null;
    }

    /** What can be done here; shortcuts count while the section is shown. */
    default List<Command> commands() {
        return List.of();
    }

    /** Whether this section is where such a destination opens. {@link Destination.InSection} is the window's own. */
    default boolean opens(Destination destination) {
        return false;
    }

    /** Goes there; called after the view is shown, only where {@link #opens} said yes. */
    default void open(Destination destination) {}

    /** Whether files and folders dropped anywhere on the window are for this section. */
    default boolean takesFiles() {
        return false;
    }

    /** Takes files and folders that were dropped; called after the view is shown, only where it takes files. */
    default void take(List<Path> files) {}

    /** Called whenever the section comes to the front: a good moment to put the focus where work goes on. */
    default void shown() {}
}
