package casebound.ui.reader.section;

import casebound.model.OcrWord;
import casebound.model.PageLabels;
import casebound.problem.Texts;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Inspector;
import casebound.ui.kit.Wrapped;
import casebound.ui.reader.DocumentSource;
import casebound.ui.reader.PaneModel;
import casebound.ui.reader.Place;
import casebound.ui.reader.ReaderModel;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** What touches the page in the active pane, or its whole document. Folded until somebody asks for it. */
final class ReaderInspector {
    private final Inspector inspector = new Inspector("reader-inspector");
    private final ToggleButton whole = new ToggleButton(Texts.text("reader.inspector.whole"));
    private final Label place = new Label();
    private final HBox scope = new HBox(8, place, Buttons.spring(), whole);
    private final Node head = Inspector.part(scope);
    private final ReaderModel reader;
    private final CaseActions actions;
    private final TouchingParts parts;
    private final BiFunction<UUID, Integer, Touching> question;
    private final Executor background;
    private @Nullable Touching shown;
    private List<OcrWord> words = List.of();
    private long asked;

    /**
     * @param question what touches a page (index from 0; below 0 for all) of a document; asked in {@code background}
     */
    ReaderInspector(ReaderModel reader, CaseActions actions, TouchingParts parts,
            BiFunction<UUID, Integer, Touching> question, Executor background) {
        this.reader = reader;
        this.actions = actions;
        this.parts = parts;
        this.question = question;
        this.background = background;
        whole.setId("reader-inspector-whole");
        whole.setAccessibleText(whole.getText());
        whole.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        whole.selectedProperty().addListener((property, before, now) -> refresh());
        place.getStyleClass().addAll("t12", "text-muted");
        scope.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        inspector.collapsedProperty().set(true);
        inspector.collapsedProperty().addListener((property, before, now) -> refresh());
        reader.active().addListener((property, before, now) -> refresh());
        for (var pane : List.of(reader.left(), reader.right())) {
            pane.source().addListener((property, before, now) -> refresh());
            pane.marks().addListener((property, before, now) -> refresh());
            pane.position().addListener((property, before, now) -> {
                if (before.intValue() != now.intValue()) {
                    refresh();
                }
            });
        }
        refresh();
    }

    Node node() {
        return inspector;
    }

    /** Asks again what touches the page. */
    void refresh() {
        long mine = ++asked;
        PaneModel pane = reader.active().get();
        DocumentSource source = pane.source().get();
        if (inspector.collapsedProperty().get()) {
            return;
        }
        if (source == null) {
            shown = null;
            inspector.clear(Texts.text("reader.inspector.none"));
            return;
        }
        // Which page is seen is known only after the panes have been laid out.
        Platform.runLater(() -> {
            int page = pane.page();
            CompletableFuture<ReadByOcr> ocr = source.text(page).thenCombine(source.readByOcr(page), ReadByOcr::new);
            CompletableFuture.supplyAsync(() -> question.apply(source.document(), whole.isSelected() ? -1 : page), background)
                    .thenCombine(ocr, (touching, read) -> (Runnable) () -> show(source, pane.labels(), page, touching, read))
                    .whenComplete((show, failure) -> Platform.runLater(() -> {
                        if (failure != null) {
                            actions.failed(failure);
                        } else if (mine == asked) {
                            show.run();
                        }
                    }));
        });
    }

    private void show(DocumentSource source, PageLabels labels, int page, Touching touching, ReadByOcr read) {
        place.setText(whole.isSelected() ? Texts.text("reader.inspector.all") : Texts.text("reader.inspector.pages", labels.shown(page)));
        if (touching.equals(shown) && read.words().equals(words) && source.title().equals(inspector.getProperties().get("title"))) {
            // the keyboard may be on one of the chips, which stay as they are
            return;
        }
        shown = touching;
        words = read.words();
        inspector.getProperties().put("title", source.title());
        List<Node> all = new ArrayList<>(List.of(head));
        if (touching.isEmpty()) {
            Label nothing = new Label(Texts.text(whole.isSelected() ? "reader.inspector.nothing.all" : "reader.inspector.nothing"));
            Wrapped.wrapped(nothing);
            nothing.getStyleClass().add("text-subtle");
            all.add(Inspector.part(nothing));
        }
        all.addAll(parts.of(touching, labels));
        if (!whole.isSelected() && !read.words().isEmpty()) {
            all.add(read.part(page, areas -> reader.open(reader.active().get(), new Place(source.document(), page, page, areas))));
        }
        inspector.show(source.title(), "", all.toArray(Node[]::new));
    }
}
