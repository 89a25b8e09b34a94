package casebound.ui.reader;

import casebound.model.Note;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

/**
 * The highlights of one page, in pixels from its top left corner. Each meaning has a wash and a line of its own under the
 * words, because colors alone tell some readers nothing, and a printer none.
 */
final class NoteInk {
    private static final double WAVE = 3;

    private final Map<Note.Meaning, Path> washes = new EnumMap<>(Note.Meaning.class);
    private final Map<Note.Meaning, Path> lines = new EnumMap<>(Note.Meaning.class);
    private final Group washed = new Group();
    private final Group drawn = new Group();

    NoteInk() {
        for (Note.Meaning meaning : Note.Meaning.values()) {
            washes.put(meaning, path("note-wash", meaning, washed));
            lines.put(meaning, path("note-line", meaning, drawn));
        }
    }

    private static Path path(String style, Note.Meaning meaning, Group in) {
        Path path = new Path();
        path.getStyleClass().setAll(style, style(meaning));
        in.getChildren().add(path);
        return path;
    }

    static String style(Note.Meaning meaning) {
        return "note-" + DeedList.idOf(meaning);
    }

    /** What is multiplied with the picture. */
    Group washed() {
        return washed;
    }

    /** What is drawn over the picture. */
    Group drawn() {
        return drawn;
    }

    boolean isEmpty() {
        return washes.values().stream().allMatch(path -> path.getElements().isEmpty());
    }

    void clear() {
        washes.values().forEach(path -> path.getElements().clear());
        lines.values().forEach(path -> path.getElements().clear());
    }

    /** Replaces the boxes of every meaning: left, top, width, height. */
    void mark(Map<Note.Meaning, List<double[]>> boxes) {
        for (Note.Meaning meaning : Note.Meaning.values()) {
            List<double[]> marked = boxes.getOrDefault(meaning, List.of());
            replace(washes.get(meaning), marked.stream().flatMap(box -> rectangle(box).stream()).toList());
            replace(lines.get(meaning), marked.stream().flatMap(box -> under(meaning, box).stream()).toList());
        }
    }

    private static void replace(Path path, List<PathElement> elements) {
        if (!elements.isEmpty() || !path.getElements().isEmpty()) {
            path.getElements().setAll(elements);
        }
    }

    private static List<PathElement> rectangle(double[] box) {
        double left = Math.floor(box[0]);
        double top = Math.floor(box[1]) - 1;
        double right = Math.ceil(box[0] + box[2]);
        double bottom = Math.ceil(box[1] + box[3]) + 1;
        return List.of(new MoveTo(left, top), new LineTo(right, top), new LineTo(right, bottom), new LineTo(left, bottom), new ClosePath());
    }

    /** The line under a box that stands for the meaning; the dashes come from the style sheet. */
    static List<PathElement> under(Note.Meaning meaning, double[] box) {
        double left = Math.floor(box[0]);
        double right = Math.ceil(box[0] + box[2]);
        double y = Math.ceil(box[1] + box[3]) + 0.5;
        return switch (meaning) {
            case KEY -> List.of(new MoveTo(left, y - 1), new LineTo(right, y - 1), new MoveTo(left, y + 2), new LineTo(right, y + 2));
            case HARMFUL -> wave(left, right, y);
            case REMARK -> List.of(new MoveTo(left - 3, Math.floor(box[1]) - 1), new LineTo(left - 3, y));
            case HELPFUL, QUESTION, FOLLOW_UP -> List.of(new MoveTo(left, y), new LineTo(right, y));
        };
    }

    private static List<PathElement> wave(double left, double right, double y) {
        List<PathElement> wave = new ArrayList<>(List.of(new MoveTo(left, y + 1)));
        boolean up = true;
        for (double x = left + WAVE; x < right + WAVE; x += WAVE) {
            wave.add(new LineTo(Math.min(x, right), up ? y - 2 : y + 1));
            up = !up;
        }
        return wave;
    }
}
