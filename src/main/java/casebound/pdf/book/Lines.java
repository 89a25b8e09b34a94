package casebound.pdf.book;

import casebound.pdf.book.BookPlan.Style;
import java.io.IOException;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines. What belongs together (a citation and the period behind it) stays together. */
final class Lines {
    private static final int KEPT_AT_THE_END = 24;
    private static final int LONGEST_HEAD = 200;

    private final Fonts fonts;
    private final float size;
    private final float width;

    /** The pieces of a line from left to right. */
    record Line(List<Piece> pieces, float width) {}

    /**
     * @param size of the letters in points
     * @param width of the lines in points
     */
    Lines(Fonts fonts, float size, float width) {
        this.fonts = fonts;
        this.size = size;
        this.width = width;
    }

    List<Line> of(String text, Style style) throws IOException {
        return of(List.of(Span.plain(text, style)), 0);
    }

    /** @param indent how much shorter the first line is, in points */
    List<Line> of(List<Span> spans, float indent) throws IOException {
        List<Line> lines = new ArrayList<>();
        List<Piece> line = new ArrayList<>();
        float room = width - indent;
        for (List<Piece> atom : atoms(spans)) {
            float wide = Fonts.width(atom);
            if (!line.isEmpty()) {
                Link link = line.getLast().link() == atom.getFirst().link() ? atom.getFirst().link() : null;
                Piece space = fonts.pieces(" ", atom.getFirst().style(), size, link).getFirst();
                if (Fonts.width(line) + space.width() + wide <= room) {
                    line.add(space);
                    line.addAll(atom);
                    continue;
                }
                lines.add(finished(line));
                line = new ArrayList<>();
                room = width;
            }
            if (wide <= room) {
                line.addAll(atom);
                continue;
            }
            for (Piece part : letters(atom)) {
                if (!line.isEmpty() && Fonts.width(line) + part.width() > room) {
                    lines.add(finished(line));
                    line = new ArrayList<>();
                    room = width;
                }
                line.add(part);
            }
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(finished(line));
        }
        return lines;
    }

    /** What cannot be broken, between spaces. */
    private List<List<Piece>> atoms(List<Span> spans) throws IOException {
        List<List<Piece>> atoms = new ArrayList<>();
        boolean glued = false;
        for (Span span : spans) {
            String text = Fonts.clean(span.text());
            if (span.whole()) {
                add(atoms, glued, fitting(text.strip(), span));
                glued = true;
                continue;
            }
            int from = 0;
            while (from < text.length()) {
                if (text.charAt(from) == ' ') {
                    glued = false;
                    from++;
                    continue;
                }
                int to = text.indexOf(' ', from);
                to = to < 0 ? text.length() : to;
                add(atoms, glued, fonts.pieces(text.substring(from, to), span.style(), size, span.link()));
                glued = true;
                from = to;
            }
        }
        return atoms;
    }

    private static void add(List<List<Piece>> atoms, boolean glued, List<Piece> pieces) {
        if (glued && !atoms.isEmpty()) {
            atoms.getLast().addAll(pieces);
        } else if (!pieces.isEmpty()) {
            atoms.add(new ArrayList<>(pieces));
        }
    }

    /** Something unbreakable that is longer than a line loses its middle; its full name stands on its sheet. */
    private List<Piece> fitting(String text, Span span) throws IOException {
        List<Piece> all = fonts.pieces(text, span.style(), size, span.link());
        float limit = width * 0.9f;
        if (Fonts.width(all) <= limit) {
            return all;
        }
        int[] letters = text.codePoints().toArray();
        int tail = Math.min(KEPT_AT_THE_END, letters.length / 3);
        String end = "…" + new String(letters, letters.length - tail, tail);
        for (int head = Math.min(letters.length - tail - 1, LONGEST_HEAD); head > 0; head--) {
            List<Piece> cut = fonts.pieces(new String(letters, 0, head) + end, span.style(), size, span.link());
            if (Fonts.width(cut) <= limit) {
                return cut;
            }
        }
        return fonts.pieces(end, span.style(), size, span.link());
    }

    private List<Piece> letters(List<Piece> atom) throws IOException {
        List<Piece> parts = new ArrayList<>();
        for (Piece piece : atom) {
            Link link = piece.link();
            if (link != null && !link.quiet()) {
                parts.add(piece);
                continue;
            }
            for (int i = 0; i < piece.text().length(); ) {
                int next = i + Character.charCount(piece.text().codePointAt(i));
                parts.addAll(fonts.pieces(piece.text().substring(i, next), piece.style(), size, link));
                i = next;
            }
        }
        return parts;
    }

    private Line finished(List<Piece> pieces) throws IOException {
        List<Piece> merged = new ArrayList<>();
        for (Piece piece : visual(pieces)) {
            Piece last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && last.font() != null && last.font() == piece.font() && last.link() == piece.link()) {
                merged.set(merged.size() - 1, new Piece(last.text() + piece.text(), last.font(), last.style(), size,
                        last.width() + piece.width(), last.link()));
            } else {
                merged.add(piece);
            }
        }
        return new Line(merged, Fonts.width(merged));
    }

    /** Words of scripts that run from right to left in the order in which they stand on paper. */
    private static List<Piece> visual(List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        char[] letters = text.toString().toCharArray();
        if (!Bidi.requiresBidi(letters, 0, letters.length)) {
            return pieces;
        }
        Bidi bidi = new Bidi(text.toString(), Bidi.DIRECTION_LEFT_TO_RIGHT);
        byte[] levels = new byte[pieces.size()];
        int at = 0;
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) bidi.getLevelAt(at);
            at += pieces.get(i).text().length();
        }
        Piece[] ordered = pieces.toArray(Piece[]::new);
        Bidi.reorderVisually(levels, 0, ordered, 0, ordered.length);
        return List.of(ordered);
    }
}
