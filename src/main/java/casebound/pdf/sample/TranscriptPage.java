package casebound.pdf.sample;

import casebound.pdf.sample.Paper.Face;
import casebound.pdf.sample.Paper.Run;
import java.io.IOException;
import java.util.List;

/** A page in the form of a transcript: 25 numbered lines behind a rule, the printed number at the top right. */
final class TranscriptPage {
    private static final int LINES = 25;
    private static final float SIZE = 12;
    private static final float LEADING = 24;
    private static final float TOP = 100;
    private static final float RULE = 78;
    private static final float NUMBERS = 106;
    private static final float TEXT = 124;

    private final Pen pen;

    TranscriptPage(Pen pen) {
        this.pen = pen;
    }

    void set(String kind, String printed, List<String> lines) throws IOException {
        if (lines.size() > LINES) {
            throw new IllegalArgumentException("more than 25 lines");
        }
        pen.put(typed(kind), SIZE, RULE, 74);
        pen.put(typed(printed), SIZE, Paper.WIDTH - Paper.MARGIN - printed.length() * SIZE * 0.6f, 74);
        pen.rule(RULE, TOP - 14, RULE, TOP + (LINES - 1) * LEADING + 6, 0.8f);
        for (int i = 0; i < LINES; i++) {
            float y = TOP + i * LEADING;
            String number = Integer.toString(i + 1);
            pen.put(typed(number), SIZE, NUMBERS - number.length() * SIZE * 0.6f, y);
        }
        // behind all numbers, so that words marked over two lines have no number between them
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                pen.put(typed(lines.get(i)), SIZE, TEXT, TOP + i * LEADING);
            }
        }
    }

    private static Run typed(String text) {
        return new Run(text, Face.TYPEWRITER);
    }
}
