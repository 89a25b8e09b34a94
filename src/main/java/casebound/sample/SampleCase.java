package casebound.sample;

import casebound.casefile.CaseFile;
import casebound.casefile.Workplace;
import casebound.data.CaseDataLoad;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import casebound.worker.Workers;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Use case: make the sample case. */
public final class SampleCase {
    /** What the case is called until its data say the same. */
    static final String TITLE = "State v. Baldwin and related";
    static final String DATA = "/assets/sample/case.json";
    /** The documents, in the order of their numbers. */
    static final List<String> DOCUMENTS = List.of("order-of-dismissal.pdf", "trial-day-three.pdf", "press-report.pdf",
            "docket-baldwin.pdf", "docket-appeal.pdf", "verdict-and-sentence.pdf", "notice-of-appeal.pdf",
            "end-of-the-appeal.pdf", "civil-case.pdf");

    private SampleCase() {}

    /**
     * Makes the sample case and closes it again. Where that fails, nothing is left of it. Not on the window's thread.
     *
     * @param folder a folder that does not exist yet or is empty
     * @param progress in documents that are read
     * @throws ProblemException CASE_EXISTS, FOLDER_NOT_WRITABLE, FILE_NOT_READABLE, DISK_FULL, WRITE_FAILED
     */
    public static void make(Path folder, Workplace workplace, Workers workers, Progress progress) {
        try {
            Path sources = Files.createTempDirectory(Files.createDirectories(workplace.data()), "sample-");
            try {
                Path data = unpack(sources);
                load(folder, data, workplace, workers, progress);
            } finally {
                delete(sources);
            }
        } catch (IOException failed) {
            throw new ProblemException(Problem.of(Code.FILE_NOT_READABLE, folder), failed);
        }
    }

    private static void load(Path folder, Path data, Workplace workplace, Workers workers, Progress progress)
            throws IOException {
        CaseFile created = CaseFile.create(folder, TITLE, workplace);
        boolean complete = false;
        try {
            new CaseDataLoad(created, workers).load(data, new CancelFlag(), progress);
            created.index().await();
            complete = true;
        } finally {
            created.close();
            if (!complete) {
                delete(folder);
            }
        }
    }

    /** Documents and data beside each other, as a person would have them. */
    private static Path unpack(Path to) throws IOException {
        for (String document : DOCUMENTS) {
            copy("/casebound/sample/" + document, to.resolve(document));
        }
        return copy(DATA, to.resolve("case.json"));
    }

    private static Path copy(String resource, Path to) throws IOException {
        try (InputStream in = SampleCase.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new FileNotFoundException(resource);
            }
            Files.copy(in, to);
            return to;
        }
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                file.toFile().setWritable(true);
                Files.delete(file);
            }
        }
    }
}
