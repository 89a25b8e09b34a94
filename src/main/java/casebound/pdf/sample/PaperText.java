package casebound.pdf.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One paper as it is written: lines of {@code name: value}, an empty line, then the pages with {@code ~~~} between them. In
 * the text {@code =} stands before a centered line, {@code ==} before a bold one, {@code |} before a line of the caption's left
 * side, {@code |>} before one that stands further in, {@code ||} before one of its right side; {@code *} around an italic
 * word. Empty lines divide paragraphs; in a transcript every line counts as it stands.
 *
 * @param title the title that viewers show
 * @param kind what stands at the left of each foot: Sample summary
 * @param first the number of the first page in the row SAMPLE-000001
 * @param printed the number printed on the first page
 * @param transcript whether pages have 25 numbered lines
 * @param pages the lines of each page
 */
record PaperText(String title, String kind, int first, int printed, boolean transcript, List<List<String>> pages) {
    private static final String NEXT_PAGE = "~~~";

    static PaperText of(String text) {
        List<String> lines = text.lines().toList();
        Map<String, String> head = new HashMap<>();
        int at = 0;
        for (; !lines.get(at).isBlank(); at++) {
            int colon = lines.get(at).indexOf(": ");
            head.put(lines.get(at).substring(0, colon), lines.get(at).substring(colon + 2).strip());
        }
        List<List<String>> pages = new ArrayList<>(List.of(new ArrayList<>()));
        for (String line : lines.subList(at + 1, lines.size())) {
            if (line.equals(NEXT_PAGE)) {
                pages.add(new ArrayList<>());
            } else {
                pages.getLast().add(line.stripTrailing());
            }
        }
        return new PaperText(head.get("title"), head.get("kind"), Integer.parseInt(head.get("first")),
                Integer.parseInt(head.getOrDefault("printed", "1")), "transcript".equals(head.get("form")), pages);
    }

    /** The number of a page in the row of all sample papers. Page index from 0. */
    String bates(int page) {
        return "SAMPLE-%06d".formatted(first + page);
    }
}
