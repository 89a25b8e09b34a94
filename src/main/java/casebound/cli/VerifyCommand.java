package casebound.cli;

import casebound.casefile.CaseFile;
import casebound.casefile.Deviation;
import casebound.problem.Code;
import casebound.work.Progress;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "verify", description = "Check the case against itself and name every deviation. Changes nothing.")
final class VerifyCommand implements Callable<Integer> {
    private final Root root;

    @Parameters(paramLabel = "CASE")
    private Path path;

    @Option(names = "--full", description = "Read and hash every original.")
    private boolean full;

    @Option(names = "--json", description = "One JSON object a deviation.")
    private boolean json;

    VerifyCommand(Root root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        return root.in(path, CaseFile.Mode.READ, this::verify);
    }

    private int verify(CaseFile caseFile) {
        List<Deviation> found = caseFile.verify(full, Progress.NONE);
        for (Deviation deviation : found) {
            if (json) {
                Map<String, Object> members = new LinkedHashMap<>();
                members.put("what", deviation.what());
                members.put("where", deviation.where());
                members.put("damage", deviation.what().damage());
                root.output().json(members);
            } else {
                root.output().line(Commands.text("verify." + deviation.what(), deviation.where()));
            }
        }
        if (!json) {
            root.output().line(Commands.text("verify.done", found.size(), String.valueOf(caseFile.head().seq()),
                    caseFile.head().hash()));
        }
        if (found.stream().anyMatch(deviation -> deviation.what().damage())) {
            return Code.CASE_DAMAGED.exit();
        }
        return found.isEmpty() ? 0 : 1;
    }
}
