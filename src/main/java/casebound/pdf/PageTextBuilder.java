package casebound.pdf;

import casebound.model.PageText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/** Puts a page's text together from PDFBox's glyphs, with a box for every UTF-16 unit at whatever angle they run. */
final class PageTextBuilder {
    /** As many glyphs as a page may have that are kept for its end. */
    private static final int MOST_TURNED = 200_000;

    /** How far letters reach above and below what PDFBox calls their height, which is near that of a capital. */
    private static final float ABOVE = 1.15f;
    private static final float BELOW = 0.35f;

    /** Text that leans more than this (as a slope) against the page's lines is a line of its own: a stamp, a margin. */
    private static final float LEAN = 0.2f;

    /** In heights of a line. Letters of scripts that run to the left go back by less. */
    private static final float FAR_BACK = 3;

    private final float width;
    private final float height;
    private final int rotation;
    private final PlacedText text = new PlacedText();
    private final float[] box = new float[4];
    private final List<TextPosition> turned = new ArrayList<>();
    private float lastLeft = Float.NEGATIVE_INFINITY;

    /**
     * @param width of the page in points, as displayed
     * @param height of the page in points, as displayed
     * @param rotation of the page, in degrees clockwise
     */
    PageTextBuilder(float width, float height, int rotation) {
        this.width = width;
        this.height = height;
        this.rotation = Math.floorMod(rotation, 360);
    }

    /** Adds a word as PDFBox spells it, which may be turned round or composed compared with what stands on the page. */
    void word(String spelled, List<TextPosition> positions) {
        StringBuilder shown = new StringBuilder();
        for (TextPosition position : positions) {
            shown.append(position.getUnicode());
        }
        if (shown.toString().contentEquals(spelled)) {
            for (TextPosition position : positions) {
                place(position);
                keepApart();
                spread(position.getUnicode());
            }
        } else if (!positions.isEmpty()) {
            boolean backwards = spelled.length() == shown.length()
                    && shown.reverse().toString().contentEquals(spelled);
            spreadOver(spelled, backwards ? positions.reversed() : positions);
        }
    }

    /** PDFBox looks for gaps to the right only: a page number drawn before the title on its left would be glued to it. */
    private void keepApart() {
        if (box[0] < lastLeft - FAR_BACK * (box[3] - box[1])) {
            text.line();
        }
        lastLeft = box[0];
    }

    /** Where the spelling has other characters than the page, each takes the place that its share of the word has. */
    private void spreadOver(String spelled, List<TextPosition> positions) {
        for (int i = 0; i < spelled.length(); i++) {
            place(positions.get((int) ((long) i * positions.size() / spelled.length())));
            text.add(spelled.charAt(i), box[0], box[1], box[2], box[3]);
        }
    }

    /** Several characters from one glyph (a ligature) share its width. */
    private void spread(String characters) {
        float step = (box[2] - box[0]) / Math.max(1, characters.length());
        for (int i = 0; i < characters.length(); i++) {
            text.add(characters.charAt(i), box[0] + i * step, box[1], box[0] + (i + 1) * step, box[3]);
        }
    }

    void space() {
        text.space();
    }

    void line() {
        text.line();
    }

    /** The box of one glyph on the displayed page, from its origin, its end and its height at any angle. */
    private void place(TextPosition position) {
        Matrix matrix = position.getTextMatrix();
        float startX = matrix.getTranslateX();
        float startY = matrix.getTranslateY();
        float alongX = position.getEndX() - startX;
        float alongY = position.getEndY() - startY;
        float length = (float) Math.hypot(alongX, alongY);
        float tall = position.getHeight();
        float upX;
        float upY;
        if (length > 0.01f) {
            upX = -alongY / length * tall;
            upY = alongX / length * tall;
        } else {
            upX = 0;
            upY = tall;
        }
        if (position.getFont().isVertical()) {
            // the origin is above the glyph's middle and the end below it: make the line as wide as the font is high
            upX = alongY / 2;
            upY = -alongX / 2;
            turn(startX - upX, startY - upY, alongX, alongY, 2 * upX, 2 * upY);
            return;
        }
        turn(startX - upX * BELOW, startY - upY * BELOW, alongX, alongY, upX * (ABOVE + BELOW), upY * (ABOVE + BELOW));
    }

    /** Whether a glyph runs from left to right on the displayed page. */
    boolean standsUpright(TextPosition position) {
        Matrix matrix = position.getTextMatrix();
        float x = matrix.getScaleX();
        float y = matrix.getShearY();
        float right = switch (rotation) {
            case 90 -> y;
            case 180 -> -x;
            case 270 -> -y;
            default -> x;
        };
        float down = rotation % 180 == 0 ? y : x;
        return position.getFont().isVertical() || right > 0 && Math.abs(down) <= LEAN * right || x == 0 && y == 0;
    }

    /** Keeps a glyph that runs in another direction for the end of the page. */
    void keepTurned(TextPosition position) {
        if (turned.size() < MOST_TURNED) {
            turned.add(position);
        }
    }

    /** Where a glyph stands, roughly: the same one nearly on the same spot is printed twice to look bold. */
    private record Spot(String glyph, int x, int y) {
        static boolean isNew(TextPosition position, Set<Spot> taken) {
            Matrix matrix = position.getTextMatrix();
            double step = Math.max(0.1, Math.hypot(matrix.getScaleX(), matrix.getShearY()) / 6);
            int x = (int) Math.floor(matrix.getTranslateX() / step);
            int y = (int) Math.floor(matrix.getTranslateY() / step);
            for (int i = 0; i < 9; i++) {
                if (taken.contains(new Spot(position.getUnicode(), x - 1 + i / 3, y - 1 + i % 3))) {
                    return false;
                }
            }
            return taken.add(new Spot(position.getUnicode(), x, y));
        }
    }

    /** Turned glyphs in the order in which they were drawn: on one line as long as each goes on where the last ended. */
    private void addTurned() {
        TextPosition last = null;
        Set<Spot> taken = new HashSet<>();
        for (TextPosition position : turned) {
            if (!Spot.isNew(position, taken)) {
                continue;
            }
            Matrix from = position.getTextMatrix();
            if (last == null) {
                line();
            } else {
                float gapX = from.getTranslateX() - last.getEndX();
                float gapY = from.getTranslateY() - last.getEndY();
                float size = (float) Math.hypot(from.getScaleX(), from.getShearY());
                float along = (gapX * from.getScaleX() + gapY * from.getShearY()) / (size * size);
                float across = (gapY * from.getScaleX() - gapX * from.getShearY()) / (size * size);
                if (Math.abs(across) > 0.4f || along < -1 || along > 3) {
                    line();
                } else if (along > 0.15f) {
                    space();
                }
            }
            place(position);
            spread(position.getUnicode());
            last = position;
        }
    }

    /** From the crop box's corner at the bottom left to the displayed page's corner at the top left. */
    private void turn(float x, float y, float alongX, float alongY, float upX, float upY) {
        float left = x + Math.min(0, alongX) + Math.min(0, upX);
        float right = x + Math.max(0, alongX) + Math.max(0, upX);
        float low = y + Math.min(0, alongY) + Math.min(0, upY);
        float high = y + Math.max(0, alongY) + Math.max(0, upY);
        switch (rotation) {
            case 90 -> set(low, left, high, right);
            case 180 -> set(width - right, low, width - left, high);
            case 270 -> set(width - high, height - right, width - low, height - left);
            default -> set(left, height - high, right, height - low);
        }
    }

    private void set(float left, float top, float right, float bottom) {
        box[0] = left;
        box[1] = top;
        box[2] = right;
        box[3] = bottom;
    }

    PageText build() {
        addTurned();
        return text.page(width, height);
    }
}
