package casebound.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Looks at every dialog that a test of a window opens: each control has an id, an accessible name and a place in the tab order,
 * and nothing spills over. It is there for every such test by itself, see {@code junit-platform.properties}.
 */
public final class NamedDialogs implements BeforeTestExecutionCallback, AfterTestExecutionCallback {
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private final ListChangeListener<Window> watching = change -> {
        while (change.next()) {
            // Its fields are there when it has been laid out.
            change.getAddedSubList().forEach(window -> Platform.runLater(() -> look(window)));
        }
    };

    @Override
    public void beforeTestExecution(ExtensionContext test) {
        if (isOfAWindow(test)) {
            faults.clear();
            WaitForAsyncUtils.waitForAsyncFx(10_000, () -> Window.getWindows().addListener(watching));
        }
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        if (isOfAWindow(test)) {
            WaitForAsyncUtils.waitForAsyncFx(10_000, () -> Window.getWindows().removeListener(watching));
            assertThat(faults).isEmpty();
        }
    }

    private void look(Window window) {
        if (window.isShowing() && window.getScene() != null && window.getScene().getRoot().getStyleClass().contains("dialog")) {
            window.getScene().getRoot().applyCss();
            window.getScene().getRoot().layout();
            String id = window.getScene().getRoot().getId();
            Walk.unnamed(window.getScene().getRoot()).forEach(fault -> faults.add(id + ": " + fault));
            Walk.spilling(window.getScene()).forEach(fault -> faults.add(id + ": " + fault));
        }
    }

    static boolean isOfAWindow(ExtensionContext test) {
        return AnnotationSupport.findRepeatableAnnotations(test.getRequiredTestClass(), ExtendWith.class).stream()
                .anyMatch(with -> List.of(with.value()).contains(ApplicationExtension.class));
    }
}
