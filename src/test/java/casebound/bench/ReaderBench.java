package casebound.bench;

import casebound.casefile.CaseFile;
import casebound.casefile.Workplace;
import casebound.disk.RealDisk;
import casebound.intake.Intake;
import casebound.ui.kit.SavesTo;
import casebound.ui.kit.SystemProgram;
import casebound.ui.kit.Theme;
import casebound.ui.reader.ReaderProbe;
import casebound.ui.reader.ReaderView;
import casebound.ui.reader.section.ReaderSection;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import casebound.work.Work;
import casebound.worker.WorkerLimits;
import casebound.worker.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * The reader in a real window, on real documents in a real case: how long it takes from the key to the picture, whether
 * scrolling holds the window, and what memory the window and its workers have while a whole trial is read through. The
 * goals are those of the issue: 34 ms and 150 ms (95 of 100), 50 ms, 600 MB.
 */
final class ReaderBench {
    private static final int TURNS = 120;
    private static final int JUMPS = 60;
    /** Somebody who turns pages quickly looks at each for so long, in milliseconds. */
    private static final int LOOK = 220;
    private static final String CASE = "Bench.casebound";

    private final CaseFile file;
    private final Workers workers;
    private ReaderSection section;
    private ReaderProbe probe;
    private final MemoryWatch memory = new MemoryWatch();

    private ReaderBench(CaseFile file, Workers workers) {
        this.file = file;
        this.workers = workers;
    }

    /**
     * @param folder where to work
     * @param corpus the folder of the documents
     */
    static List<Bench.Row> run(Path folder, Path corpus) throws IOException, InterruptedException {
        if (Bench.display().isEmpty() || !Bench.has("qpdf")) {
            return List.of(new Bench.Row("Reader: left out (needs a display and qpdf)", "", "", Double.NaN));
        }
        Path papers = Files.createDirectories(folder.resolve("papers"));
        Path trial = trial(corpus);
        join(papers.resolve("Transcript.pdf"), trial.resolve("transcripts"));
        join(papers.resolve("Scans.pdf"), corpus.resolve("cases").resolve("414s-los-alamos-1983"));
        // what an import leaves behind in the memory of its process is not what reading takes
        Bench.seconds(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
                ReaderBench.class.getName(), folder.toString(), corpus.toString()));
        try (Workers workers = new Workers(folder.resolve("work"), WorkerLimits.standard());
                CaseFile file = CaseFile.open(folder.resolve(CASE), CaseFile.Mode.WRITE, workplace(folder), Progress.NONE)) {
            return new ReaderBench(file, workers).measured();
        }
    }

    /** Brings the papers in that are then read. */
    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        try (Workers workers = new Workers(folder.resolve("work"), WorkerLimits.standard());
                CaseFile file = CaseFile.create(folder.resolve(CASE), "Bench", workplace(folder))) {
            new Intake(file, workers).bring(List.of(folder.resolve("papers"), trial(Path.of(args[1]))), Intake.Again.LEAVE_OUT, outcome -> {},
                    Progress.NONE, new CancelFlag());
        }
    }

    private static Path trial(Path corpus) {
        return corpus.resolve("cases").resolve("sffa-v-harvard");
    }

    private static Workplace workplace(Path folder) {
        return new Workplace(folder.resolve("home"), "Bench", new RealDisk(), Clock.systemDefaultZone());
    }

    private static void join(Path to, Path folder) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("qpdf", "--empty", "--pages"));
        try (Stream<Path> files = Files.list(folder)) {
            files.map(Path::toString).filter(name -> name.endsWith(".pdf")).sorted().forEach(command::add);
        }
        command.addAll(List.of("--", to.toString()));
        Bench.seconds(command);
    }

    private List<Bench.Row> measured() {
        Platform.startup(() -> {});
        CompletableFuture<Stage> shown = new CompletableFuture<>();
        Platform.runLater(() -> shown.complete(show()));
        Stage stage = shown.join();
        List<Bench.Row> rows = new ArrayList<>();
        rows.add(readingAll(""));
        for (String name : List.of("Transcript.pdf", "Scans.pdf")) {
            rows.addAll(turning(name));
        }
        rows.add(scrolling());
        rows.add(readingAll(", once more after all that"));
        CompletableFuture<Boolean> hidden = new CompletableFuture<>();
        Platform.runLater(() -> {
            stage.hide();
            section.reader().close();
            hidden.complete(true);
        });
        hidden.join();
        return rows;
    }

    private Stage show() {
        Work work = new Work(Platform::runLater, problem -> System.err.println(problem.code()));
        section = new ReaderSection(file, workers, work, destination -> {}, new SavesTo(file.path()),
                new SystemProgram(uri -> { }, file.path().resolveSibling("opened")));
        ReaderView view = section.view();
        probe = new ReaderProbe(view, section.reader().left());
        Scene scene = new Scene(view, 1280, 800);
        new Theme().dress(scene);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        return stage;
    }

    private UUID document(String name) {
        return file.read(store -> store.documents().all()).stream().map(listed -> listed.document())
                .filter(document -> document.name().equals(name)).findFirst().orElseThrow().id();
    }

    private List<Bench.Row> turning(String name) {
        int pages = probe.open(document(name));
        // The first pages warm the renderer up; nobody measures those.
        for (int i = 0; i < 20; i++) {
            probe.nextPage();
        }
        List<Double> next = new ArrayList<>();
        for (int i = 0; i < Math.min(TURNS, pages - 25); i++) {
            pause(LOOK);
            next.add(probe.nextPage());
        }
        Random random = new Random(12);
        List<Double> jumps = new ArrayList<>();
        for (int i = 0; i < JUMPS; i++) {
            pause(LOOK);
            jumps.add(probe.jump(random.nextInt(pages)));
        }
        return List.of(row("Next page, " + name, next, 34), row("Jump to any page, " + name, jumps, 150));
    }

    private static Bench.Row row(String what, List<Double> times, double goal) {
        List<Double> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        double p95 = sorted.get((int) (sorted.size() * 0.95));
        return new Bench.Row(what + ", key to picture", "p50 %.0f ms, p95 %.0f ms, most %.0f ms"
                .formatted(sorted.get(sorted.size() / 2), p95, sorted.getLast()), "goal p95 %.0f ms".formatted(goal), p95 / goal);
    }

    private Bench.Row scrolling() {
        int pages = probe.open(document("Transcript.pdf"));
        long longest = probe.scrollThrough(4, pages / 4);
        return new Bench.Row("Scrolling " + pages + " pages at 4 a frame, longest stall of the window's thread", longest + " ms", "goal 50 ms", longest / 50.0);
    }

    /** @param when said of it */
    private Bench.Row readingAll(String when) {
        memory.forget();
        int read = 0;
        for (var listed : file.read(store -> store.documents().all())) {
            if (listed.document().name().equals("Transcript.pdf") || listed.document().name().equals("Scans.pdf")) {
                continue;
            }
            int pages = probe.open(listed.document().id());
            for (int page = 1; page < pages; page++) {
                probe.nextPage();
            }
            read += pages;
        }
        return new Bench.Row("Reading " + read + " pages of a trial through" + when + ": most memory of window and workers",
                memory.mostMegabytes() + " MB", "goal 600 MB", memory.mostMegabytes() / 600.0);
    }

    private static void pause(int milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException nobodyInterrupts) {
            throw new IllegalStateException(nobodyInterrupts);
        }
    }
}
