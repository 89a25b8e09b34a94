package casebound.pdf.book;

import casebound.pdf.book.BookPlan.Style;
import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of one book, each embedded as the subset that is used. What the text's own font lacks is taken from the next
 * in the row; what all lack, and what is written from right to left, is drawn as outlines ({@link Outlines}).
 */
final class Fonts implements Closeable {
    private static final String OURS = "/assets/fonts/";
    private static final String LIBERATION = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final Map<Style, List<String>> ROWS = Map.of(
            Style.REGULAR, List.of(OURS + "SourceSerif4-Regular.ttf", OURS + "Inter-Regular.ttf", LIBERATION),
            Style.BOLD, List.of(OURS + "SourceSerif4-Bold.ttf", OURS + "Inter-SemiBold.ttf", LIBERATION),
            Style.ITALIC, List.of(OURS + "SourceSerif4-Italic.ttf", OURS + "Inter-Regular.ttf", LIBERATION));
    private static final List<String> SANS = List.of(OURS + "Inter-Regular.ttf", LIBERATION);

    private final PDDocument book;
    private final Map<String, Face> faces = new HashMap<>();

    private final Set<String> substituted = new LinkedHashSet<>();

    private record Face(TrueTypeFont file, PDFont font, CmapLookup glyphs, float unitsPerEm) {}

    Fonts(PDDocument book) {
        this.book = book;
    }

    /** The pieces of a text in reading order. The text must have been through {@link #clean}. */
    List<Piece> pieces(String text, Style style, float size, @Nullable Link link) throws IOException {
        return pieces(text, ROWS.get(style), style, size, link);
    }

    /** The same in the font of plain text files, as the reader shows them. */
    List<Piece> sansSerif(String text, float size) throws IOException {
        return pieces(text, SANS, Style.REGULAR, size, null);
    }

    /** The font under whose invisible space the words of outlines are kept. */
    PDFont carrier() throws IOException {
        return face(ROWS.get(Style.REGULAR).getFirst()).font;
    }

    /** The characters for which neither a font here nor the system has a shape. */
    Set<String> substituted() {
        return substituted;
    }

    static float width(List<Piece> pieces) {
        float width = 0;
        for (Piece piece : pieces) {
            width += piece.width();
        }
        return width;
    }

    /** Without what cannot be printed: control and format characters, lone surrogates; every white space a space. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> clean.append('\uFFFD');
                case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> clean.append(' ');
                case Character.CONTROL -> {
                    if (Character.isWhitespace(c)) {
                        clean.append(' ');
                    }
                }
                case Character.FORMAT -> { }
                default -> {
                    boolean variationSelector = c >= 0xFE00 && c <= 0xFE0F;
                    if (!variationSelector) {
                        clean.appendCodePoint(c);
                    }
                }
            }
        });
        return clean.toString();
    }

    private List<Piece> pieces(String text, List<String> row, Style style, float size, @Nullable Link link)
            throws IOException {
        if (text.indexOf('\uFFFD') >= 0) {
            substituted.add("\uFFFD");
        }
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        Face current = null;
        boolean open = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            Face face = faceFor(c, row);
            if (open && face != current) {
                pieces.add(piece(text.substring(start, i), current, style, size, link));
                start = i;
            }
            current = face;
            open = true;
            i += Character.charCount(c);
        }
        if (open) {
            pieces.add(piece(text.substring(start), current, style, size, link));
        }
        return pieces;
    }

    private @Nullable Face faceFor(int c, List<String> row) throws IOException {
        if (needsShaping(c)) {
            return null;
        }
        for (String name : row) {
            Face face = face(name);
            if (has(face, c)) {
                return face;
            }
        }
        return null;
    }

    private static boolean needsShaping(int c) {
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                || direction == Character.DIRECTIONALITY_NONSPACING_MARK;
    }

    private static boolean has(Face face, int c) {
        return face.glyphs.getGlyphId(c) != 0;
    }

    private Piece piece(String text, @Nullable Face face, Style style, float size, @Nullable Link link)
            throws IOException {
        if (face == null) {
            text.codePoints().mapToObj(Character::toString).filter(letter -> !substituted.contains(letter))
                    .filter(letter -> !Character.isWhitespace(letter.codePointAt(0)) && !Outlines.drawable(letter, style))
                    .forEach(substituted::add);
            return new Piece(text, null, style, size, Outlines.width(text, style, size), link);
        }
        long units = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            units += face.file.getAdvanceWidth(face.glyphs.getGlyphId(text.codePointAt(i)));
        }
        return new Piece(text, face.font, style, size, units * size / face.unitsPerEm, link);
    }

    private Face face(String resource) throws IOException {
        Face known = faces.get(resource);
        if (known != null) {
            return known;
        }
        try (InputStream in = Fonts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new FileNotFoundException("font");
            }
            TrueTypeFont file = new TTFParser().parse(new RandomAccessReadBuffer(in));
            // Ligatures would make one glyph of several characters, and words could no longer be found by their letters.
            file.setEnableGsub(false);
            Face face = new Face(file, PDType0Font.load(book, file, true), file.getUnicodeCmapLookup(), file.getUnitsPerEm());
            faces.put(resource, face);
            return face;
        }
    }

    /** Closes the font files; only after the book has been saved, because the subsets are made then. */
    @Override
    public void close() throws IOException {
        for (Face face : faces.values()) {
            face.file.close();
        }
    }
}
