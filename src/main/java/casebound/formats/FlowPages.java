package casebound.formats;

import casebound.formats.flow.Flow;
import casebound.formats.flow.Setting;
import casebound.formats.flow.Sheet;
import casebound.formats.flow.TooLongException;
import casebound.model.PageText;
import casebound.pdf.Hints;
import casebound.pdf.Viewport;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** The pages of what has none of its own: set once, when it is opened. */
final class FlowPages implements Pages {
    private static final float WIDTH = 612;
    private static final float HEIGHT = 792;

    private final List<Sheet> sheets;

    FlowPages(Flow flow, int maxPages) throws TooLongException {
        sheets = Setting.of(flow, maxPages);
    }

    @Override
    public int count() {
        return sheets.size();
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
        return sheets.get(page).text();
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
            sheets.get(page).draw(graphics);
        } finally {
            graphics.dispose();
        }
    }

    @Override
    public String extractor() {
        return Setting.EXTRACTOR;
    }

    @Override
    public void close() {
        // nothing is open
    }
}
