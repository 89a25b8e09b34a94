package casebound.app;

import casebound.worker.WorkerLimits;
import casebound.worker.Workers;
import java.nio.file.Path;
import javafx.application.Platform;

/** Starts the window. */
final class WindowMain {
    private WindowMain() {}

    /** @param args nothing, {@code --home=DIR} or {@code --home DIR} */
    static void open(String[] args) {
        Path asked = args.length == 0 ? null : Path.of(args[args.length - 1].replaceFirst("^--home=", ""));
        Home home = Home.of(asked, System.getenv());
        Logging.start(home.logs());
        Workers workers = new Workers(home.work(), WorkerLimits.standard());
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(workers::close));
        Platform.startup(() -> new Desktop(home.workplace(), new Sections(workers), Main.VERSION).start());
    }
}
