package casebound.app;

import casebound.sample.SampleCase;
import casebound.worker.WorkerLimits;
import casebound.worker.Workers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;

/** Starts the window, or lets the one that runs already open what is asked for. */
final class WindowMain {
    private WindowMain() {}

    static void open(Arguments arguments) {
        Home home = Home.of(arguments.home(), System.getenv());
        Logging.start(home.logs());
        List<String> request = arguments.places().stream().map(Path::toString).toList();
        OneProcess.take(home.folder(), request).ifPresent(process -> start(home, arguments.places(), process));
    }

    /** The packaging starts the program once, to record which classes a start needs; nobody is there to close it. */
    private static void endIfRehearsing(Desktop desktop) {
        if (Boolean.getBoolean("casebound.rehearsal")) {
            PauseTransition seen = new PauseTransition(Duration.seconds(8));
            seen.setOnFinished(end -> desktop.endIfNothingIsOpen());
            seen.play();
        }
    }

    private static void start(Home home, List<Path> places, OneProcess process) {
        Workers workers = new Workers(home.work(), WorkerLimits.standard());
        Workers ocr = new Workers(home.work(), WorkerLimits.background());
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(workers::close));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(ocr::close));
        Program program = new Program(home.folder(), Path.of(System.getProperty("user.home")), Clock.systemDefaultZone(),
                home.settings(), new Sections(workers, ocr, home.folder().resolve("opened")),
                (folder, workplace, progress) -> SampleCase.make(folder, workplace, workers, progress), Main.VERSION);
        Platform.startup(() -> {
            Desktop desktop = new Desktop(program);
            desktop.atEnd(process::close);
            desktop.start(places);
            Preload.start();
            endIfRehearsing(desktop);
            process.listen(asked -> Platform.runLater(() -> desktop.take(asked.stream().map(Path::of).toList())));
        });
    }
}
