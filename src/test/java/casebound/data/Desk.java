package casebound.data;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.model.Entity;
import casebound.model.Kind;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import casebound.worker.WorkerLimits;
import casebound.worker.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Cases, data files and one pool of readers for the tests of this package. */
final class Desk implements AutoCloseable {
    /** A source document: the statement of a witness who is nobody. */
    static final String STATEMENT = "Statement of the armorer\n\nThe gun was   checked twice.\nThe gun was checked by hand.\n";
    static final String REPORT = "Report\n\nOne live round was found in the box.\n";

    private final Path folder;
    private final Workers workers;
    private int number;

    Desk(Path folder) {
        this.folder = folder;
        this.workers = new Workers(folder.resolve("readers"),
                new WorkerLimits(2, 256L << 20, Duration.ofSeconds(60), Duration.ofSeconds(20), 10_000, 1L << 30));
    }

    /** A new case. */
    CaseFile open() throws IOException {
        return new Cases(Files.createDirectories(folder.resolve("case" + number++))).create();
    }

    /** A data file in a folder of its own, with the two sources beside it. */
    Path file(String json) throws IOException {
        Path own = Files.createDirectories(folder.resolve("data" + number++));
        EveryKind.write(own);
        return Files.writeString(own.resolve("data.json"), json);
    }

    Path newFolder() throws IOException {
        return Files.createDirectories(folder.resolve("out" + number++));
    }

    Map<Kind, Integer> load(CaseFile caseFile, Path json) {
        return load(caseFile, json, new CancelFlag());
    }

    Map<Kind, Integer> load(CaseFile caseFile, Path json, CancelFlag cancel) {
        return new CaseDataLoad(caseFile, workers).load(json, cancel, Progress.NONE);
    }

    Map<Kind, Integer> load(CaseFile caseFile, String json) throws IOException {
        return load(caseFile, file(json));
    }

    static CaseDataExport.Exported export(CaseFile caseFile, Path out) {
        return new CaseDataExport(caseFile).export(out, new CancelFlag(), Progress.NONE);
    }

    static <E extends Entity> List<E> all(CaseFile caseFile, Class<E> type) {
        return Cases.all(caseFile, type);
    }

    /** Every file under a folder of a case, by its name there. */
    static List<String> files(Path under) throws IOException {
        List<String> names = new ArrayList<>();
        if (Files.isDirectory(under)) {
            try (var all = Files.walk(under)) {
                all.filter(Files::isRegularFile).map(under::relativize).map(Path::toString)
                        .sorted(Comparator.naturalOrder()).forEach(names::add);
            }
        }
        return names;
    }

    @Override
    public void close() {
        workers.close();
    }
}
