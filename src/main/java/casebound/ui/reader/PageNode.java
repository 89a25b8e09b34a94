package casebound.ui.reader;

import casebound.problem.Problem;
import casebound.problem.Texts;
import casebound.ui.kit.Wrapped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.animation.Animation;
import javafx.animation.FadeTransition;
import javafx.animation.PauseTransition;
import javafx.animation.SequentialTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.effect.BlendMode;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One page in the window: its picture, and over it what is marked. A node is used for one page after another; all
 * measures are in pixels from the page's top left corner.
 */
final class PageNode extends Region {
    private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");
    private static final Duration STEP = Duration.millis(120);
    private static final double EDGE = 3;
    private static final Duration HOLD = Duration.millis(700);

    /** A layer of rectangles; its style class decides how they look. */
    enum Layer { FACT, LINK, SUGGESTED, SELECTION, HIT, CURRENT_HIT, FLASH }

    private static final Set<Layer> OUTLINED = EnumSet.of(Layer.SUGGESTED, Layer.HIT, Layer.CURRENT_HIT);

    /** A sharp part of the page, and where it lies: left, top, width, height. */
    record Tile(double[] box, PageImages.Picture picture) {}

    /**
     * What stands in the margin beside a passage.
     *
     * @param room between the page's edge and what stands in that line, in pixels
     */
    record Note(double y, String text, double room) {}

    private final Region paper = new Region();
    private final ImageView picture = new ImageView();
    private final Pane tiles = new Pane();
    private final Label waiting = new Label();
    private final Rectangle tint = new Rectangle();
    private final Path[] layers = new Path[Layer.values().length];
    private final Group wash = new Group();
    private final NoteInk ink = new NoteInk();
    private final Pane notes = new Pane();
    private final DoubleProperty seenFrom = new SimpleDoubleProperty();
    private final DoubleProperty seenTo = new SimpleDoubleProperty();
    private final Label why = new Label();
    private final Label ocr = new Label(Texts.text("reader.page.ocr"));
    private @Nullable Animation flashing;
    private int page = -1;
    private boolean sharp;

    PageNode() {
        getStyleClass().add("reader-page");
        paper.getStyleClass().add("reader-paper");
        tint.getStyleClass().add("reader-tint");
        why.getStyleClass().add("reader-page-problem");
        Wrapped.wrapped(why);
        ocr.getStyleClass().add("reader-page-ocr");
        ocr.setVisible(false);
        waiting.getStyleClass().add("reader-page-waiting");
        for (Layer layer : Layer.values()) {
            Path path = new Path();
            path.getStyleClass().setAll("mark-" + layer.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
            layers[layer.ordinal()] = path;
        }
        // The colour of the paper with the marks painted on it, multiplied with the picture: white becomes paper or
        // mark, ink stays ink.
        wash.getChildren().addAll(tint, ink.washed(), path(Layer.LINK), path(Layer.FACT), path(Layer.SELECTION));
        wash.setBlendMode(BlendMode.MULTIPLY);
        wash.setManaged(false);
        tint.fillProperty().addListener((property, before, now) -> washWhereNeeded());
        washWhereNeeded();
        path(Layer.FLASH).setOpacity(0);
        getChildren().addAll(paper, waiting, picture, tiles, wash, ink.drawn(), path(Layer.SUGGESTED), path(Layer.HIT), path(Layer.CURRENT_HIT), path(Layer.FLASH), notes, ocr, why);
        getChildren().forEach(child -> child.setManaged(false));
        setMouseTransparent(true);
        picture.setSmooth(true);
    }

    /** The page shown, index from 0; -1 while the node is free. */
    int page() {
        return page;
    }

    /** Shows another page, as an empty sheet that bears its label until there is more to see. */
    void turnTo(int newPage, String label) {
        page = newPage;
        setVisible(newPage >= 0);
        sharp = false;
        show(null);
        waiting.setText(label);
        tiles.getChildren().clear();
        problem(null);
        readByOcr(false);
        notes.getChildren().clear();
        if (flashing != null) {
            flashing.stop();
            path(Layer.FLASH).setOpacity(0);
        }
        for (Path path : layers) {
            path.getElements().clear();
        }
        ink.clear();
        washWhereNeeded();
        setAccessibleText(Texts.text("reader.page", newPage + 1));
    }

    void place(double x, double y, double width, double height) {
        resizeRelocate(x, y, width, height);
        paper.resizeRelocate(0, 0, width, height);
        notes.resizeRelocate(0, 0, width, height);
        waiting.resizeRelocate(0, 0, width, Math.min(height, 240));
        tint.setWidth(width);
        tint.setHeight(height);
        double margin = Math.min(24, width / 8);
        ocr.resizeRelocate(4, height - 20, Math.min(width - 8, ocr.prefWidth(-1)), 16);
        why.resizeRelocate(margin, margin, width - 2 * margin, Math.min(height - 2 * margin, 160));
    }

    /** Shows a picture, pixel for pixel where it was made for this size, stretched until a better one comes. */
    void picture(PageImages.@Nullable Picture from, double outputScale) {
        sharp = from != null;
        if (from != null) {
            double width = from.width / outputScale;
            double height = from.height / outputScale;
            boolean exact = Math.abs(width - getWidth()) <= 2 && Math.abs(height - getHeight()) <= 2;
            stretch(exact ? width : getWidth(), exact ? height : getHeight(), 0);
            show(from.image());
        }
    }

    /** Shows the page small and stretched, where there is nothing better yet; null for not even that. */
    void thumbnail(@Nullable Image small, int rotation) {
        stretch(getWidth(), getHeight(), rotation);
        show(small);
    }

    // A picture that stands turned is stretched to what the page measures before it is turned.
    private void stretch(double width, double height, int rotation) {
        boolean sideways = rotation % 180 != 0;
        picture.setFitWidth(sideways ? height : width);
        picture.setFitHeight(sideways ? width : height);
        picture.setRotate(rotation);
        picture.relocate(sideways ? (width - height) / 2 : 0, sideways ? (height - width) / 2 : 0);
    }

    private void show(@Nullable Image image) {
        picture.setImage(image);
        paper.pseudoClassStateChanged(WAITING, image == null);
        waiting.setVisible(image == null && !why.isVisible());
    }

    /** Lays sharp parts over a coarse picture. */
    void tiles(List<Tile> parts, double outputScale) {
        if (parts.isEmpty() && tiles.getChildren().isEmpty()) {
            return;
        }
        tiles.getChildren().setAll(parts.stream().<Node>map(part -> {
            ImageView view = new ImageView(part.picture().image());
            view.setX(Math.rint(part.box()[0] * outputScale) / outputScale);
            view.setY(Math.rint(part.box()[1] * outputScale) / outputScale);
            view.setFitWidth(part.picture().width / outputScale);
            view.setFitHeight(part.picture().height / outputScale);
            return view;
        }).toList());
    }

    /** How many sharp parts lie over the picture. */
    int tileCount() {
        return tiles.getChildren().size();
    }

    /** Whether the page itself is there, at whatever scale: more than its thumbnail. */
    boolean hasPicture() {
        return sharp;
    }

    /** Whether the page's words were read by OCR, which a quiet word at its foot says. */
    void readByOcr(boolean read) {
        ocr.setVisible(read);
    }

    /** Says in its place why the page cannot be shown; null takes it away. */
    void problem(@Nullable Problem problem) {
        why.setVisible(problem != null);
        waiting.setVisible(problem == null && picture.getImage() == null);
        why.setText(problem == null ? "" : problem.what() + "\n" + problem.remedy());
    }

    // Multiplying costs time for every pixel of the layer: on white paper only the marks need it.
    private void washWhereNeeded() {
        boolean white = Color.WHITE.equals(tint.getFill());
        boolean marked = !ink.isEmpty() || wash.getChildren().stream().anyMatch(child -> child instanceof Path path && !path.getElements().isEmpty());
        tint.setVisible(!white);
        wash.setVisible(!white || marked);
    }

    private Path path(Layer layer) {
        return layers[layer.ordinal()];
    }

    /** Replaces the rectangles of a layer: left, top, width, height. */
    void mark(Layer layer, List<double[]> rectangles) {
        List<PathElement> elements = rectangles.stream().flatMap(box -> {
            // On whole pixels, so that edges are sharp; an outline goes round the letters, not through them.
            double aside = OUTLINED.contains(layer) ? 2 : 0;
            double left = Math.floor(box[0]) - aside;
            double top = Math.floor(box[1]) - 1;
            double right = Math.ceil(box[0] + box[2]) + aside;
            double bottom = Math.ceil(box[1] + box[3]) + 1;
            return java.util.stream.Stream.<PathElement>of(new MoveTo(left, top), new LineTo(right, top),
                    new LineTo(right, bottom), new LineTo(left, bottom), new ClosePath());
        }).toList();
        if (!elements.isEmpty() || !path(layer).getElements().isEmpty()) {
            path(layer).getElements().setAll(elements);
            washWhereNeeded();
        }
    }

    /** Replaces the highlights: for each meaning left, top, width, height. */
    void highlights(java.util.Map<casebound.model.Note.Meaning, List<double[]>> boxes) {
        ink.mark(boxes);
        washWhereNeeded();
    }

    /** Puts notes into the margin at the left or right edge. */
    void notes(List<Note> texts, boolean atRight) {
        notes.getChildren().setAll(texts.stream().<Node>map(note -> noteLabel(note, atRight)).toList());
    }

    private Label noteLabel(Note note, boolean atRight) {
        Label label = new Label(note.text());
        label.getStyleClass().add("reader-margin-note");
        label.setLayoutY(note.y());
        // From the page's edge; where that is out of the window from the window's, as far as the line leaves room.
        DoubleBinding inward = Bindings.createDoubleBinding(() -> EDGE + (atRight ? notes.getWidth() - seenTo.get() : seenFrom.get()),
                notes.widthProperty(), seenFrom, seenTo);
        label.layoutXProperty().bind(atRight ? notes.widthProperty().subtract(inward).subtract(label.widthProperty()) : inward);
        label.visibleProperty().bind(inward.isEqualTo(EDGE, 0).or(inward.add(label.widthProperty()).lessThan(note.room())));
        return label;
    }

    /** Which part of the page's width is in the window, in pixels from its left edge. */
    void seen(double from, double to) {
        seenFrom.set(Math.max(0, from));
        seenTo.set(Math.min(getWidth(), to));
    }

    /** Lets areas light up for a moment. */
    void flash(List<double[]> rectangles) {
        mark(Layer.FLASH, rectangles);
        Path path = path(Layer.FLASH);
        if (flashing != null) {
            flashing.stop();
        }
        FadeTransition in = new FadeTransition(STEP, path);
        in.setFromValue(0);
        in.setToValue(1);
        FadeTransition out = new FadeTransition(STEP, path);
        out.setFromValue(1);
        out.setToValue(0);
        flashing = new SequentialTransition(in, new PauseTransition(HOLD), out);
        flashing.play();
    }
}
