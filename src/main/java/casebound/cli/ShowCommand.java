package casebound.cli;

import casebound.casefile.CaseFile;
import casebound.summary.Summary;
import casebound.summary.Summary.Cite;
import casebound.summary.SummaryPaper;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "show", description = "Show what an attorney has to know of a case.")
final class ShowCommand implements Callable<Integer> {
    private final Root root;

    /** What can be shown. */
    enum What { SUMMARY }

    @Parameters(index = "0", paramLabel = "WHAT", description = "summary")
    private What what;

    @Parameters(index = "1", paramLabel = "CASE")
    private Path path;

    @Option(names = "--json", description = "One JSON object a line, each with its part.")
    private boolean json;

    ShowCommand(Root root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        return root.in(path, CaseFile.Mode.READ, caseFile -> {
            Summary summary = Summary.of(caseFile);
            if (json) {
                lines(summary);
            } else {
                root.output().line(new SummaryPaper(summary, caseFile.clock().instant(), caseFile.clock().getZone()).text());
            }
            return 0;
        });
    }

    private void lines(Summary summary) {
        line("case", "title", summary.title(), "sample", summary.sample(), "standing", summary.standing());
        summary.proceedings().first().forEach(one -> line("proceeding", "id", one.id(), "name", one.name(), "beside", one.beside(),
                "lastEvent", one.event(), "cite", label(one.cite()), "status", one.status(), "next", SummaryPaper.next(one)));
        summary.charges().first().forEach(one -> line("charge", "proceeding", one.proceeding(), "party", one.party(),
                "title", one.title(), "disposition", one.disposition()));
        summary.facts().first().forEach(one -> line("fact", "id", one.id(), "date", (one.sign() + " " + one.date()).strip(),
                "text", one.text(), "cites", one.cites().stream().map(Cite::label).toList()));
        summary.people().first().forEach(one -> line("party", "id", one.id(), "name", one.name(), "roles", one.roles(),
                "counsel", one.counsel()));
        summary.gaps().first().forEach(one -> line("gap", "item", one.item(), "text", one.text()));
        summary.exhibits().first().forEach(one -> line("exhibit", "id", one.exhibit(), "number", one.number(), "title", one.title(),
                "state", one.state()));
        summary.changes().first().forEach(one -> line("change", "seq", one.seq(), "date", one.date(), "title", one.title()));
        summary.questions().first().forEach(one -> line("question", "id", one.question().id(), "text", one.question().text(),
                "spelling", one.question().spelling(), "cite", label(one.cite())));
        for (Map.Entry<String, Summary.Some<?>> some : rests(summary).entrySet()) {
            if (some.getValue().rest() > 0) {
                line("more", "of", some.getKey(), "count", some.getValue().rest());
            }
        }
    }

    private static Map<String, Summary.Some<?>> rests(Summary summary) {
        Map<String, Summary.Some<?>> rests = new LinkedHashMap<>();
        rests.put("proceeding", summary.proceedings());
        rests.put("charge", summary.charges());
        rests.put("fact", summary.facts());
        rests.put("party", summary.people());
        rests.put("gap", summary.gaps());
        rests.put("exhibit", summary.exhibits());
        rests.put("change", summary.changes());
        rests.put("question", summary.questions());
        return rests;
    }

    private static String label(@Nullable Cite cite) {
        return cite == null ? "" : cite.label();
    }

    /** @param members name and value by turns */
    private void line(String part, Object... members) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("part", part);
        for (int i = 0; i < members.length; i += 2) {
            line.put((String) members[i], members[i + 1]);
        }
        root.output().json(line);
    }
}
