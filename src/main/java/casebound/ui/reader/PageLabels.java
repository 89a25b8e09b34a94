package casebound.ui.reader;

import casebound.model.PageLabelRun;
import casebound.model.PageLabelRun.Scheme;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The labels of a document's pages, beside their index. Neither is guessed from the other (DESIGN 2). */
public final class PageLabels {
    /** What a reader sees printed on the page comes first, what was stamped on it later comes last. */
    private static final List<Scheme> ORDER =
            List.of(Scheme.TRANSCRIPT, Scheme.PRINTED, Scheme.RECORD, Scheme.BATES, Scheme.ECF);

    private final List<PageLabelRun> runs;
    private final int pages;

    /** @param pages the number of pages of the document */
    public PageLabels(List<PageLabelRun> runs, int pages) {
        this.runs = List.copyOf(runs);
        this.pages = pages;
    }

    /** What the page field shows: the label, or the number of the page where it has none. Page index from 0. */
    public String shown(int page) {
        return label(page).orElse(Integer.toString(page + 1));
    }

    Optional<String> label(int page) {
        return ORDER.stream()
                .flatMap(scheme -> runs.stream().filter(run -> run.scheme() == scheme))
                .flatMap(run -> run.label(page).stream())
                .findFirst();
    }

    /** "p. 12", "page 12", "pg 12", "#12" and "12 / 216" mean the twelfth page, whatever is printed on it. */
    private static final Pattern NUMBER = Pattern.compile("(?:p(?:g|age)?\\.?\\s*|#\\s*)(\\d{1,6})|(\\d{1,6})\\s*(?:/|of)\\s*\\d{1,6}");

    /**
     * The page (index from 0) that a person means. A label goes before the number of a page, unless it is written as a
     * number of a page: "p. 12". "147:11" finds the transcript page 147.
     */
    OptionalInt find(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        OptionalInt exact = withLabel(wanted);
        if (exact.isPresent()) {
            return exact;
        }
        Matcher number = NUMBER.matcher(wanted);
        if (number.matches()) {
            return numbered(number.group(1) == null ? number.group(2) : number.group(1));
        }
        int colon = wanted.indexOf(':');
        if (colon > 0) {
            return withLabel(wanted.substring(0, colon));
        }
        return numbered(wanted);
    }

    private OptionalInt numbered(String digits) {
        try {
            int number = Integer.parseInt(digits);
            return number >= 1 && number <= pages ? OptionalInt.of(number - 1) : OptionalInt.empty();
        } catch (NumberFormatException noNumber) {
            return OptionalInt.empty();
        }
    }

    private OptionalInt withLabel(String wanted) {
        for (Scheme scheme : ORDER) {
            for (PageLabelRun run : runs) {
                if (run.scheme() != scheme) {
                    continue;
                }
                int end = Math.min(pages, run.firstPage() + run.pages());
                for (int page = run.firstPage(); page < end; page++) {
                    if (run.label(page).map(label -> label.toLowerCase(Locale.ROOT)).filter(wanted::equals).isPresent()) {
                        return OptionalInt.of(page);
                    }
                }
            }
        }
        return OptionalInt.empty();
    }
}
