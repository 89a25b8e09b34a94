package casebound.ui.kit;

import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Window tests of one process share the first window. Who has made it narrow gives it back as wide as its content: the next
 * test would find its buttons where they are not. Every window test has it by itself, as it has {@link NamedDialogs}.
 */
public final class OwnSize implements AfterTestExecutionCallback {
    @Override
    public void afterTestExecution(ExtensionContext test) {
        if (NamedDialogs.isOfAWindow(test)) {
            WaitForAsyncUtils.waitForAsyncFx(10_000, () -> Window.getWindows().stream().filter(Stage.class::isInstance)
                    .map(Stage.class::cast).toList().forEach(Stage::sizeToScene));
        }
    }
}
