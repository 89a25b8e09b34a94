package casebound.recognize;

import casebound.model.PageText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many pages a page says that its paper has: "Page 3 of 12", in a docket stamp or in a line of its own.
 *
 * @param page from 1
 * @param stamped whether a court's stamp says so
 */
public record SaidPages(int page, int pages, boolean stamped) {
    private static final Pattern LINE = Pattern.compile("(?i)^\\W*(?:page|pg\\.?|p\\.)\\s*(\\d{1,5})\\s*(?:of|/)\\s*(\\d{1,5})\\W*$");

    /** What the page says; empty where it says nothing, or nothing that can be so. */
    public static Optional<SaidPages> on(PageText page) {
        Optional<SaidPages> stamp = DocketStamp.on(page).filter(each -> each.pages() > 0)
                .map(each -> new SaidPages(each.page(), each.pages(), true));
        return stamp.or(() -> line(page)).filter(said -> said.page >= 1 && said.page <= said.pages);
    }

    private static Optional<SaidPages> line(PageText page) {
        for (TextLine line : TextLine.of(page)) {
            Matcher found = LINE.matcher(line.text().strip());
            if (found.matches()) {
                return Optional.of(new SaidPages(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), false));
            }
        }
        return Optional.empty();
    }

    /**
     * What the first and the last page of a file say of the number of its pages; empty where that is how many there are, or
     * where it cannot be told, as in a file of several papers.
     *
     * @param pages how many the file has
     */
    public static Optional<SaidPages> otherThan(int pages, Optional<SaidPages> first, Optional<SaidPages> last) {
        return first.filter(said -> said.pages != pages && last.filter(other -> other.pages != said.pages).isEmpty()
                && (said.pages > pages || said.stamped || last.isPresent()));
    }
}
