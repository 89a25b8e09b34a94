package casebound.pdf.book;

import java.util.List;

/**
 * What a reader found in a finished book, reading it like any other PDF.
 *
 * @param citations how many citations the text has
 * @param unopened those that do not open their page
 * @param quotes how many citations quote words
 * @param notThere those whose words do not stand on the page that they open
 * @param withoutText those whose page has no text to compare with
 * @param misnumbered pages, from 1, whose printed number is not the one that viewers show
 * @param bookmarks how many headings and sources have a bookmark that leads to them
 * @param notBookmarked the headings and sources that have none
 * @param looseFonts fonts of the pages made here that are not in the file
 * @param looseSources the keys of sources whose own fonts are not all in the file
 * @param substituted characters for which no font has a shape, so that a box stands for them
 */
public record BookAudit(int citations, List<Place> unopened, int quotes, List<Place> notThere, List<Place> withoutText,
        List<Integer> misnumbered, int bookmarks, List<String> notBookmarked, List<String> looseFonts,
        List<String> looseSources, List<String> substituted) {
    /** Before anybody has looked. */
    static final BookAudit NONE = new BookAudit(0, List.of(), 0, List.of(), List.of(), List.of(), 0, List.of(), List.of(),
            List.of(), List.of());

    public BookAudit {
        unopened = List.copyOf(unopened);
        notThere = List.copyOf(notThere);
        withoutText = List.copyOf(withoutText);
        misnumbered = List.copyOf(misnumbered);
        notBookmarked = List.copyOf(notBookmarked);
        looseFonts = List.copyOf(looseFonts);
        looseSources = List.copyOf(looseSources);
        substituted = List.copyOf(substituted);
    }

    /**
     * A citation.
     *
     * @param words as printed: "Ex. 1, at 4"
     * @param source the key of its source
     */
    public record Place(String words, String source) {}
}
