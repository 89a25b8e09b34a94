package casebound.formats.flow;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/** Breaks a paragraph into lines: behind the last space that fits, or in the middle of a word that alone is too long. */
final class Lines {
    private static final int TAB = 8;

    private final StringBuilder text = new StringBuilder();
    private final List<Span> spans = new ArrayList<>();
    private final int[] spanOf;
    private final Face[] faces;
    private final Look look;
    private final boolean rightToLeft;

    Lines(List<Span> given, Look look, boolean serif) {
        this.look = look;
        for (Span span : given) {
            append(span);
        }
        spanOf = new int[text.length()];
        faces = new Face[spans.size()];
        int at = 0;
        for (int i = 0; i < spans.size(); i++) {
            faces[i] = Face.of(spans.get(i), look, serif);
            for (int end = at + spans.get(i).text().length(); at < end; at++) {
                spanOf[at] = i;
            }
        }
        rightToLeft = !new Bidi(text.toString(), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    private void append(Span span) {
        StringBuilder clean = new StringBuilder();
        for (int i = 0; i < span.text().length(); i++) {
            char unit = span.text().charAt(i);
            if (unit == '\t') {
                clean.repeat(' ', look == Look.CODE ? TAB - column(clean) % TAB : 4);
            } else if (unit == '\n' || !Character.isISOControl(unit)) {
                clean.append(unit == '\u00A0' ? ' ' : unit);
            }
        }
        if (!clean.isEmpty()) {
            text.append(clean);
            spans.add(new Span(clean.toString(), span.bold(), span.italic(), span.mono(), span.ink()));
        }
    }

    private int column(StringBuilder clean) {
        int feed = clean.lastIndexOf("\n");
        return feed >= 0 ? clean.length() - feed - 1 : clean.length() + text.length() - 1 - text.lastIndexOf("\n");
    }

    /** The width of the widest line when nothing is folded, in points. */
    float natural() {
        return widest(false);
    }

    /** The width of the longest word, in points. */
    float longestWord() {
        return widest(true);
    }

    private float widest(boolean words) {
        float widest = 0;
        float wide = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            wide = unit == '\n' || words && unit == ' ' ? 0 : wide + width(i);
            widest = Math.max(widest, wide);
        }
        return widest;
    }

    private float width(int index) {
        return faces[spanOf[index]].width(text.charAt(index), look.size);
    }

    /** The lines for a width in points; one empty line where there is no text. */
    List<Line> within(float width) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        do {
            int to = end(from, width);
            lines.add(line(from, to));
            from = to < text.length() && text.charAt(to) == '\n' ? to + 1 : to;
        } while (from < text.length());
        return lines;
    }

    private int end(int from, float width) {
        float wide = 0;
        int fold = -1;
        for (int i = from; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == '\n') {
                return i;
            }
            wide += width(i);
            if (wide > width && unit != ' ') {
                return fold > from ? fold : whole(from, i);
            }
            if (unit == ' ' || unit == '-' || Face.wide(unit)) {
                fold = i + 1;
            }
        }
        return text.length();
    }

    /** Not between the halves of a character, and at least one character. */
    private int whole(int from, int to) {
        int end = Math.max(to, from + 1);
        return end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
    }

    private Line line(int from, int to) {
        int end = to;
        while (end > from && text.charAt(end - 1) == ' ') {
            end--;
        }
        List<Piece> logical = new ArrayList<>();
        if (end > from) {
            Bidi bidi = new Bidi(text.substring(from, end), rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
            byte[] levels = new byte[bidi.getRunCount()];
            Object[] runs = new Object[bidi.getRunCount()];
            for (int run = 0; run < runs.length; run++) {
                levels[run] = (byte) bidi.getRunLevel(run);
                runs[run] = pieces(from + bidi.getRunStart(run), from + bidi.getRunLimit(run), bidi.getRunLevel(run) % 2 != 0);
            }
            Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
            float x = 0;
            for (Object run : runs) {
                for (Object each : (List<?>) run) {
                    Piece piece = (Piece) each;
                    logical.add(new Piece(piece.from(), piece.text(), piece.face(), piece.own(), piece.size(), piece.ink(),
                            piece.rightToLeft(), x, piece.ends()));
                    x += piece.width();
                }
            }
            return new Line(logical, x, rightToLeft);
        }
        return new Line(List.of(), 0, rightToLeft);
    }

    /** The pieces of a run of one direction, from left to right. */
    private List<Piece> pieces(int from, int to, boolean backwards) {
        List<Piece> pieces = new ArrayList<>();
        int at = from;
        while (at < to) {
            int span = spanOf[at];
            boolean own = faces[span].has(text.charAt(at));
            int end = at + 1;
            while (end < to && spanOf[end] == span && faces[span].has(text.charAt(end)) == own) {
                end++;
            }
            float[] ends = new float[end - at];
            float wide = 0;
            for (int i = at; i < end; i++) {
                wide += width(i);
                ends[i - at] = wide;
            }
            pieces.add(new Piece(at, text.substring(at, end), faces[span], own, look.size, spans.get(span).ink(), backwards, 0, ends));
            at = end;
        }
        return backwards ? pieces.reversed() : pieces;
    }
}
