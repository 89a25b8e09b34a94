package casebound.ui.reader;

import casebound.model.Area;
import casebound.model.PageText;
import casebound.problem.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts on a page what is marked there: facts, links, what is found, what is selected. */
final class PageMarks {
    private static final double ROOM = 64;
    /** In pixels: "Fact 99" beside the passage, and a little air. */
    private static final double ROOM_FOR_FACT = 54;
    private static final double LINE = 14;
    /** The height of a note's line. */
    private static final double NOTE = 16;

    private final PaneModel model;
    private boolean notesAtRight;

    PageMarks(PaneModel model) {
        this.model = model;
    }

    void notesAtRight(boolean right) {
        notesAtRight = right;
    }

    void paint(PageNode node, PageLayout layout, OpenDocument open) {
        int page = node.page();
        UUID document = open.source.document();
        DocumentMarks marks = model.marks().get();
        List<FactMark> facts = marks.facts().stream().filter(fact -> !fact.place().on(page).isEmpty()).toList();
        node.mark(PageNode.Layer.FACT, boxes(layout, facts.stream().flatMap(fact -> fact.place().on(page).stream())));
        node.mark(PageNode.Layer.LINK, boxes(layout, marks.links().stream()
                .flatMap(link -> Stream.of(link.from(), link.to()))
                .filter(end -> end.document().equals(document))
                .flatMap(end -> end.on(page).stream())));
        node.mark(PageNode.Layer.SUGGESTED, boxes(layout, model.read().get().links().stream()
                .flatMap(link -> link.words().areas().stream()).filter(area -> area.page() == page)));
        node.mark(PageNode.Layer.SELECTION, boxes(layout, open.selecting.areasOn(page).stream()));
        node.mark(PageNode.Layer.HIT, boxes(layout, model.found().result().get().hits().stream()
                .filter(hit -> hit.page() == page).flatMap(hit -> hit.areas().stream())));
        node.mark(PageNode.Layer.CURRENT_HIT, boxes(layout, model.found().currentHit().stream()
                .filter(hit -> hit.page() == page).flatMap(hit -> hit.areas().stream())));
        List<NoteMark> notes = marks.notes().stream().filter(note -> !note.place().on(page).isEmpty()).toList();
        node.highlights(notes.stream().collect(Collectors.groupingBy(NoteMark::meaning, Collectors.flatMapping(
                note -> note.place().on(page).stream().map(layout::onPage), Collectors.toList()))));
        PageTexts.Loaded text = open.texts.now(page);
        node.notes(margin(facts, notes, page, layout, text), notesAtRight);
        node.readByOcr(text != null && !text.ocr().isEmpty());
    }

    /** Where a small page leaves no room beside the passage the number alone must do. */
    private static String words(FactMark fact, double margin) {
        return margin < ROOM_FOR_FACT ? String.valueOf(fact.number()) : Texts.text("reader.fact.note", fact.number());
    }

    private static List<double[]> boxes(PageLayout layout, Stream<Area> areas) {
        return areas.map(layout::onPage).toList();
    }

    // Several facts may cite the same line: they share one note. Below them stand the words of the highlights.
    private List<PageNode.Note> margin(List<FactMark> facts, List<NoteMark> highlights, int page, PageLayout layout,
            PageTexts.@Nullable Loaded text) {
        List<PageNode.Note> notes = new ArrayList<>();
        for (FactMark fact : facts) {
            double[] box = layout.onPage(fact.place().on(page).getFirst());
            double y = beside(box);
            PageNode.Note last = notes.isEmpty() ? null : notes.getLast();
            if (last != null && Math.abs(last.y() - y) < 12) {
                notes.set(notes.size() - 1, new PageNode.Note(last.y(), last.text() + ", " + fact.number(), last.room()));
            } else {
                notes.add(new PageNode.Note(y, words(fact, margin(box, page, layout)), room(box, page, layout, text)));
            }
        }
        for (NoteMark highlight : highlights) {
            double[] box = layout.onPage(highlight.place().on(page).getFirst());
            double y = beside(box);
            while (taken(notes, y)) {
                y += LINE;
            }
            boolean narrow = margin(box, page, layout) < ROOM;
            notes.add(new PageNode.Note(y, narrow ? NoteWords.sign(highlight.meaning()) : NoteWords.of(highlight.meaning()), room(box, page, layout, text)));
        }
        return notes;
    }

    /** The top of a note whose middle is that of the passage's first line. */
    private static double beside(double[] box) {
        return box[1] + Math.min(box[3], 2 * LINE) / 2 - NOTE / 2;
    }

    private double margin(double[] box, int page, PageLayout layout) {
        return notesAtRight ? layout.pageWidth(page) - box[0] - box[2] : box[0];
    }

    // Up to what stands in that line: on a transcript the number of the line stands before the passage.
    private double room(double[] passage, int page, PageLayout layout, PageTexts.@Nullable Loaded loaded) {
        double room = margin(passage, page, layout);
        PageText text = loaded == null ? null : loaded.text();
        for (int i = 0; text != null && i < text.text().length(); i++) {
            if (text.right(i) > text.left(i)) {
                double[] letter = layout.onPage(new Area(page, text.left(i), text.top(i), text.right(i) - text.left(i), text.bottom(i) - text.top(i)));
                boolean sameLine = letter[1] < passage[1] + LINE && letter[1] + letter[3] > passage[1];
                room = sameLine ? Math.min(room, margin(letter, page, layout)) : room;
            }
        }
        return room;
    }

    private static boolean taken(List<PageNode.Note> notes, double y) {
        return notes.stream().anyMatch(note -> Math.abs(note.y() - y) < LINE);
    }
}
