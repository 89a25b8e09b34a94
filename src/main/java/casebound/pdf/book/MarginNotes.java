package casebound.pdf.book;

import casebound.model.Area;
import casebound.pdf.book.AppendedPage.Passage;
import casebound.pdf.book.BookPlan.Style;
import casebound.pdf.book.Lines.Line;
import casebound.problem.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * "cited at 1, ¶ 3" in the right margin of the frame, each a link back. A note never stands at the height of cited words:
 * who reads the page line by line would read it in the middle of them.
 */
final class MarginNotes {
    private static final float SIZE = 7;
    private static final float LEADING = 8.5f;
    private static final int MOST = 5;

    private final Fonts fonts;
    private final Frame frame;
    private final List<Stretch> taken = new ArrayList<>();

    /** A stretch of the page's height. */
    private record Stretch(float from, float to) {
        boolean meets(float top, float bottom) {
            return from < bottom && to > top;
        }
    }

    MarginNotes(Fonts fonts, Frame frame) {
        this.fonts = fonts;
        this.frame = frame;
    }

    void put(Sheet sheet, List<Passage> passages) throws IOException {
        Map<List<Area>, Set<Link.ToPlace>> notes = new LinkedHashMap<>();
        Map<Link.ToPlace, String> marks = new LinkedHashMap<>();
        for (Passage passage : passages) {
            List<Area> areas = passage.areas().stream().map(frame::onPage).toList();
            if (areas.isEmpty()) {
                continue;
            }
            areas.forEach(area -> taken.add(new Stretch(area.y(), area.y() + area.height())));
            List<Area> beside = notes.keySet().stream().filter(known -> near(known.getFirst(), areas.getFirst())
                    && near(known.getLast(), areas.getLast())).findFirst().orElse(areas);
            notes.computeIfAbsent(beside, none -> new LinkedHashSet<>()).add(passage.citing().place());
            marks.put(passage.citing().place(), passage.citing().mark());
        }
        for (Map.Entry<List<Area>, Set<Link.ToPlace>> note : notes.entrySet()) {
            List<Line> lines = lines(note.getValue(), marks);
            float height = lines.size() * LEADING + 2;
            float top = place(note.getKey(), height);
            taken.add(new Stretch(top, top + height));
            for (int i = 0; i < lines.size(); i++) {
                sheet.put(lines.get(i), frame.right() + 4, top + (i + 1) * LEADING - 1.5f);
            }
        }
    }

    /** Whether two places are of one line: one may have been drawn by hand and the other found by its words. */
    private static boolean near(Area one, Area other) {
        return Math.abs(one.y() + one.height() / 2 - other.y() - other.height() / 2) < SIZE / 2;
    }

    private List<Line> lines(Set<Link.ToPlace> places, Map<Link.ToPlace, String> marks) throws IOException {
        Lines setter = new Lines(fonts, SIZE, (Frame.OUTER_RIGHT - frame.right() - 6) / 0.9f);
        List<Line> lines = new ArrayList<>(setter.of(Texts.text("brief.foot.note"), Style.REGULAR));
        for (Link.ToPlace place : places.stream().limit(MOST).toList()) {
            String words = Texts.text("brief.foot.noteTo", Integer.toString(place.page() + 1), marks.get(place));
            lines.addAll(setter.of(List.of(Span.link(words, place)), 0));
        }
        return lines;
    }

    /** Right above the passage, or as near to it as nothing stands. */
    private float place(List<Area> areas, float height) {
        float top = areas.stream().map(Area::y).min(Float::compare).orElse(frame.top());
        float bottom = areas.stream().map(area -> area.y() + area.height()).max(Float::compare).orElse(top);
        float lowest = Frame.OUTER_BOTTOM - Frame.STICKER_HEIGHT - 8 - height;
        for (float step = 0; step < Sheet.HEIGHT; step += 2) {
            float above = top - height - step;
            if (above >= frame.top() && free(above, height)) {
                return above;
            }
            float below = bottom + step;
            if (below <= lowest && free(below, height)) {
                return below;
            }
        }
        return Math.max(frame.top(), Math.min(lowest, top));
    }

    private boolean free(float top, float height) {
        return taken.stream().noneMatch(stretch -> stretch.meets(top, top + height));
    }
}
