package casebound.recognize;

import casebound.model.Ids;
import casebound.model.PageLabelRun;
import casebound.model.PageLabelRun.Scheme;
import casebound.model.PageText;
import casebound.recognize.RunFinder.Candidate;
import casebound.recognize.RunFinder.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Reads the labels off a document's pages: fed one page after the other, it answers with runs as a person would have
 * typed them. A page without a number between two that count on has the number between theirs.
 */
public final class RecognizedLabels {
    private final int pages;
    private final List<Candidate> printed = new ArrayList<>();
    private final List<Candidate> stamped = new ArrayList<>();
    private final Colloquy colloquy = new Colloquy();
    private int seen;

    /** @param pages how many pages the document has */
    public RecognizedLabels(int pages) {
        this.pages = pages;
    }

    /** The next page, in order. */
    public void add(PageText text) {
        LineNumbers lines = LineNumbers.of(text, seen);
        printed.addAll(PageNumbers.on(text, seen, lines));
        stamped.addAll(StampedNumbers.on(text, seen, pages));
        colloquy.add(text, lines);
        seen++;
    }

    /** Whether the pages are those of a transcript: numbered lines in which people speak in turn. */
    public boolean transcript() {
        return colloquy.transcript();
    }

    /** The runs, in the order of their pages; each with a new id. */
    public List<PageLabelRun> runs(UUID document) {
        Scheme scheme = transcript() ? Scheme.TRANSCRIPT : Scheme.PRINTED;
        List<PageLabelRun> runs = new ArrayList<>();
        for (Run run : RunFinder.runs(printed)) {
            if (run.form().equals(PageNumbers.ROMAN)) {
                // A label must end in a number to count on by itself.
                for (int page = run.first(); page <= run.last(); page++) {
                    runs.add(run(document, scheme, page, 1, Roman.of(run.number() + page - run.first())));
                }
            } else {
                runs.add(run(document, scheme, run.first(), run.last() - run.first() + 1, Long.toString(run.number())));
            }
        }
        Map<String, List<Candidate>> byForm = new LinkedHashMap<>();
        stamped.forEach(each -> byForm.computeIfAbsent(each.form(), form -> new ArrayList<>()).add(each));
        byForm.values().forEach(form -> RunFinder.runs(form).forEach(run ->
                runs.add(run(document, Scheme.BATES, run.first(), run.last() - run.first() + 1, StampedNumbers.label(run)))));
        return runs;
    }

    /** Whether a run says more than the number of the page in the file does. */
    public static boolean saysMore(PageLabelRun run) {
        return run.scheme() != Scheme.PRINTED || !run.firstLabel().equals(Integer.toString(run.firstPage() + 1));
    }

    private static PageLabelRun run(UUID document, Scheme scheme, int first, int pages, String label) {
        return new PageLabelRun(Ids.next(), document, scheme, first, pages, label, 1);
    }
}
