package casebound.cli;

import casebound.casefile.CaseFile;
import casebound.search.Hit;
import casebound.search.Hits;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "search", description = "Find pages and records.")
final class SearchCommand implements Callable<Integer> {
    private final Root root;

    @Parameters(index = "0", paramLabel = "CASE")
    private Path path;

    @Parameters(index = "1", paramLabel = "QUERY", description = "Words, \"several words\", word*, OR, -not.")
    private String query;

    @Option(names = "--limit", defaultValue = "50", description = "The most hits to show (50 unless said).")
    private int limit;

    @Option(names = "--json", description = "One JSON object a hit.")
    private boolean json;

    SearchCommand(Root root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        return root.in(path, CaseFile.Mode.READ, caseFile -> {
            caseFile.index().await();
            Hits hits = caseFile.index().search(query, limit, null);
            hits.hits().forEach(this::print);
            if (!json) {
                root.output().line(Commands.text("search.done", hits.total()));
            }
            return 0;
        });
    }

    private void print(Hit hit) {
        int page = hit.page() + 1;
        if (json) {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("kind", hit.ref().kind());
            members.put("id", hit.ref().id());
            members.put("title", hit.title());
            members.put("page", page > 0 ? page : null);
            members.put("label", hit.label());
            members.put("snippet", hit.snippet());
            members.put("score", hit.score());
            root.output().json(members);
        } else {
            root.output().line(hit.title() + (page > 0 ? Commands.text("search.page", String.valueOf(page)) : "") + ": "
                    + hit.snippet());
        }
    }
}
