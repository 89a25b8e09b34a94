package casebound.ui.brief;

import static casebound.ui.kit.Named.named;

import casebound.problem.Texts;
import casebound.ui.brief.BriefSheet.ParagraphRow;
import casebound.ui.brief.BriefSheet.SourceRow;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Icons;
import casebound.ui.kit.Wrapped;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** One paragraph: handle, number, and its words, read or typed. Empty until {@link #build} is called. */
final class ParagraphNode extends HBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double CHARACTERS_A_LINE = 55;
    private static final double LINE = 24;

    private final Paragraphs model;
    private final Consumer<UUID> open;
    private final Consumer<UUID> addSource;
    private final StackPane grip = new StackPane();
    private final Label number = new Label();
    private final VBox content = new VBox(4);
    private final boolean writable;
    private ParagraphRow row;
    private @Nullable ParagraphEditor editor;
    private boolean built;

    /**
     * @param open opens a passage
     * @param addSource asks for a source of a paragraph
     */
    ParagraphNode(Paragraphs model, ParagraphRow row, boolean writable, Consumer<UUID> open, Consumer<UUID> addSource) {
        this.model = model;
        this.row = row;
        this.writable = writable;
        this.open = open;
        this.addSource = addSource;
        getStyleClass().add("brief-paragraph");
        setId("brief-paragraph-" + row.id());
        HBox.setHgrow(content, Priority.ALWAYS);
        content.setMinWidth(0);
        // Room for what is not built yet, so that the list does not jump much when it is.
        setMinHeight(LINE * (1 + Math.floor(row.text().length() / CHARACTERS_A_LINE)));
    }

    UUID paragraph() {
        return row.id();
    }

    boolean built() {
        return built;
    }

    /** The handle by which it is dragged. */
    StackPane grip() {
        return grip;
    }

    /** Makes what is inside. A long brief is built a few paragraphs at a time. */
    void build() {
        if (built) {
            return;
        }
        built = true;
        setMinHeight(USE_PREF_SIZE);
        grip.getStyleClass().add("brief-grip");
        grip.getChildren().add(Icons.icon(BootstrapIcons.GRIP_VERTICAL));
        grip.setVisible(writable);
        number.getStyleClass().add("brief-number");
        number.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(grip, number, content);
        fill();
    }

    /** @param now its number in print; 0 for one that is not printed */
    void number(int now) {
        number.setText(now == 0 ? "" : String.valueOf(now));
    }

    /** Shows the row as it is now; what is being typed stays. */
    void show(ParagraphRow now) {
        if (!now.equals(row)) {
            boolean sameAround = now.sources().equals(row.sources()) && Objects.equals(now.changed(), row.changed());
            row = now;
            if (built && editor != null && sameAround) {
                editor.base(now.text());
            } else if (built) {
                fill();
            }
        }
    }

    /** Turns into an editor, or back. */
    void current(boolean is) {
        pseudoClassStateChanged(CURRENT, is);
        if (is && editor == null) {
            build();
            editor = new ParagraphEditor(model, row, writable);
            fill();
        } else if (!is && editor != null) {
            editor.keep();
            editor = null;
            fill();
        }
    }

    /** Puts the caret there; more than there are for the end. */
    void type(int offset) {
        if (editor != null) {
            editor.area().requestFocus();
            editor.area().positionCaret(Math.min(offset, editor.area().getLength()));
        }
    }

    @Nullable ParagraphEditor editor() {
        return editor;
    }

    private void fill() {
        setAccessibleText(row.text());
        content.getChildren().clear();
        if (editor == null) {
            ParagraphText words = new ParagraphText(row, open);
            words.setOnMouseClicked(click -> {
                model.currentProperty().set(row.id());
                type(words.characterAt(click.getX(), click.getY()));
            });
            content.getChildren().add(words);
        } else {
            editor.base(row.text());
            content.getChildren().addAll(editor.area(), sources());
        }
        if (row.changed() != null) {
            content.getChildren().add(note());
        }
    }

    private FlowPane sources() {
        FlowPane chips = new FlowPane(4, 4);
        for (SourceRow source : row.sources()) {
            HBox one = new HBox(0);
            one.setAlignment(Pos.CENTER_LEFT);
            ParagraphText.chips(source, open).forEach(chip -> one.getChildren().add(chip));
            one.setSpacing(4);
            Button off = Buttons.arrow("brief-source-off-" + source.source().id(), BootstrapIcons.X,
                    Texts.text("briefview.source.remove"), null, () -> model.removeSource(source.source()));
            off.getStyleClass().add("brief-off");
            off.setDisable(!writable);
            one.getChildren().add(off);
            chips.getChildren().add(one);
        }
        Button add = Buttons.flat("brief-add-source", Texts.text("briefview.source.add"), () -> addSource.accept(row.id()));
        add.getStyleClass().addAll("chip");
        add.setDisable(!writable);
        chips.getChildren().add(add);
        return chips;
    }

    /** What the fact says now; nothing changes until somebody says so. */
    private VBox note() {
        String words = Objects.requireNonNull(row.changed()).text();
        HBox acts = new HBox(8, small("brief-new-words-" + row.id(), "briefview.words.take", true),
                small("brief-own-words-" + row.id(), "briefview.words.keep", false));
        return named(new VBox(2, Wrapped.lines(Texts.text("briefview.words.changed", words), "brief-note"), acts), "brief-changed-" + row.id(), words);
    }

    private Button small(String id, String key, boolean take) {
        Button button = Buttons.flat(id, Texts.text(key), () -> model.decideWords(row.id(), take));
        button.getStyleClass().add("chip");
        button.setDisable(!writable);
        return button;
    }
}
