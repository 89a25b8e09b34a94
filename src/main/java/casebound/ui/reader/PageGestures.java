package casebound.ui.reader;

import casebound.model.Area;
import javafx.animation.AnimationTimer;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Bounds;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.jspecify.annotations.Nullable;

/**
 * The mouse on the pages: scrolling, size under the pointer, selecting text. An area is drawn with Alt, while drawing is
 * switched on, and on a page that has no text to select.
 */
final class PageGestures {
    private static final double STEP = 1.1;
    // A mouse wheel's notch in the toolkit's units.
    private static final double NOTCH = 40;

    private final PageView view;
    private final PaneModel model;
    private final BooleanProperty drawing;
    private boolean selecting;
    private double x;
    private double y;
    private final AnimationTimer creeping = new AnimationTimer() {
        @Override
        public void handle(long now) {
            creep();
        }
    };

    /** @param drawing whether the next drag draws an area; set back when it has */
    PageGestures(PageView view, PaneModel model, BooleanProperty drawing) {
        this.view = view;
        this.model = model;
        this.drawing = drawing;
        view.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        view.addEventHandler(ZoomEvent.ZOOM, event -> zoomBy(event.getX(), event.getY(), event.getZoomFactor()));
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        view.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    }

    private void scrolled(ScrollEvent event) {
        if (event.isShortcutDown()) {
            zoomBy(event.getX(), event.getY(), Math.pow(STEP, event.getDeltaY() / NOTCH));
        } else if (event.isShiftDown() && event.getDeltaX() == 0) {
            view.scrollBy(-event.getDeltaY(), 0);
        } else {
            view.scrollBy(-event.getDeltaX(), -event.getDeltaY());
        }
        event.consume();
    }

    private void zoomBy(double atX, double atY, double factor) {
        view.zoomAbout(atX, atY, Zoom.of(model.zoom().get().factor() * factor));
    }

    private void pressed(MouseEvent event) {
        view.requestFocus();
        OpenDocument open = view.open();
        PageView.OnPage at = view.at(event.getX(), event.getY());
        if (open == null || at == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        model.selection().set(null);
        selecting = true;
        if (draws(event, open, at)) {
            open.selecting.beginArea(at.page(), at.x(), at.y());
        } else {
            open.selecting.begin(at.page(), at.x(), at.y(), event.getClickCount(), event.isShiftDown());
        }
        event.consume();
    }

    private boolean draws(MouseEvent event, OpenDocument open, PageView.OnPage at) {
        PageTexts.Loaded text = open.texts.now(at.page());
        return event.isAltDown() || drawing.get() || text != null && text.text().text().isBlank();
    }

    private void dragged(MouseEvent event) {
        if (!selecting) {
            return;
        }
        x = event.getX();
        y = event.getY();
        extend();
        if (y < 0 || y > view.seen()) {
            creeping.start();
        } else {
            creeping.stop();
        }
        event.consume();
    }

    private void extend() {
        OpenDocument open = view.open();
        Area area = open == null ? null : open.selecting.area();
        PageView.OnPage at = area == null ? view.at(x, Math.clamp(y, 0, view.seen())) : within(area.page());
        if (open != null && at != null) {
            open.selecting.extendTo(at.page(), at.x(), at.y());
        }
    }

    // An area stays on its page, however far the pointer is from it.
    private PageView.@Nullable OnPage within(int page) {
        Bounds sheet = view.boundsOf(page);
        return sheet == null ? null
                : view.at(Math.clamp(x, sheet.getMinX(), sheet.getMaxX()), Math.clamp(y, sheet.getMinY(), sheet.getMaxY()));
    }

    // The pointer is held outside: the pages move under it, the faster the further out it is.
    private void creep() {
        double out = y < 0 ? y : Math.max(0, y - view.seen());
        view.scrollBy(0, Math.clamp(out / 3, -40, 40));
        extend();
    }

    private void released(MouseEvent event) {
        creeping.stop();
        OpenDocument open = view.open();
        if (selecting && open != null) {
            // A quick hand lets go before the window has heard of the last move.
            if (!event.isStillSincePress()) {
                x = event.getX();
                y = event.getY();
                extend();
            }
            drawing.set(false);
            open.selecting.value(model.selection()::set);
            event.consume();
        }
        selecting = false;
    }

    private void moved(MouseEvent event) {
        OpenDocument open = view.open();
        PageView.OnPage at = view.at(event.getX(), event.getY());
        PageTexts.Loaded text = open == null || at == null ? null : open.texts.now(at.page());
        boolean onText = text != null && at != null && text.lines().isOnText(at.x(), at.y());
        boolean area = open != null && at != null && draws(event, open, at);
        view.setCursor(area ? Cursor.CROSSHAIR : onText ? Cursor.TEXT : Cursor.DEFAULT);
    }
}
