package casebound.pdf.sample;

import casebound.pdf.sample.Paper.Face;
import casebound.pdf.sample.Paper.Run;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page in the form of a court paper: centered heads, a caption, paragraphs with and without numbers. */
final class CourtPage {
    private static final float TOP = 92;
    private static final float SIZE = 13;
    private static final float LEADING = 19;
    private static final float BETWEEN = 9;
    private static final float LEAD = 30;
    private static final float BOX = 246;
    private static final float INDENT = 60;
    private static final Pattern NUMBERED = Pattern.compile("(\\d+\\.) (.*)");

    private final Paper paper;
    private final Pen pen;
    private float y = TOP;

    CourtPage(Paper paper, Pen pen) {
        this.paper = paper;
        this.pen = pen;
    }

    void set(List<String> lines) throws IOException {
        List<String> caption = lines.stream().filter(line -> line.startsWith("|")).toList();
        boolean drawn = false;
        for (String line : lines) {
            Matcher numbered = NUMBERED.matcher(line);
            if (line.startsWith("|")) {
                if (!drawn) {
                    caption(caption);
                    drawn = true;
                }
            } else if (line.startsWith("== ")) {
                y += y > TOP ? 10 : 0;
                pen.middle(List.of(new Run(line.substring(3), Face.BOLD)), SIZE, y, Color.BLACK);
                y += LEADING + 8;
            } else if (line.startsWith("= ")) {
                pen.middle(List.of(new Run(line.substring(2), Face.REGULAR)), SIZE, y, Color.BLACK);
                y += LEADING;
            } else if (numbered.matches()) {
                pen.put(new Run(numbered.group(1), Face.REGULAR), SIZE, Paper.MARGIN, y);
                paragraph(numbered.group(2), Paper.MARGIN + LEAD);
            } else if (!line.isEmpty()) {
                paragraph(line, Paper.MARGIN);
            }
        }
    }

    private void paragraph(String text, float left) throws IOException {
        for (List<Run> line : lines(text, Paper.WIDTH - Paper.MARGIN - left)) {
            pen.put(line, SIZE, left, y);
            y += LEADING;
        }
        y += BETWEEN;
    }

    private void caption(List<String> lines) throws IOException {
        y += 14;
        float top = y - 14;
        for (String line : lines) {
            if (!line.startsWith("|| ")) {
                boolean further = line.startsWith("|> ");
                float indent = further ? INDENT : 0;
                for (List<Run> part : lines(line.substring(further ? 3 : 2), BOX - indent - 10)) {
                    pen.put(part, SIZE, Paper.MARGIN + indent, y);
                    y += LEADING;
                }
            }
        }
        float edge = Paper.MARGIN + BOX;
        float foot = y - 6;
        pen.rule(edge, top, edge, foot, 0.8f);
        pen.rule(Paper.MARGIN, foot, edge, foot, 0.8f);
        List<String> right = lines.stream().filter(line -> line.startsWith("|| ")).toList();
        float beside = top + (foot - top - right.size() * LEADING) / 2 + 13;
        for (String line : right) {
            pen.put(new Run(line.substring(3), Face.REGULAR), SIZE, edge + 18, beside);
            beside += LEADING;
        }
        y = foot + 26;
    }

    /** The text broken into lines; what stands between asterisks is italic. */
    private List<List<Run>> lines(String text, float width) throws IOException {
        List<List<Run>> lines = new ArrayList<>();
        List<Run> line = new ArrayList<>();
        float used = 0;
        for (String word : text.split(" ")) {
            List<Run> runs = runs(word);
            float wide = paper.width(new Run(" ", Face.REGULAR), SIZE);
            for (Run run : runs) {
                wide += paper.width(run, SIZE);
            }
            if (!line.isEmpty() && used + wide > width) {
                lines.add(line);
                line = new ArrayList<>();
                used = 0;
            }
            if (!line.isEmpty()) {
                append(line, new Run(" ", line.getLast().face()));
            }
            for (Run run : runs) {
                append(line, run);
            }
            used += wide;
        }
        lines.add(line);
        return lines;
    }

    private static List<Run> runs(String word) {
        List<Run> runs = new ArrayList<>();
        boolean italic = false;
        for (String part : word.split("\\*", -1)) {
            if (!part.isEmpty()) {
                runs.add(new Run(part, italic ? Face.ITALIC : Face.REGULAR));
            }
            italic = !italic;
        }
        return runs;
    }

    private static void append(List<Run> line, Run run) {
        Run last = line.isEmpty() ? null : line.getLast();
        if (last != null && last.face() == run.face()) {
            line.set(line.size() - 1, new Run(last.text() + run.text(), run.face()));
        } else {
            line.add(run);
        }
    }
}
