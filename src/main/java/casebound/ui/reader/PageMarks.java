package casebound.ui.reader;

import casebound.model.Area;
import casebound.problem.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Puts on a page what is marked there: facts, links, what is found, what is selected. */
final class PageMarks {
    private static final double ROOM = 54;

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
        node.notes(notes(facts, page, layout), notesAtRight);
    }

    /** Where a small page leaves no room beside the passage the number alone must do. */
    private static String words(FactMark fact, double margin) {
        return margin < ROOM ? String.valueOf(fact.number()) : Texts.text("reader.fact.note", fact.number());
    }

    private static List<double[]> boxes(PageLayout layout, Stream<Area> areas) {
        return areas.map(layout::onPage).toList();
    }

    // Several facts may cite the same line: they share one note.
    private List<PageNode.Note> notes(List<FactMark> facts, int page, PageLayout layout) {
        List<PageNode.Note> notes = new ArrayList<>();
        for (FactMark fact : facts) {
            double[] box = layout.onPage(fact.place().on(page).getFirst());
            double y = box[1];
            PageNode.Note last = notes.isEmpty() ? null : notes.getLast();
            if (last != null && Math.abs(last.y() - y) < 12) {
                notes.set(notes.size() - 1, new PageNode.Note(last.y(), last.text() + ", " + fact.number()));
            } else {
                notes.add(new PageNode.Note(y, words(fact, notesAtRight ? layout.pageWidth(page) - box[0] - box[2] : box[0])));
            }
        }
        return notes;
    }
}
