package casebound.cli;

import casebound.casefile.CaseFile;
import casebound.intake.Intake;
import casebound.intake.Outcome;
import casebound.intake.Unlocking;
import casebound.ocr.OcrRun;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import casebound.worker.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "import", description = "Bring files and folders into a case. The originals stay where they are.")
final class ImportCommand implements Callable<Integer> {
    private final Root root;

    @Parameters(index = "0", paramLabel = "CASE")
    private Path path;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "PATH", description = "Files and folders to bring in.")
    private List<Path> paths;

    @Option(names = "--again", description = "Enter files that are in the case already as second occurrences.")
    private boolean again;

    @Option(names = "--password-file", paramLabel = "FILE",
            description = "Passwords to try on locked files, one a line. They are used and not kept.")
    private @Nullable Path passwordFile;

    @Option(names = "--ocr", description = "Afterwards read the pages that have no text.")
    private boolean ocr;

    @Option(names = "--json", description = "One JSON object a file.")
    private boolean json;

    ImportCommand(Root root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        return root.in(path, CaseFile.Mode.WRITE, this::bring);
    }

    private int bring(CaseFile caseFile) {
        try (Workers workers = root.surroundings().workers().apply(root.workplace())) {
            passwords().forEach(workers.passwords()::add);
            Intake intake = new Intake(caseFile, workers);
            intake.readAgain(Progress.NONE, new CancelFlag());
            List<Outcome> outcomes = intake.bring(paths,
                    again ? Intake.Again.ADD_OCCURRENCE : Intake.Again.LEAVE_OUT, outcome -> print(caseFile, outcome), Progress.NONE, new CancelFlag());
            for (String password : passwords()) {
                new Unlocking(caseFile, workers).with(password, Progress.NONE, new CancelFlag());
            }
            long problems = outcomes.stream().flatMap(Outcome::family).filter(outcome -> problem(outcome) != null).count();
            if (!json) {
                root.output().line(Commands.text("import.done", outcomes.stream().flatMap(Outcome::family).count(), problems));
            }
            int read = ocr ? OcrCommand.read(root, caseFile, workers, json) : 0;
            caseFile.index().await();
            return problems == 0 ? read : 1;
        }
    }

    private List<String> passwords() {
        if (passwordFile == null) {
            return List.of();
        }
        try {
            return Files.readAllLines(passwordFile).stream().filter(line -> !line.isEmpty()).toList();
        } catch (IOException unreadable) {
            throw Problem.of(Code.FILE_NOT_READABLE, passwordFile).exception();
        }
    }

    private void print(CaseFile caseFile, Outcome top) {
        top.family().forEach(outcome -> printOne(caseFile, outcome));
    }

    private void printOne(CaseFile caseFile, Outcome outcome) {
        Map<String, Object> members = members(caseFile, outcome);
        if (json) {
            root.output().json(members);
        } else {
            Problem problem = problem(outcome);
            String inside = outcome.inside();
            root.output().line(outcome.file() + (inside.isEmpty() ? "" : " › " + inside) + ": "
                    + Commands.text("import." + members.get("outcome")) + (problem == null ? "" : ". " + problem.what()));
        }
    }

    private static Map<String, Object> members(CaseFile caseFile, Outcome outcome) {
        Outcome.Kept kept = outcome.kept();
        Problem problem = problem(outcome);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("path", outcome.file().toString());
        members.put("inside", outcome.inside());
        members.put("outcome", name(outcome));
        members.put("id", kept == null ? null : kept.document());
        members.put("sha256", kept == null ? null : kept.content().sha256());
        members.put("mediaType", kept == null ? null : kept.content().mediaType());
        members.put("pages", kept == null ? 0 : kept.content().pages());
        members.put("characters", kept == null ? 0L : kept.content().characters());
        members.put("milliseconds", kept == null || kept.content().milliseconds() == 0 ? null : kept.content().milliseconds());
        members.put("ocr", kept != null && OcrRun.wanted(caseFile, kept.content().sha256()));
        members.put("problem", problem == null ? null : problem.code().name());
        return members;
    }

    private static String name(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Added a -> "added";
            case Outcome.Duplicate d -> "duplicate";
            case Outcome.Encrypted e -> "encrypted";
            case Outcome.Unreadable u -> "unreadable";
            case Outcome.Unsupported u -> "unsupported";
            case Outcome.Failed f when f.problem().code() == Code.PART_LOCKED -> "encrypted";
            case Outcome.Failed f -> "failed";
        };
    }

    private static @Nullable Problem problem(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Unreadable unreadable -> unreadable.problem();
            case Outcome.Failed failed -> failed.problem();
            case Outcome.Encrypted e -> Problem.of(Code.FILE_ENCRYPTED);
            case Outcome.Unsupported u when u.reason() == Code.ARCHIVE_UNSUPPORTED -> Problem.of(Code.ARCHIVE_UNSUPPORTED);
            default -> null;
        };
    }
}
