package casebound.pdf.book;

import casebound.model.Area;
import casebound.pdf.book.BookPlan.Cite;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.util.Matrix;

/**
 * A plain text file, set in a fixed pitch on letter pages of 54 lines. Its passages are found by their words: the places
 * of another setting of the text would not fit this one.
 */
final class TextFile implements SourceFile {
    private static final int MOST_BYTES = 20 << 20;
    private static final int COLUMNS = 78;
    private static final int ROWS = 54;
    private static final float SIZE = 10;
    private static final float PITCH = 6;
    private static final float LEADING = 12;
    private static final float LEFT = 72;
    private static final float TOP = 72;

    private final Fonts fonts;
    private final List<String> lines = new ArrayList<>();
    private final Map<Cite, List<Area>> found = new IdentityHashMap<>();

    TextFile(Path file, Fonts fonts) throws IOException {
        this.fonts = fonts;
        for (String line : text(file).split("\r\n|\r|\n", -1)) {
            String[] parts = line.split("\f", -1);
            for (int i = 0; i < parts.length; i++) {
                while (i > 0 && lines.size() % ROWS != 0) {
                    lines.add("");
                }
                wrap(Fonts.clean(parts[i].replace("\t", "        ")));
            }
        }
        while (lines.size() > 1 && lines.getLast().isBlank()) {
            lines.removeLast();
        }
    }

    private static String text(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        }
        if (bytes.length > MOST_BYTES) {
            throw new IOException("text longer than a book takes");
        }
        if (bytes.length > 1 && ((bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe
                || (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException older) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private void wrap(String line) {
        String rest = line;
        while (rest.length() > COLUMNS) {
            int cut = rest.lastIndexOf(' ', COLUMNS);
            cut = cut <= 0 ? COLUMNS - (Character.isHighSurrogate(rest.charAt(COLUMNS - 1)) ? 1 : 0) : cut;
            lines.add(rest.substring(0, cut));
            rest = rest.substring(cut).stripLeading();
        }
        lines.add(rest);
    }

    @Override
    public int pages() {
        return Math.ceilDiv(lines.size(), ROWS);
    }

    @Override
    public int pageOf(Cite cite) {
        List<Area> areas = areasOf(cite);
        return areas.isEmpty() ? cite.page() : areas.getFirst().page();
    }

    @Override
    public List<Area> areasOf(Cite cite) {
        return found.computeIfAbsent(cite, this::find);
    }

    private List<Area> find(Cite cite) {
        String wanted = folded(cite.quote());
        if (wanted.isEmpty()) {
            return List.of();
        }
        StringBuilder all = new StringBuilder();
        int[] starts = new int[lines.size() + 1];
        for (int i = 0; i < lines.size(); i++) {
            all.append(folded(lines.get(i)));
            starts[i + 1] = all.length();
        }
        int from = all.indexOf(wanted);
        List<Area> areas = new ArrayList<>();
        for (int i = 0; from >= 0 && i < lines.size(); i++) {
            int first = Math.max(from, starts[i]);
            int last = Math.min(from + wanted.length(), starts[i + 1]);
            if (first < last) {
                areas.add(area(i, column(i, first - starts[i]), column(i, last - 1 - starts[i]) + 1));
            }
        }
        return areas;
    }

    private static String folded(String text) {
        return Fonts.clean(text).replaceAll("\\s", "");
    }

    /** The column in a line of its n-th character that is not a space. */
    private int column(int line, int n) {
        String text = lines.get(line);
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i)) && n-- == 0) {
                return i;
            }
        }
        return text.length() - 1;
    }

    private static Area area(int line, int from, int to) {
        return new Area(line / ROWS, LEFT + from * PITCH, TOP + line % ROWS * LEADING, (to - from) * PITCH, LEADING);
    }

    @Override
    public Art page(int index) {
        return new TextArt(lines.subList(index * ROWS, Math.min(lines.size(), (index + 1) * ROWS)));
    }

    @Override
    public void close() {}

    private final class TextArt implements Art {
        private final List<String> shown;

        TextArt(List<String> shown) {
            this.shown = shown;
        }

        @Override
        public float width() {
            return Sheet.WIDTH;
        }

        @Override
        public float height() {
            return Sheet.HEIGHT;
        }

        @Override
        public void draw(PDPageContentStream out, float left, float bottom, float scale) throws IOException {
            out.saveGraphicsState();
            out.transform(new Matrix(scale, 0, 0, scale, left, bottom));
            for (int i = 0; i < shown.size(); i++) {
                float x = LEFT;
                for (Piece piece : fonts.monospaced(shown.get(i), SIZE)) {
                    Painter.piece(out, fonts, piece, x, Sheet.HEIGHT - TOP - i * LEADING - SIZE);
                    x += piece.width();
                }
            }
            out.restoreGraphicsState();
        }
    }
}
