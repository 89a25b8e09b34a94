package casebound.ui.documents;

import static casebound.ui.kit.Named.named;

import casebound.model.Kind;
import casebound.model.PageLabelRun;
import casebound.model.PageLabelRun.Scheme;
import casebound.model.PageRange;
import casebound.model.Ref;
import casebound.problem.Texts;
import casebound.ui.documents.DocumentDetails.Related;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Chips;
import casebound.ui.kit.Editing;
import casebound.ui.kit.Inspector;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.PaneSide;
import casebound.ui.kit.Pick;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The parts of the inspector that show what is around a document, and take papers in it and its page labels. */
final class DetailParts {
    private static final int MOST = 12;

    private final DocumentsModel model;
    private final Navigator navigator;
    private final Editing editing;
    private final PrivacyPart privacy;
    private final VBox related = new VBox();
    private final VBox rangeLines = new VBox(4);
    private final VBox labelLines = new VBox(4);
    private final VBox ranges;
    private final VBox labels;
    private @Nullable UUID document;
    private int pages;

    DetailParts(DocumentsModel model, Navigator navigator) {
        this.model = model;
        this.navigator = navigator;
        editing = new Editing(model.writable());
        privacy = new PrivacyPart(model, navigator);
        ranges = makeRanges();
        labels = makeLabels();
    }

    /** What should be looked at in it; what is linked with it, cites it, or came with it. */
    Node related() {
        return related;
    }

    /** The papers in it, and a line to add one. */
    Node ranges() {
        return ranges;
    }

    /** Its page labels, and lines to add some. */
    Node labels() {
        return labels;
    }

    /** @param count how many pages the document has; 0 where that is not known */
    void show(DocumentDetails details, int count) {
        document = details.document();
        pages = count;
        List<Node> parts = new ArrayList<>(privacy.of(details.document(), details.warnings()));
        part(parts, "documents.part.designated", details.designated());
        part(parts, "documents.part.links", details.links());
        part(parts, "documents.part.facts", details.facts());
        part(parts, "documents.part.family", details.family());
        related.getChildren().setAll(parts);
        rangeLines.getChildren().setAll(details.ranges().stream().map(this::range).toList());
        labelLines.getChildren().setAll(details.labels().stream().map(this::run).toList());
    }

    /** Until it is known what is around the document. */
    void nothingYet() {
        document = null;
        related.getChildren().clear();
        rangeLines.getChildren().clear();
        labelLines.getChildren().clear();
    }

    private void part(List<Node> parts, String titleKey, List<Related> all) {
        if (!all.isEmpty()) {
            VBox part = Inspector.part(Texts.text(titleKey), String.valueOf(all.size()));
            all.stream().limit(MOST).map(this::line).forEach(part.getChildren()::add);
            if (all.size() > MOST) {
                part.getChildren().add(Editing.muted(Texts.text("documents.part.more", all.size() - MOST)));
            }
            parts.add(part);
        }
    }

    private Node line(Related related) {
        Label what = new Label(related.what());
        what.getStyleClass().addAll("text-subtle", "t12");
        what.setMinWidth(76);
        what.setPrefWidth(76);
        Button chip = Chips.plain("documents-related-" + related.to().id(), related.words(), () -> open(related.to(), PaneSide.LEFT));
        chip.setMinWidth(40);
        HBox line = new HBox(4, what, chip);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** Opens a record where it lives, a place or a document in the reader. */
    void open(Ref to, PaneSide side) {
        if (to.kind() == Kind.ANCHOR) {
            navigator.openAnchor(to.id(), side);
        } else if (to.kind() == Kind.DOCUMENT) {
            navigator.openDocument(to.id(), 0, side);
        } else {
            navigator.openRecord(to);
        }
    }

    private Node range(PageRange range) {
        String words = Texts.text("documents.range.words", range.title(), pages(range.firstPage(), range.pages()));
        return editing.line("documents-range-off-" + range.id(), words,
                () -> model.remove(range.ref(), "documents.change.rangeRemove"));
    }

    private VBox makeRanges() {
        TextField from = small("documents-range-pages", "documents.range.pages", "documents.range.pages.prompt");
        TextField title = small("documents-range-title", "documents.range.title", "documents.range.title");
        HBox.setHgrow(title, Priority.ALWAYS);
        Button add = Buttons.flat("documents-range-add", Texts.text("documents.add.act"), () -> {
            Pages span = Pages.of(from.getText(), pages).orElse(null);
            if (document != null && mark(from, span != null) && mark(title, !title.getText().isBlank())) {
                model.addRange(document, span, title.getText().strip());
                from.clear();
                title.clear();
            }
        });
        title.setOnAction(enter -> add.fire());
        return Inspector.part(Texts.text("documents.part.ranges"), "", rangeLines, line(from, title, add));
    }

    private VBox makeLabels() {
        ComboBox<Scheme> scheme = Pick.oneOf("documents-label-scheme", Texts.text("documents.label.scheme"), "documents.scheme.", Scheme.values());
        scheme.setValue(Scheme.BATES);
        scheme.setMinWidth(96);
        scheme.setDisable(!model.writable());
        TextField from = small("documents-label-pages", "documents.range.pages", "documents.label.pages.prompt");
        TextField first = small("documents-label-first", "documents.label.first", "documents.label.first.prompt");
        HBox.setHgrow(first, Priority.ALWAYS);
        Button add = Buttons.flat("documents-label-add", Texts.text("documents.add.act"), () -> {
            String typed = from.getText().isBlank() ? "1-" + Math.max(1, pages) : from.getText();
            Pages span = Pages.of(typed, pages).orElse(null);
            if (document != null && mark(from, span != null) && mark(first, Pages.labels(first.getText().strip(), span))) {
                model.addLabels(document, scheme.getValue(), span, first.getText().strip());
                from.clear();
                first.clear();
            }
        });
        first.setOnAction(enter -> add.fire());
        return Inspector.part(Texts.text("documents.part.labels"), "", labelLines, line(scheme, from), line(first, add));
    }

    private Node run(PageLabelRun run) {
        Label words = new Label(Texts.text("documents.label.words", Texts.text("documents.scheme." + run.scheme()),
                pages(run.firstPage(), run.pages())));
        words.getStyleClass().addAll("t12", "text-muted");
        words.setMinWidth(Label.USE_PREF_SIZE);
        TextField first = editing.text("documents-label-first-" + run.id(), Texts.text("documents.label.first"), run.firstLabel(),
                true, typed -> model.setFirstLabel(run, typed));
        first.setMinWidth(48);
        HBox.setHgrow(first, Priority.ALWAYS);
        String off = Texts.text("documents.label.remove");
        Button remove = Buttons.arrow("documents-label-off-" + run.id(), org.kordamp.ikonli.bootstrapicons.BootstrapIcons.X, off,
                null, () -> model.remove(run.ref(), "documents.change.labelsRemove"));
        remove.setDisable(!model.writable());
        remove.setMinWidth(24);
        return line(words, first, remove);
    }

    private TextField small(String id, String spokenKey, String promptKey) {
        TextField field = named(new TextField(), id, Texts.text(spokenKey));
        field.setPromptText(Texts.text(promptKey));
        field.setPrefColumnCount(5);
        field.setMinWidth(40);
        field.setDisable(!model.writable());
        return field;
    }

    private HBox line(Node... nodes) {
        HBox line = new HBox(4, nodes);
        line.setAlignment(Pos.CENTER_LEFT);
        for (Node node : nodes) {
            if (node instanceof Button button) {
                button.setMinWidth(Button.USE_PREF_SIZE);
                button.setDisable(!model.writable());
            }
        }
        return line;
    }

    /** @param first page index from 0 */
    private static String pages(int first, int count) {
        return count == 1 ? String.valueOf(first + 1) : (first + 1) + "–" + (first + count);
    }

    private static boolean mark(TextField field, boolean right) {
        field.getStyleClass().remove("invalid");
        if (!right) {
            field.getStyleClass().add("invalid");
            field.requestFocus();
        }
        return right;
    }
}
