package casebound.ui.reader;

import casebound.model.Area;
import casebound.model.PageText;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys on the pages: moving, size, growing the selection, what can be done with it. */
final class PageKeys {
    private static final double LINE = 48;
    // In points; an eighth of an inch.
    private static final double AREA_STEP = 9;

    private final PageView view;
    private final PaneModel pane;
    private final Deeds deeds;

    /** What the keys can do beyond the pages. */
    interface Deeds {
        void copy();

        void makeFact();

        void makeEvidence();

        void makeMissing();

        void chooseNote();

        void chooseLinkType();

        void find();
    }

    PageKeys(PageView view, PaneModel pane, Deeds deeds) {
        this.view = view;
        this.pane = pane;
        this.deeds = deeds;
        view.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (pressed(event)) {
                event.consume();
            }
        });
        // Where keyboards put plus and minus differs; what they type does not.
        view.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (typed(event.getCharacter())) {
                event.consume();
            }
        });
    }

    private boolean typed(String character) {
        switch (character) {
            case "+", "=" -> view.zoom(pane.zoom().get().in());
            case "-" -> view.zoom(pane.zoom().get().out());
            case "0" -> view.zoom(new Zoom(Zoom.Fit.WIDTH, 1));
            case "9" -> view.zoom(new Zoom(Zoom.Fit.PAGE, 1));
            case "1" -> view.zoom(Zoom.of(1));
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean pressed(KeyEvent event) {
        if (event.isShortcutDown()) {
            return withControl(event);
        }
        if (shiftArea(event.getCode(), event.isShiftDown())) {
            return true;
        }
        if (event.isShiftDown()) {
            return grow(event.getCode(), false);
        }
        return move(event.getCode()) || act(event.getCode());
    }

    private boolean withControl(KeyEvent event) {
        KeyCode code = event.getCode();
        if (event.isShiftDown()) {
            return grow(code, true);
        }
        switch (code) {
            case C -> deeds.copy();
            case F -> deeds.find();
            case A -> selectPage();
            case HOME -> pane.goTo(0);
            case END -> view.scrollToEnd();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean move(KeyCode code) {
        switch (code) {
            case PAGE_DOWN, SPACE -> view.scrollBy(0, view.seen() * 0.9);
            case PAGE_UP -> view.scrollBy(0, -view.seen() * 0.9);
            case HOME -> pane.goTo(0);
            case END -> view.scrollToEnd();
            case DOWN -> view.scrollBy(0, LINE);
            case UP -> view.scrollBy(0, -LINE);
            case RIGHT -> pane.goTo(pane.page() + 1);
            case LEFT -> pane.goTo(pane.page() - 1);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean act(KeyCode code) {
        boolean selected = pane.selection().get() != null;
        switch (code) {
            case F3 -> pane.found().next();
            case ESCAPE -> {
                if (selected) {
                    pane.selection().set(null);
                } else {
                    pane.found().clear();
                }
            }
            case F -> deeds.makeFact();
            case E -> deeds.makeEvidence();
            case M -> deeds.makeMissing();
            case N -> deeds.chooseNote();
            case L -> deeds.chooseLinkType();
            case A -> putArea();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean grow(KeyCode code, boolean byWord) {
        OpenDocument open = view.open();
        if (code == KeyCode.F3) {
            pane.found().previous();
            return true;
        }
        if (open == null) {
            return false;
        }
        switch (code) {
            case RIGHT -> open.selecting.stepAcross(1, byWord);
            case LEFT -> open.selecting.stepAcross(-1, byWord);
            case DOWN -> open.selecting.stepLine(1);
            case UP -> open.selecting.stepLine(-1);
            default -> {
                return false;
            }
        }
        followFocus(open);
        open.selecting.value(pane.selection()::set);
        return true;
    }

    // A third of the page's width in the middle of what one sees; arrows move it, with Shift its lower right corner.
    private void putArea() {
        OpenDocument open = view.open();
        PageView.OnPage middle = open == null ? null : view.at(view.getWidth() / 2, view.seen() / 2);
        if (open == null || middle == null) {
            return;
        }
        PageSize page = open.source.pages().get(middle.page());
        double width = page.width() / 3;
        double height = Math.min(page.height() / 6, width);
        open.selecting.putArea(new Area(middle.page(), (float) Math.clamp(middle.x() - width / 2, 0, page.width() - width),
                (float) Math.clamp(middle.y() - height / 2, 0, page.height() - height), (float) width, (float) height));
        open.selecting.value(pane.selection()::set);
    }

    private boolean shiftArea(KeyCode code, boolean corner) {
        OpenDocument open = view.open();
        Area area = open == null ? null : open.selecting.area();
        int x = code == KeyCode.RIGHT ? 1 : code == KeyCode.LEFT ? -1 : 0;
        int y = code == KeyCode.DOWN ? 1 : code == KeyCode.UP ? -1 : 0;
        if (open == null || area == null || x == 0 && y == 0) {
            return false;
        }
        open.selecting.shiftArea(x * AREA_STEP, y * AREA_STEP, corner, open.source.pages().get(area.page()));
        Area now = open.selecting.area();
        if (now != null) {
            view.reveal(now);
        }
        open.selecting.value(pane.selection()::set);
        return true;
    }

    // The end that moves stays in the window.
    private void followFocus(OpenDocument open) {
        Caret focus = open.selecting.focus();
        PageTexts.Loaded loaded = focus == null ? null : open.texts.now(focus.page());
        if (focus != null && loaded != null && focus.index() > 0) {
            PageText text = loaded.text();
            text.areas(focus.page(), focus.index() - 1, focus.index()).forEach(view::reveal);
        }
    }

    private void selectPage() {
        OpenDocument open = view.open();
        if (open != null) {
            open.selecting.selectPage(pane.page(), () -> open.selecting.value(pane.selection()::set));
        }
    }
}
