package casebound.app;

import casebound.cli.Commands;
import casebound.cli.Surroundings;
import casebound.worker.WorkerLimits;
import casebound.worker.Workers;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Starts the window, or runs the command that the arguments name. Not a JavaFX Application, so that a plain class path works. */
public final class Main {
    static final String VERSION = "0.1.0";

    private Main() {}

    public static void main(String[] args) {
        Optional<Arguments> window = Arguments.ofWindow(args);
        if (window.isPresent()) {
            WindowMain.open(window.get());
        } else {
            PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
            PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
            System.exit(new Commands(surroundings(), out, err).run(args));
        }
    }

    private static Surroundings surroundings() {
        return new Surroundings(asked -> {
            Home home = Home.of(asked, System.getenv());
            Logging.start(home.logs());
            return home.workplace();
        }, workplace -> new Workers(workplace.data().resolve(Home.WORK), WorkerLimits.standard()), VERSION);
    }
}
