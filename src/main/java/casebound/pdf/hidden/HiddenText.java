package casebound.pdf.hidden;

import casebound.model.Area;
import casebound.model.PrivacyWarning;
import casebound.model.PrivacyWarning.Type;
import casebound.pdf.draw.PageRenderer;
import casebound.pdf.draw.PageSpace;
import casebound.pdf.hidden.Glyph.Suspicion;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.jspecify.annotations.Nullable;

/** Finds the text of a page that is there and not seen, and the comments of people on it. */
public final class HiddenText {
    /** Fewer letters and digits in a row say nothing: a bullet under a picture, a space with a code of its own. */
    private static final int FEWEST = 3;
    /** As OCR makes words of dirt, and makers of forms leave a few letters behind, of these there have to be more. */
    private static final int FEWEST_OF_LAYER = 5;
    private static final Set<String> COMMENTED = Set.of("Text", "Highlight", "Underline", "StrikeOut", "Squiggly", "Caret", "Ink", "Square",
            "Circle", "Line", "Polygon", "PolyLine");

    /** What makers of boxes write on them, in the color of the box as often as not. */
    private static final Pattern LABEL = Pattern.compile("(?i)[\\W_]*(?:(?:redact(?:ed|ion)?|privileged?|confidential|sealed|under ?seal|"
            + "attorney.?client|work.?product|personal|information|pii|for)[\\W_]*)+");

    private HiddenText() {}

    /**
     * Looks at one page.
     *
     * @param renderer of the document
     * @param index of the page, from 0
     * @param width of the page in points, as displayed
     * @param height of the page in points, as displayed
     * @throws IOException if the page's content cannot be read
     */
    public static List<PrivacyWarning> on(PDDocument document, PageRenderer renderer, PDPage page, int index, float width, float height)
            throws IOException {
        List<Glyph> glyphs = PagePaint.glyphs(page, width, height);
        List<Glyph> covered = of(glyphs, Suspicion.COVERED);
        boolean layer = glyphs.stream().anyMatch(glyph -> glyph.suspicion() == Suspicion.LAYER);
        TwoDrawings drawings = !covered.isEmpty() ? TwoDrawings.of(document, index, covered, width, height)
                : layer ? TwoDrawings.once(renderer, index, width, height) : null;
        Map<Type, Finding> found = new EnumMap<>(Type.class);
        Seen seen = new Seen();
        glyphs.stream().filter(glyph -> type(glyph, drawings) == null).forEach(seen::add);
        Finding run = null;
        for (Glyph glyph : glyphs) {
            Type type = seen.has(glyph) ? null : type(glyph, drawings);
            if (run == null || run.type != type || run.layer != (glyph.suspicion() == Suspicion.LAYER)) {
                keep(found, run);
                run = type == null ? null : new Finding(type, glyph.suspicion() == Suspicion.LAYER);
            }
            if (run != null) {
                run.add(glyph, index);
            }
        }
        keep(found, run);
        List<PrivacyWarning> warnings = new ArrayList<>();
        found.forEach((type, finding) -> warnings.add(new PrivacyWarning(type, index, finding.areas, finding.places)));
        comments(page, index).ifPresent(warnings::add);
        return warnings;
    }

    /** Letters that are seen: the same one drawn once more on the same spot hides nothing. */
    private static final class Seen {
        private static final double NEAR = 0.3;
        private final Grid<Glyph> grid = new Grid<>();

        void add(Glyph glyph) {
            grid.add(glyph.box(), glyph);
        }

        boolean has(Glyph glyph) {
            double near = NEAR * glyph.box().getHeight();
            return grid.at(glyph.box()).stream().anyMatch(other -> other.text().equals(glyph.text())
                    && Math.abs(other.box().getX() - glyph.box().getX()) < near && Math.abs(other.box().getY() - glyph.box().getY()) < near);
        }
    }

    private static List<Glyph> of(List<Glyph> glyphs, Suspicion suspicion) {
        return glyphs.stream().filter(glyph -> glyph.suspicion() == suspicion).toList();
    }

    private static @Nullable Type type(Glyph glyph, @Nullable TwoDrawings drawings) {
        return switch (glyph.suspicion()) {
            case NONE -> null;
            case MARKED -> Type.REDACTION;
            case INVISIBLE, TINY, OFF_PAGE -> Type.HIDDEN_TEXT;
            case LAYER -> drawings != null && drawings.black(glyph) ? Type.REDACTION : null;
            case COVERED -> drawings == null || drawings.seen(glyph) ? null : drawings.dark(glyph) ? Type.REDACTION : Type.HIDDEN_TEXT;
        };
    }

    private static void keep(Map<Type, Finding> found, @Nullable Finding run) {
        if (run != null && !LABEL.matcher(run.text).matches() && run.letters >= (run.layer || run.type == Type.HIDDEN_TEXT ? FEWEST_OF_LAYER : FEWEST)) {
            found.merge(run.type, run, Finding::with);
        }
    }

    private static Optional<PrivacyWarning> comments(PDPage page, int index) throws IOException {
        AffineTransform display = PageSpace.of(page);
        List<Area> areas = new ArrayList<>();
        for (PDAnnotation annotation : page.getAnnotations()) {
            String words = annotation.getContents();
            if (words != null && !words.isBlank() && COMMENTED.contains(String.valueOf(annotation.getSubtype())) && annotation.getRectangle() != null) {
                Rectangle2D box = Marked.areas(annotation, display).getFirst();
                areas.add(area(index, box));
            }
        }
        return areas.isEmpty() ? Optional.empty()
                : Optional.of(new PrivacyWarning(Type.COMMENTS, index, areas, areas.size()));
    }

    private static Area area(int page, Rectangle2D box) {
        return new Area(page, (float) box.getX(), (float) box.getY(), (float) box.getWidth(), (float) box.getHeight());
    }

    /** Letters in a row, or all of a kind on the page. */
    private static final class Finding {
        private final Type type;
        private final boolean layer;
        private final List<Area> areas = new ArrayList<>();
        private @Nullable Rectangle2D line;
        private final StringBuilder text = new StringBuilder();
        private int letters;
        private int places = 1;

        Finding(Type type, boolean layer) {
            this.type = type;
            this.layer = layer;
        }

        void add(Glyph glyph, int page) {
            letters += glyph.letters();
            text.append(glyph.text());
            Rectangle2D box = glyph.box();
            if (line != null && glyph.continues(line)) {
                line.add(box);
                areas.set(areas.size() - 1, area(page, line));
            } else {
                line = (Rectangle2D) box.clone();
                areas.add(area(page, line));
            }
        }

        Finding with(Finding other) {
            areas.addAll(other.areas);
            places += other.places;
            return this;
        }
    }
}
