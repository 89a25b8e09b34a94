package casebound.ui.reader;

import casebound.model.Area;
import casebound.model.PageText;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How a selection grows under the mouse and the keys: text from where it began to where the pointer is, by characters,
 * words or lines, or an area that is drawn. Points are in points of a page.
 */
final class Selecting {
    // The smallest area, in points: less is a slip of the hand.
    private static final double LEAST = 3;

    private final PageTexts texts;
    private final UUID document;
    private final int pages;
    private final Runnable changed;
    private TextSelection.Unit unit = TextSelection.Unit.CHARACTER;
    private @Nullable TextSelection began;
    private @Nullable Caret focus;
    private @Nullable TextSelection text;
    private @Nullable Area area;
    private double areaX;
    private double areaY;

    /** @param changed called whenever what is selected looks different */
    Selecting(PageTexts texts, UUID document, int pages, Runnable changed) {
        this.texts = texts;
        this.document = document;
        this.pages = pages;
        this.changed = changed;
    }

    /** The mouse goes down on a page. With {@code extend} the selection that is there grows to the point. */
    void begin(int page, double x, double y, int clicks, boolean extend) {
        PageTexts.Loaded loaded = texts.now(page);
        if (extend && text != null && loaded != null) {
            extendTo(page, x, y);
            return;
        }
        clear();
        if (loaded == null) {
            return;
        }
        unit = TextSelection.Unit.ofClicks(clicks);
        began = unitAt(loaded, page, x, y);
        focus = began.to();
        text = unit == TextSelection.Unit.CHARACTER ? null : began;
        changed.run();
    }

    /** The mouse goes down to draw an area. */
    void beginArea(int page, double x, double y) {
        clear();
        areaX = x;
        areaY = y;
        area = new Area(page, (float) x, (float) y, 0, 0);
    }

    /** The area that is drawn; null where text is selected, or nothing. */
    @Nullable Area area() {
        return area;
    }

    /** Puts an area on a page for the keys to move. */
    void putArea(Area at) {
        clear();
        area = at;
        changed.run();
    }

    /**
     * The keys move the area, or its lower right corner; it stays on its page.
     *
     * @param x in points to the right
     * @param y in points downwards
     */
    void shiftArea(double x, double y, boolean corner, PageSize page) {
        Area drawn = area;
        if (drawn == null) {
            return;
        }
        double left = corner ? drawn.x() : Math.clamp(drawn.x() + x, 0, Math.max(0, page.width() - drawn.width()));
        double top = corner ? drawn.y() : Math.clamp(drawn.y() + y, 0, Math.max(0, page.height() - drawn.height()));
        double width = corner ? Math.clamp(drawn.width() + x, LEAST, Math.max(LEAST, page.width() - left)) : drawn.width();
        double height = corner ? Math.clamp(drawn.height() + y, LEAST, Math.max(LEAST, page.height() - top)) : drawn.height();
        area = new Area(drawn.page(), (float) left, (float) top, (float) width, (float) height);
        changed.run();
    }

    /** The mouse is dragged. An area stays on the page where it began, within its edges. */
    void extendTo(int page, double x, double y) {
        if (area != null) {
            drawArea(x, y);
            return;
        }
        PageTexts.Loaded loaded = texts.now(page);
        if (began == null || loaded == null) {
            return;
        }
        TextSelection here = unitAt(loaded, page, x, y);
        focus = here.from().compareTo(began.from()) < 0 ? here.from() : here.to();
        text = began.with(here);
        changed.run();
    }

    private void drawArea(double x, double y) {
        Area drawn = area;
        if (drawn != null) {
            double left = Math.max(0, Math.min(x, areaX));
            double top = Math.max(0, Math.min(y, areaY));
            area = new Area(drawn.page(), (float) left, (float) top,
                    (float) (Math.max(x, areaX) - left), (float) (Math.max(y, areaY) - top));
            changed.run();
        }
    }

    private TextSelection unitAt(PageTexts.Loaded loaded, int page, double x, double y) {
        if (unit == TextSelection.Unit.CHARACTER) {
            Caret caret = new Caret(page, loaded.lines().caretAt(x, y));
            return new TextSelection(caret, caret);
        }
        int character = loaded.lines().characterAt(x, y);
        int[] range = unit == TextSelection.Unit.WORD ? loaded.lines().word(character) : loaded.lines().line(character);
        return new TextSelection(new Caret(page, range[0]), new Caret(page, range[1]));
    }

    /** Shift and an arrow: the end that moves goes one character, or one word, on or back. */
    void stepAcross(int step, boolean byWord) {
        Caret at = focus;
        if (at == null || began == null) {
            return;
        }
        PageTexts.Loaded loaded = texts.now(at.page());
        if (loaded == null) {
            return;
        }
        int length = loaded.text().text().length();
        int index = at.index() + step;
        if (index < 0 && at.page() > 0) {
            PageTexts.Loaded before = texts.now(at.page() - 1);
            moveFocus(before == null ? at : new Caret(at.page() - 1, before.text().text().length()));
        } else if (index > length && at.page() < pages - 1) {
            moveFocus(texts.now(at.page() + 1) == null ? at : new Caret(at.page() + 1, 0));
        } else if (byWord && index > 0 && index < length) {
            int[] word = loaded.lines().word(step > 0 ? index : index - 1);
            moveFocus(new Caret(at.page(), step > 0 ? word[1] : word[0]));
        } else {
            moveFocus(new Caret(at.page(), Math.clamp(index, 0, length)));
        }
    }

    /** Shift and up or down: the end that moves goes one line, at a page's edge to the next page. */
    void stepLine(int step) {
        Caret at = focus;
        PageTexts.Loaded loaded = at == null || began == null ? null : texts.now(at.page());
        if (at == null || loaded == null) {
            return;
        }
        int index = loaded.lines().vertically(at.index(), step);
        if (index == at.index() && at.page() + step >= 0 && at.page() + step < pages) {
            PageTexts.Loaded next = texts.now(at.page() + step);
            if (next != null) {
                moveFocus(new Caret(at.page() + step, step > 0 ? 0 : next.text().text().length()));
            }
        } else {
            moveFocus(new Caret(at.page(), index));
        }
    }

    private void moveFocus(Caret to) {
        TextSelection start = began;
        if (start != null) {
            focus = to;
            text = TextSelection.between(to.compareTo(start.from()) < 0 ? start.to() : start.from(), to);
            changed.run();
        }
    }

    /** Everything on a page, as soon as its text is there. */
    void selectPage(int page, Runnable then) {
        texts.load(page, page, all -> {
            clear();
            Caret start = new Caret(page, 0);
            Caret end = new Caret(page, all.apply(page).text().length());
            began = new TextSelection(start, start);
            focus = end;
            text = new TextSelection(start, end);
            changed.run();
            then.run();
        });
    }

    void clear() {
        began = null;
        focus = null;
        text = null;
        area = null;
        changed.run();
    }

    /** The end that moves, for the window to follow it. */
    @Nullable Caret focus() {
        return focus;
    }

    /** The rectangles to paint on a page; empty where its text is not there yet. */
    List<Area> areasOn(int page) {
        Area drawn = area;
        if (drawn != null) {
            return drawn.page() == page ? List.of(drawn) : List.of();
        }
        TextSelection chosen = text;
        if (chosen == null || page < chosen.from().page() || page > chosen.to().page()) {
            return List.of();
        }
        PageTexts.Loaded loaded = texts.now(page);
        return loaded == null ? List.of() : chosen.areas(page, loaded.text());
    }

    /** The selection as a value, as soon as the texts of its pages are there; null where nothing is selected. */
    void value(Consumer<@Nullable Selection> then) {
        Area drawn = area;
        TextSelection chosen = text;
        if (drawn != null) {
            boolean tooSmall = drawn.width() < LEAST || drawn.height() < LEAST;
            if (tooSmall) {
                then.accept(null);
            } else {
                texts.load(drawn.page(), drawn.page(), all -> then.accept(TextSelection.ofArea(document, drawn, all.apply(drawn.page()))));
            }
        } else if (chosen == null || chosen.isEmpty()) {
            then.accept(null);
        } else {
            texts.load(chosen.from().page(), chosen.to().page(), all -> publish(chosen, all, then));
        }
    }

    private void publish(TextSelection chosen, java.util.function.IntFunction<PageText> all, Consumer<@Nullable Selection> then) {
        // Something else may have been selected while texts were on their way.
        if (chosen.equals(text)) {
            Selection value = chosen.value(document, all);
            then.accept(value.quote().isBlank() ? null : value);
        }
    }
}
