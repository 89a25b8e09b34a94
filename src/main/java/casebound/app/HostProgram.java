package casebound.app;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.stage.Stage;

/** Opens a file with the program that the system has for it. An application in name only: JavaFX asks for one. */
final class HostProgram extends Application implements Consumer<Path> {

    @Override
    public void start(Stage stage) {
        throw new UnsupportedOperationException("the window is opened by WindowMain");
    }

    @Override
    public void accept(Path file) {
        getHostServices().showDocument(file.toUri().toString());
    }
}
