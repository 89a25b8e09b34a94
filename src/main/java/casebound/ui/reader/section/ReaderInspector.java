package casebound.ui.reader.section;

import casebound.model.EvidenceItem;
import casebound.model.Exhibit;
import casebound.model.Filing;
import casebound.model.Kind;
import casebound.model.Ref;
import casebound.problem.Texts;
import casebound.ui.kit.Chips;
import casebound.ui.kit.Inspector;
import casebound.ui.kit.Navigator;
import casebound.ui.reader.DocumentSource;
import casebound.ui.reader.PaneModel;
import casebound.ui.reader.ReaderModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;

/** What touches the page in the active pane: facts, links, exhibits; each opens. Folded until somebody asks for it. */
final class ReaderInspector {
    private final Inspector inspector = new Inspector("reader-inspector");
    private final ReaderModel reader;
    private final CaseActions actions;
    private final Navigator navigator;
    private final BiFunction<UUID, Integer, Touching> question;
    private final Executor background;
    private long asked;

    /**
     * @param question what touches a page (index from 0) of a document; asked in {@code background}
     */
    ReaderInspector(ReaderModel reader, CaseActions actions, Navigator navigator,
            BiFunction<UUID, Integer, Touching> question, Executor background) {
        this.reader = reader;
        this.actions = actions;
        this.navigator = navigator;
        this.question = question;
        this.background = background;
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
            inspector.clear(Texts.text("reader.inspector.none"));
            return;
        }
        // Which page is seen is known only after the panes have been laid out.
        Platform.runLater(() -> {
            int page = pane.page();
            CompletableFuture.supplyAsync(() -> question.apply(source.document(), page), background)
                    .whenComplete((touching, failure) -> Platform.runLater(() -> {
                        if (failure != null) {
                            actions.failed(failure);
                        } else if (mine == asked) {
                            show(source, pane.labels().shown(page), touching);
                        }
                    }));
        });
    }

    private void show(DocumentSource source, String label, Touching touching) {
        List<Node> parts = new ArrayList<>();
        Label place = new Label(Texts.text("reader.inspector.pages", label));
        place.getStyleClass().addAll("t12", "text-muted");
        parts.add(Inspector.part(place));
        if (touching.facts().isEmpty() && touching.links().isEmpty() && touching.evidence().isEmpty()) {
            Label nothing = new Label(Texts.text("reader.inspector.nothing"));
            nothing.setWrapText(true);
            nothing.getStyleClass().add("text-subtle");
            parts.add(Inspector.part(nothing));
        }
        addPart(parts, "reader.inspector.facts", touching.facts().stream().map(this::fact).toList());
        addPart(parts, "reader.inspector.links", touching.links().stream().map(this::link).toList());
        addPart(parts, "reader.inspector.evidence", touching.evidence().stream().map(this::evidence).toList());
        addPart(parts, "reader.inspector.exhibits", touching.exhibits().stream().map(this::exhibit).toList());
        addPart(parts, "reader.inspector.filings", touching.filings().stream().map(this::filing).toList());
        Label total = new Label(Texts.text("reader.inspector.total", touching.factsInAll(), touching.linksInAll()));
        total.setWrapText(true);
        parts.add(Inspector.part(Texts.text("reader.inspector.document"), "", total));
        inspector.show(source.title(), "", parts.toArray(Node[]::new));
    }

    private static void addPart(List<Node> parts, String heading, List<Button> chips) {
        if (!chips.isEmpty()) {
            VBox list = new VBox(6);
            list.getChildren().setAll(chips);
            parts.add(Inspector.part(Texts.text(heading), String.valueOf(chips.size()), list));
        }
    }

    private Button fact(Touching.Source source) {
        String words = Texts.text("reader.inspector.fact", source.number(), CaseActions.inOneLine(source.fact().text()));
        Button chip = Chips.plain("reader-inspector-fact-" + source.number(), words,
                () -> navigator.openRecord(new Ref(Kind.FACT, source.fact().id())));
        return removable(chip, "reader.source.remove", () -> actions.removeSource(source.citation()));
    }

    private Button link(Touching.Joined joined) {
        String words = Texts.text("reader.inspector.link", joined.away() ? "\u2192" : "\u2190",
                Texts.text("reader.link." + joined.type()), joined.title());
        Button chip = Chips.plain("reader-inspector-link", words, () -> reader.openOpposite(joined.other()));
        return removable(chip, "reader.link.remove", () -> actions.removeLink(joined.link()));
    }

    private Button exhibit(Exhibit exhibit) {
        return wide(Chips.plain("reader-inspector-exhibit", Texts.text("reader.inspector.exhibit", exhibit.number(), exhibit.description()).strip(),
                () -> navigator.openRecord(exhibit.ref())));
    }

    private Button evidence(EvidenceItem item) {
        String words = item.number().isBlank() ? item.description()
                : Texts.text("reader.inspector.item", item.number(), CaseActions.inOneLine(item.description()));
        return wide(Chips.plain("reader-inspector-evidence-" + item.id(), words, () -> navigator.openRecord(item.ref())));
    }

    private Button filing(Filing filing) {
        String words = filing.number().isBlank() ? CaseActions.inOneLine(filing.text())
                : Texts.text("reader.inspector.item", filing.number(), CaseActions.inOneLine(filing.text()));
        return wide(Chips.plain("reader-inspector-filing-" + filing.id(), words, () -> navigator.openRecord(filing.ref())));
    }

    private static Button removable(Button chip, String words, Runnable remove) {
        MenuItem item = new MenuItem(Texts.text(words));
        item.setId("reader-inspector-remove");
        item.setOnAction(event -> remove.run());
        chip.setContextMenu(new ContextMenu(item));
        return wide(chip);
    }

    private static Button wide(Button chip) {
        chip.setMaxWidth(Double.MAX_VALUE);
        chip.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return chip;
    }
}
