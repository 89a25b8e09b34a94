package casebound.ui.brief;

import static casebound.ui.kit.Named.named;

import casebound.problem.Problem;
import casebound.problem.Texts;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Wrapped;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.effect.BlendMode;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** The pages of the paper as they would go out, at the right: page, zoom, and the page itself. */
final class PreviewPane extends BorderPane {
    private static final double LETTER_WIDTH = 612;
    private static final double LETTER_HEIGHT = 792;
    private static final double DESK = 16;
    private static final double STEP = 1.25;
    private static final double LEAST = 0.25;
    private static final double MOST = 4;

    private final PreviewModel model;
    private final TextField page = named(new TextField("1"), "brief-page", Texts.text("briefview.page"));
    private final Label of = new Label();
    private final Label says = new Label();
    private final ImageView paper = new ImageView();
    private final Rectangle tint = new Rectangle();
    private final StackPane desk = new StackPane();
    private final ScrollPane scroll = named(new ScrollPane(desk), "brief-preview", Texts.text("briefview.preview"));
    /** Pixels a point as the window counts them; 0 for as large as fits. */
    private double zoom;

    PreviewPane(PreviewModel model) {
        this.model = model;
        getStyleClass().add("brief-preview");
        setMinWidth(200);
        setTop(bar());
        setCenter(scroll);
        tint.getStyleClass().add("brief-tint");
        tint.setBlendMode(BlendMode.MULTIPLY);
        tint.setMouseTransparent(true);
        Group sheet = new Group(paper, tint);
        StackPane frame = new StackPane(sheet);
        frame.getStyleClass().add("brief-sheet");
        frame.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        frame.visibleProperty().bind(paper.imageProperty().isNotNull());
        Wrapped.wrapped(says);
        says.getStyleClass().addAll("text-subtle", "t12", "brief-says");
        StackPane.setAlignment(says, Pos.TOP_CENTER);
        desk.getStyleClass().add("brief-desk");
        desk.getChildren().addAll(frame, says);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setPannable(true);
        InvalidationListener resized = change -> rescale();
        scroll.viewportBoundsProperty().addListener(resized);
        sceneProperty().addListener(resized);
        scroll.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        model.imageProperty().subscribe(this::show);
        model.madeProperty().subscribe(made -> count());
        model.pageProperty().addListener((property, before, now) -> count());
        model.problemProperty().subscribe(problem -> say());
        model.runningProperty().subscribe(running -> say());
    }

    private HBox bar() {
        page.getStyleClass().add("brief-page-field");
        page.setOnAction(enter -> turnTo(page.getText()));
        page.focusedProperty().addListener((property, had, has) -> {
            if (!has) {
                count();
            }
        });
        of.setMinWidth(USE_PREF_SIZE);
        of.getStyleClass().add("text-muted");
        Button fit = Buttons.flat("brief-fit", Texts.text("briefview.fit"), () -> zoom(0));
        HBox bar = new HBox(4, Buttons.arrow("brief-previous", BootstrapIcons.CHEVRON_LEFT, Texts.text("briefview.page.previous"), null, () -> turn(-1)), page, of,
                Buttons.arrow("brief-next", BootstrapIcons.CHEVRON_RIGHT, Texts.text("briefview.page.next"), null, () -> turn(1)), Buttons.spring(),
                Buttons.icon("brief-smaller", BootstrapIcons.DASH, Texts.text("briefview.smaller"), null, () -> zoom(shownScale() / STEP)), fit,
                Buttons.icon("brief-larger", BootstrapIcons.PLUS, Texts.text("briefview.larger"), null, () -> zoom(shownScale() * STEP)));
        bar.getStyleClass().add("brief-bar");
        fit.setMinWidth(USE_PREF_SIZE);
        return bar;
    }

    private void key(KeyEvent press) {
        boolean taken = press.getCode() == KeyCode.PAGE_DOWN || press.getCode() == KeyCode.PAGE_UP;
        if (taken) {
            turn(press.getCode() == KeyCode.PAGE_DOWN ? 1 : -1);
            press.consume();
        }
    }

    private void turn(int by) {
        int pages = model.madeProperty().get() == null ? 0 : model.madeProperty().get().pages();
        model.pageProperty().set(Math.clamp(model.pageProperty().get() + by, 0, Math.max(0, pages - 1)));
    }

    private void turnTo(String typed) {
        if (typed.strip().matches("\\d{1,6}")) {
            turn(Integer.parseInt(typed.strip()) - 1 - model.pageProperty().get());
        }
        count();
    }

    private void zoom(double wanted) {
        zoom = wanted == 0 ? 0 : Math.clamp(wanted, LEAST, MOST);
        rescale();
    }

    private double shownScale() {
        return zoom > 0 ? zoom : fitting();
    }

    private double fitting() {
        double width = scroll.getViewportBounds().getWidth() - 2 * DESK;
        double height = scroll.getViewportBounds().getHeight() - 2 * DESK;
        return Math.clamp(Math.min(width / LETTER_WIDTH, height / LETTER_HEIGHT), LEAST, MOST);
    }

    private void rescale() {
        if (getScene() != null && getScene().getWindow() != null) {
            model.scale((float) (shownScale() * getScene().getWindow().getOutputScaleX()));
        }
        size();
    }

    private void show(@Nullable Image image) {
        paper.setImage(image);
        size();
        say();
    }

    /** The old picture is stretched until the one of this size is there. */
    private void size() {
        Image image = paper.getImage();
        if (image != null) {
            double width = shownScale() * (image.getWidth() > image.getHeight() ? LETTER_HEIGHT : LETTER_WIDTH);
            paper.setFitWidth(width);
            paper.setPreserveRatio(true);
            tint.setWidth(width);
            tint.setHeight(width * image.getHeight() / image.getWidth());
        }
    }

    private void count() {
        int pages = model.madeProperty().get() == null ? 0 : model.madeProperty().get().pages();
        page.setText(String.valueOf(model.pageProperty().get() + 1));
        of.setText(pages == 0 ? "" : Texts.text("briefview.page.of", pages));
    }

    private void say() {
        Problem problem = model.problemProperty().get();
        says.setText(problem != null ? problem.what() + " " + problem.remedy()
                : model.imageProperty().get() != null ? "" : Texts.text(model.runningProperty().get() ? "briefview.preview.making" : "briefview.preview.none"));
        says.setVisible(!says.getText().isEmpty());
    }
}
