package casebound.ui.reader;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;

/** The two bars at the edges of the desk: they say how much of it one sees, and move it. */
final class DeskBars {
    /** How wide a bar is, in pixels. */
    static final double WIDTH = 8;
    private static final double SHORTEST_THUMB = 32;
    private static final double LINE = 48;

    private final ScrollBar down = new ScrollBar();
    private final ScrollBar across = new ScrollBar();
    private boolean following;

    /** Hears how far to the right and down somebody has pulled, in pixels. */
    @FunctionalInterface
    interface Pulled {
        void to(double x, double y);
    }

    DeskBars(Pulled pulled) {
        down.setOrientation(Orientation.VERTICAL);
        for (ScrollBar bar : both()) {
            bar.setMinSize(0, 0);
            // else the whole window would be laid out at every step of a scrolling
            bar.setManaged(false);
            bar.setFocusTraversable(false);
            bar.valueProperty().addListener((property, before, now) -> {
                if (!following) {
                    pulled.to(across.isVisible() ? across.getValue() : 0, down.getValue());
                }
            });
        }
        show(false, false);
    }

    List<ScrollBar> both() {
        return List.of(down, across);
    }

    void show(boolean downwards, boolean sideways) {
        down.setVisible(downwards);
        across.setVisible(sideways);
    }

    /** How much of the height the lower bar takes, in pixels. */
    double below() {
        return across.isVisible() ? WIDTH : 0;
    }

    /** Puts them at the edges of an area of that size in pixels. */
    void place(double width, double height) {
        down.resizeRelocate(width - WIDTH, 0, WIDTH, Math.max(1, height - below()));
        across.resizeRelocate(0, height - WIDTH, Math.max(1, width - WIDTH), WIDTH);
    }

    void follow(Desk desk) {
        following = true;
        set(down, desk.top(), desk.mostDown(), desk.seen(), desk.layout().height());
        set(across, desk.left(), desk.mostAcross(), desk.seenAcross(), desk.layout().width());
        following = false;
    }

    private static void set(ScrollBar bar, double value, double most, double seen, double all) {
        bar.setMax(Math.max(most, 1));
        bar.setVisibleAmount(Math.max(most, 1) * Math.clamp(seen / all, Math.min(1, SHORTEST_THUMB / seen), 1));
        bar.setUnitIncrement(LINE);
        bar.setBlockIncrement(seen * 0.9);
        bar.setValue(value);
    }
}
