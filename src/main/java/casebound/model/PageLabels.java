package casebound.model;

import casebound.model.PageLabelRun.Scheme;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The labels of a document's pages, beside their index. Neither is guessed from the other (DESIGN 2). Labels that a person
 * has accepted go before those that were only read from the pages, which count where nothing else is known.
 */
public final class PageLabels {
    /** What a reader sees printed on the page comes first, what was stamped on it later comes last. */
    private static final List<Scheme> ORDER =
            List.of(Scheme.TRANSCRIPT, Scheme.PRINTED, Scheme.RECORD, Scheme.BATES, Scheme.ECF);
    /** "p. 12", "page 12", "pg 12", "#12" and "12 / 216" mean the twelfth page, whatever is printed on it. */
    private static final Pattern NUMBER = Pattern.compile("(?i)(?:p(?:g|age)?\\.?\\s*|#\\s*)(\\d{1,6})|(\\d{1,6})\\s*(?:/|of)\\s*\\d{1,6}");
    /** Digits that the end of a span keeps: DEF-000123–27. */
    private static final int KEPT = 2;

    private final List<PageLabelRun> runs;
    private final List<PageLabelRun> read;
    private final int pages;

    /**
     * @param runs what the case holds
     * @param read what was read from the pages and nobody has decided on
     * @param pages the number of pages of the document
     */
    public PageLabels(List<PageLabelRun> runs, List<PageLabelRun> read, int pages) {
        this.runs = List.copyOf(runs);
        this.read = List.copyOf(read);
        this.pages = pages;
    }

    /** The labels that the case holds, of a document with so many pages. */
    public PageLabels(List<PageLabelRun> runs, int pages) {
        this(runs, List.of(), pages);
    }

    /** The label, or the number of the page where it has none. Page index from 0. */
    public String shown(int page) {
        return label(page).orElse(Integer.toString(page + 1));
    }

    public Optional<String> label(int page) {
        return run(page).flatMap(run -> run.label(page));
    }

    /** Whether the label of a page was only read from it: a suggestion, and to be shown as one. */
    public boolean suggested(int page) {
        return run(page).filter(read::contains).isPresent();
    }

    /** What kind of label a page shows. */
    public Optional<Scheme> scheme(int page) {
        return run(page).map(PageLabelRun::scheme);
    }

    private Optional<PageLabelRun> run(int page) {
        return Stream.of(runs, read).flatMap(PageLabels::inOrder).filter(run -> run.label(page).isPresent()).findFirst();
    }

    private static Stream<PageLabelRun> inOrder(List<PageLabelRun> runs) {
        return ORDER.stream().flatMap(scheme -> runs.stream().filter(run -> run.scheme() == scheme));
    }

    /** The label of the first page, or the span of labels: "147", "DEF-000123–27" (FIELD 1.1). Pages from 0. */
    public String span(int first, int last) {
        String begin = shown(first);
        return last == first ? begin : begin + "–" + shortened(begin, shown(last));
    }

    /** The end of a span without the digits that it shares with the beginning; two digits stay always. */
    private static String shortened(String first, String last) {
        int shared = 0;
        while (shared < first.length() && shared < last.length() && first.charAt(shared) == last.charAt(shared)) {
            shared++;
        }
        int from = Math.min(shared, last.length() - KEPT);
        boolean digits = first.length() == last.length() && from > 0
                && last.substring(from).chars().allMatch(Character::isDigit) && first.substring(from).chars().allMatch(Character::isDigit);
        return digits ? last.substring(from) : last;
    }

    /**
     * The page (index from 0) that a person means. A label goes before the number of a page, unless it is written as a
     * number of a page: "p. 12". "147:11" finds the transcript page 147.
     */
    public OptionalInt find(String typed) {
        String wanted = typed.strip();
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
        for (PageLabelRun run : Stream.of(runs, read).flatMap(PageLabels::inOrder).toList()) {
            OptionalInt page = run.page(wanted);
            if (page.isPresent() && page.getAsInt() < pages) {
                return page;
            }
        }
        return OptionalInt.empty();
    }
}
