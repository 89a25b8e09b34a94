package casebound.formats;

import casebound.model.PageText;
import casebound.pdf.Hints;
import casebound.pdf.Viewport;
import casebound.pdf.PlacedText;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.font.GlyphVector;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A plain text as calm letter pages: wide margins, long lines folded, a form feed begins a new page. */
final class TextPages implements Pages {
    private static final String EXTRACTOR = "text/1";
    private static final float WIDTH = 612;
    private static final float HEIGHT = 792;
    private static final float MARGIN = 54;
    private static final float LEADING = 14;
    private static final float ASCENT = 10;
    private static final int LINES = (int) ((HEIGHT - 2 * MARGIN) / LEADING);
    private static final int TAB = 8;

    /** No line is folded later than this, whatever its characters. */
    private static final int LONGEST = 500;

    private final TextFace face = new TextFace();
    private final List<List<String>> pages = new ArrayList<>();
    private final int maxPages;
    private List<String> page = new ArrayList<>();

    private TextPages(String text, int maxPages) throws TooLargeException {
        this.maxPages = maxPages;
        int from = 0;
        while (from < text.length()) {
            int to = lineEnd(text, from);
            fold(expandTabs(text.substring(from, to)));
            boolean crLf = to + 1 < text.length() && text.charAt(to) == '\r' && text.charAt(to + 1) == '\n';
            if (to < text.length() && text.charAt(to) == '\f') {
                turnPage();
            }
            from = to + (crLf ? 2 : 1);
        }
        if (!page.isEmpty() || pages.isEmpty()) {
            turnPage();
        }
    }

    static TextPages open(Path file, int maxPages) throws IOException {
        return new TextPages(TextDecoding.read(file), maxPages);
    }

    private static int lineEnd(String text, int from) {
        int to = from;
        while (to < text.length() && text.charAt(to) != '\n' && text.charAt(to) != '\r' && text.charAt(to) != '\f') {
            to++;
        }
        return to;
    }

    private static String expandTabs(String line) {
        StringBuilder wide = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char unit = line.charAt(i);
            if (unit == '\t') {
                wide.repeat(' ', TAB - wide.length() % TAB);
            } else if (!Character.isISOControl(unit)) {
                wide.append(unit);
            }
        }
        return wide.toString();
    }

    /** Breaks behind the last space that fits, or in the middle of a word that alone is too long. */
    private void fold(String line) throws TooLargeException {
        int from = 0;
        do {
            int to = from;
            float wide = 0;
            while (to < line.length() && to - from < LONGEST) {
                wide += face.advance(line.charAt(to));
                if (wide > WIDTH - 2 * MARGIN) {
                    break;
                }
                to++;
            }
            if (to < line.length()) {
                int space = line.lastIndexOf(' ', to);
                to = space > from ? space + 1 : Math.max(to, from + 1);
                if (Character.isLowSurrogate(line.charAt(Math.min(to, line.length() - 1)))) {
                    to++;
                }
            }
            addLine(line.substring(from, Math.min(to, line.length())));
            from = to;
        } while (from < line.length());
    }

    private void addLine(String line) throws TooLargeException {
        page.add(line);
        if (page.size() == LINES) {
            turnPage();
        }
    }

    private void turnPage() throws TooLargeException {
        if (pages.size() == maxPages) {
            throw new TooLargeException();
        }
        pages.add(page);
        page = new ArrayList<>();
    }

    @Override
    public int count() {
        return pages.size();
    }

    @Override
    public float width(int page) {
        return WIDTH;
    }

    @Override
    public float height(int page) {
        return HEIGHT;
    }

    @Override
    public PageText text(int page) {
        PlacedText placed = new PlacedText();
        List<String> lines = pages.get(page);
        for (int i = 0; i < lines.size(); i++) {
            place(lines.get(i), baseline(i) - ASCENT, placed);
        }
        return placed.page(WIDTH, HEIGHT);
    }

    private void place(String line, float top, PlacedText placed) {
        float[] starts = face.starts(line);
        placed.line();
        for (int i = 0; i < line.length(); i++) {
            placed.add(line.charAt(i), MARGIN + starts[i], top, MARGIN + starts[i + 1], top + LEADING);
        }
    }

    private static float baseline(int line) {
        return MARGIN + line * LEADING + ASCENT;
    }

    @Override
    public void draw(int page, Viewport viewport, BufferedImage target) {
        Graphics2D graphics = target.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, target.getWidth(), target.getHeight());
            graphics.addRenderingHints(Hints.GOOD);
            viewport.place(graphics);
            graphics.scale(viewport.scale(), viewport.scale());
            graphics.setColor(Color.BLACK);
            List<String> lines = pages.get(page);
            for (int i = 0; i < lines.size(); i++) {
                GlyphVector glyphs = face.glyphs(lines.get(i));
                graphics.drawGlyphVector(glyphs, MARGIN, baseline(i));
            }
        } finally {
            graphics.dispose();
        }
    }

    @Override
    public String extractor() {
        return EXTRACTOR;
    }

    @Override
    public void close() {
        pages.clear();
    }
}
