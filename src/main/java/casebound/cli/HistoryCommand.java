package casebound.cli;

import casebound.casefile.CaseFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "history", description = "Who changed what, when, oldest first.")
final class HistoryCommand implements Callable<Integer> {
    private final Root root;

    @Parameters(paramLabel = "CASE")
    private Path path;

    @Option(names = "--json", description = "One JSON object a change.")
    private boolean json;

    HistoryCommand(Root root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        return root.in(path, CaseFile.Mode.READ, caseFile -> {
            caseFile.read(store -> store.history().after(0)).forEach(entry -> {
                if (json) {
                    Map<String, Object> members = new LinkedHashMap<>();
                    members.put("seq", entry.seq());
                    members.put("time", entry.time().toString());
                    members.put("who", entry.who());
                    members.put("title", entry.title());
                    members.put("group", entry.group());
                    members.put("undoes", entry.undoes());
                    members.put("erased", entry.erased());
                    root.output().json(members);
                } else {
                    root.output().line(entry.seq() + "  " + entry.time() + "  " + entry.who() + "  " + entry.title());
                }
            });
            return 0;
        });
    }
}
