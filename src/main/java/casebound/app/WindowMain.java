package casebound.app;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;

/** Starts the window. */
final class WindowMain {
    private WindowMain() {}

    /** @param args nothing, {@code --home=DIR} or {@code --home DIR} */
    static void open(String[] args) {
        Path asked = args.length == 0 ? null : Path.of(args[args.length - 1].replaceFirst("^--home=", ""));
        Home home = Home.of(asked, System.getenv());
        Logging.start(home.logs());
        Platform.startup(() -> new Desktop(home.workplace(), (file, work, navigator, picker) -> List.of(), Main.VERSION).start());
    }
}
