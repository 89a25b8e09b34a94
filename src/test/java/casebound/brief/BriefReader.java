package casebound.brief;

import casebound.brief.ReadBook.LinkSeen;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Reads a brief that anybody made, and nothing but the PDF: follows every link, back link, page label, bookmark and line of
 * a table, and says where two of them do not agree. Give it any brief:
 * {@code assertThat(BriefReader.disagreements(file)).isEmpty()}.
 */
public final class BriefReader implements Closeable {
    private static final Pattern CITATION = Pattern.compile("^(Ex\\. .+?)(?:, (?:at )?([^,]+))?$");
    private static final Pattern MARKED = Pattern.compile("(\\d+), ¶ ?(\\d+)$");

    private final ReadBook book;
    private final List<String> wrong = new ArrayList<>();
    private final List<LinkSeen> links;
    /** The title of each bookmark with its page index. */
    private final List<Map.Entry<String, Integer>> outline = new ArrayList<>();
    /** The page index at which each exhibit's sheet stands, with its short name, in order. */
    private final TreeMap<Integer, String> sheets = new TreeMap<>();
    private int citations;
    private int backLinks;
    private int contentsLines;
    private int tableLinks;

    private BriefReader(Path file) throws IOException {
        book = new ReadBook(file);
        links = book.links();
    }

    /** What does not agree, in words; empty where all does. */
    public static List<String> disagreements(Path brief) throws IOException {
        try (BriefReader reader = new BriefReader(brief)) {
            reader.read();
            return reader.wrong;
        }
    }

    /** The same, with how much was compared: so that nothing read is not taken for nothing wrong. */
    public static Reading read(Path brief) throws IOException {
        try (BriefReader reader = new BriefReader(brief)) {
            reader.read();
            return new Reading(reader.book.pages(), reader.outline.size(), reader.sheets.size(), reader.citations,
                    reader.backLinks, reader.contentsLines, reader.tableLinks, List.copyOf(reader.wrong));
        }
    }

    /** What was compared, and what did not agree. */
    public record Reading(int pages, int bookmarks, int exhibits, int citations, int backLinks, int contentsLines,
            int tableLinks, List<String> disagreements) {}

    private void read() throws IOException {
        bookmarks();
        for (int page = 0; page < book.pages(); page++) {
            number(page);
        }
        for (LinkSeen link : links) {
            follow(link);
        }
        citedPagesLeadBack();
        contents();
        nothingLeadsOutside();
    }

    private void bookmarks() throws IOException {
        for (String entry : book.outline()) {
            String title = entry.substring(0, entry.lastIndexOf('>'));
            int page = Integer.parseInt(entry.substring(entry.lastIndexOf('>') + 1));
            if (page < 0) {
                wrong.add("the bookmark " + title + " leads nowhere");
                continue;
            }
            outline.add(Map.entry(title, page));
            if (title.startsWith("Ex. ")) {
                sheets.put(page, title.split(" – ")[0]);
                if (!book.text(page).startsWith("Exhibit " + title.split(" – ")[0].substring(4))) {
                    wrong.add("the bookmark " + title + " does not open its sheet");
                }
            } else if (!dense(book.text(page)).contains(dense(title))) {
                wrong.add("the bookmark " + title + " does not open its heading");
            }
        }
    }

    private void number(int page) throws IOException {
        var labels = book.document().getDocumentCatalog().getPageLabels();
        String label = labels == null ? "" : labels.getLabelsByPageIndices()[page];
        String printed = book.text(page, new PDRectangle(20, 20, 572, 40));
        String number = Integer.toString(page + 1);
        if (!label.equals(number) || !Pattern.compile("(^|\\D)" + number + "($|\\s)").matcher(printed).find()) {
            wrong.add("page " + number + " is labeled " + label + " and prints " + printed);
        }
    }

    private void follow(LinkSeen link) throws IOException {
        if (link.target() < 0) {
            wrong.add("page " + (link.page() + 1) + ": " + link.words() + " leads nowhere");
            return;
        }
        Matcher back = MARKED.matcher(link.words());
        if (back.find() && !link.words().startsWith("Ex. ")) {
            backLinks++;
            // A paragraph may begin on a page before the one on which it cites.
            Pattern mark = Pattern.compile("(^| )" + back.group(2) + "\\. ");
            boolean right = Integer.parseInt(back.group(1)) == link.target() + 1 && (mark.matcher(book.text(link.target())).find()
                    || link.target() > 0 && mark.matcher(book.text(link.target() - 1)).find());
            if (!right) {
                wrong.add("page " + (link.page() + 1) + ": " + link.words() + " does not lead back to that paragraph");
            }
            return;
        }
        // A name in a cell of a table may break over two lines, each with a link of its own.
        Matcher cite = CITATION.matcher(link.words().replaceFirst("[,;]$", ""));
        boolean contentsLine = link.words().contains(" – ");
        if (contentsLine || !cite.find()) {
            return;
        }
        Map.Entry<Integer, String> section = sheets.floorEntry(link.target());
        String name = cite.group(1);
        if (section != null && section.getKey() == link.target() && cite.group(2) == null) {
            tableLinks++;
        }
        if (section == null || !section.getValue().equals(name) && !section.getValue().equals(link.words().replaceFirst("[,;]$", ""))) {
            wrong.add("page " + (link.page() + 1) + ": " + link.words() + " opens "
                    + (section == null ? "the text" : section.getValue()));
            return;
        }
        citations++;
        String pin = cite.group(2) == null ? "" : cite.group(2).split("[:–]")[0];
        if (!sheets.containsKey(link.target()) && !pin.isEmpty()) {
            String said = book.text(link.target(), new PDRectangle(20, 10, 190, 50));
            if (!said.startsWith("Exhibit " + name.substring(4)) || !said.contains("page " + pin.split(" ")[0])) {
                wrong.add("page " + (link.page() + 1) + ": " + link.words() + " opens a page that says " + said);
            }
        }
    }

    /** Who clicks on a citation finds on the page that opens a link to the page on which it stands. */
    private void citedPagesLeadBack() {
        int text = sheets.isEmpty() ? book.pages() : sheets.firstKey();
        for (LinkSeen link : links) {
            boolean inText = link.page() < text && link.target() >= text && link.words().startsWith("Ex. ")
                    && !sheets.containsKey(link.target());
            if (inText && links.stream().noneMatch(back -> back.page() == link.target() && back.target() == link.page()
                    || back.page() == link.target() && sheets.containsKey(back.target()))) {
                wrong.add("page " + (link.target() + 1) + " does not lead back to " + link.words() + " on page " + (link.page() + 1));
            }
        }
    }

    /** Every bookmark behind the table of contents has a line there with its number, and every line leads to its number. */
    private void contents() throws IOException {
        int table = outline.stream().filter(entry -> entry.getKey().equals("TABLE OF CONTENTS")).map(Map.Entry::getValue)
                .findFirst().orElse(-1);
        if (table < 0) {
            wrong.add("there is no table of contents");
            return;
        }
        int end = outline.stream().map(Map.Entry::getValue).filter(page -> page > table).min(Integer::compare).orElse(book.pages());
        StringBuilder said = new StringBuilder();
        for (int page = table; page < end; page++) {
            said.append(dense(book.text(page)));
        }
        for (Map.Entry<String, Integer> entry : outline) {
            if (entry.getValue() > table && said.indexOf(dense(entry.getKey()) + (entry.getValue() + 1)) < 0) {
                wrong.add("the table of contents does not say that " + entry.getKey() + " is on page " + (entry.getValue() + 1));
            }
        }
        for (LinkSeen link : links) {
            if (link.page() >= table && link.page() < end) {
                contentsLines++;
                if (link.words().matches("\\d+") && Integer.parseInt(link.words()) != link.target() + 1) {
                    wrong.add("the table of contents says " + link.words() + " and opens page " + (link.target() + 1));
                }
            }
        }
    }

    private void nothingLeadsOutside() {
        boolean outside = book.dictionaries().stream().anyMatch(d -> d.containsKey(COSName.URI) || d.containsKey(COSName.JS)
                || d.containsKey(COSName.AA) || d.containsKey(COSName.OPEN_ACTION));
        if (outside) {
            wrong.add("something runs or leads outside");
        }
    }

    private static String dense(String text) {
        return text.replaceAll("[\\s\\u00A0]", "");
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
