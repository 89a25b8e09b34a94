package casebound.ui.reader.section;

import casebound.model.PageLabels;
import casebound.model.CaseDates;
import casebound.model.EvidenceItem;
import casebound.model.Exhibit;
import casebound.model.Filing;
import casebound.model.Kind;
import casebound.model.MissingItem;
import casebound.model.Note;
import casebound.model.PrivacyWarning;
import casebound.model.Production;
import casebound.model.Ref;
import casebound.problem.Texts;
import casebound.store.History;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Chips;
import casebound.ui.kit.Inspector;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.Wrapped;
import casebound.ui.reader.NoteWords;
import casebound.ui.reader.PaneModel;
import casebound.ui.reader.Place;
import casebound.ui.reader.ReaderModel;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The parts of the reader's inspector: a list of chips for each kind of thing; each opens, and says who made it and when. */
final class TouchingParts {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.US);

    private final ReaderModel reader;
    private final CaseActions actions;
    private final Navigator navigator;
    private final ZoneId zone;
    private final ObservableBooleanValue selected;

    /** @param selected whether there is a selection that a lost place can take */
    TouchingParts(ReaderModel reader, CaseActions actions, Navigator navigator, ZoneId zone, ObservableBooleanValue selected) {
        this.reader = reader;
        this.actions = actions;
        this.navigator = navigator;
        this.zone = zone;
        this.selected = selected;
    }

    List<Node> of(Touching touching, PageLabels labels) {
        Map<UUID, History.Entry> made = touching.made();
        List<Node> parts = new ArrayList<>();
        add(parts, "reader.inspector.lost", touching.lost(), this::lost);
        add(parts, "reader.inspector.privacy", touching.privacy(), each -> privacy(each, labels));
        add(parts, "reader.inspector.facts", touching.facts(), each -> by(made.get(each.fact().id()), each.place(), labels, fact(each)));
        add(parts, "reader.inspector.links", touching.links(), each -> by(made.get(each.link()), each.here(), labels, link(each)));
        add(parts, "reader.inspector.notes", touching.notes(), each -> by(made.get(each.note().id()), each.place(), labels, note(each)));
        add(parts, "reader.inspector.missing", touching.missing(), each -> by(made.get(each.id()), null, labels, missing(each)));
        add(parts, "reader.inspector.evidence", touching.evidence(), each -> by(made.get(each.id()), null, labels, evidence(each)));
        add(parts, "reader.inspector.exhibits", touching.exhibits(), each -> by(made.get(each.id()), null, labels, exhibit(each)));
        add(parts, "reader.inspector.filings", touching.filings(), each -> by(made.get(each.id()), null, labels, filing(each)));
        add(parts, "reader.inspector.productions", touching.productions(),
                each -> by(made.get(each.production().id()), null, labels, production(each)));
        return parts;
    }

    private Node privacy(PrivacyWarning warning, PageLabels labels) {
        String what = Texts.text("privacy." + warning.type(), warning.places());
        String words = Texts.text("reader.inspector.privacy.on", labels.shown(warning.page()), what);
        return new HBox(Chips.source("reader-privacy-" + warning.type() + "-" + warning.page(), words, words, () -> {
            PaneModel pane = reader.active().get();
            UUID document = pane.document();
            if (document != null) {
                reader.open(pane, new Place(document, warning.page(), warning.page(), warning.areas()));
            }
        }));
    }

    private static <T> void add(List<Node> parts, String heading, List<T> things, Function<T, Node> line) {
        if (!things.isEmpty()) {
            VBox list = new VBox(6);
            things.forEach(thing -> list.getChildren().add(line.apply(thing)));
            parts.add(Inspector.part(Texts.text(heading), String.valueOf(things.size()), list));
        }
    }

    private Node by(History.@org.jspecify.annotations.Nullable Entry entry, @org.jspecify.annotations.Nullable Place place, PageLabels labels, Button chip) {
        String who = entry == null ? "" : Texts.text("reader.inspector.by", entry.who(), WHEN.format(entry.time().atZoneSameInstant(zone)));
        String where = place == null ? "" : Texts.text("reader.inspector.pages", Citing.pages(labels, place.firstPage(), place.lastPage()));
        Label words = new Label(where.isEmpty() || who.isEmpty() ? where + who : where + " \u00b7 " + who);
        words.getStyleClass().addAll("t12", "text-subtle");
        Wrapped.wrapped(words);
        return new VBox(1, wide(chip), words);
    }

    private Button fact(Touching.Source source) {
        String words = Texts.text("reader.inspector.fact", source.number(), CaseActions.inOneLine(source.fact().text()));
        return removable(Chips.plain("reader-inspector-fact-" + source.number(), words,
                () -> navigator.openRecord(new Ref(Kind.FACT, source.fact().id()))), "reader.source.remove", () -> actions.removeSource(source.citation()));
    }

    private Button link(Touching.Joined joined) {
        String words = Texts.text("reader.inspector.link", joined.away() ? "\u2192" : "\u2190",
                Texts.text("reader.link." + joined.type()), joined.title());
        return removable(Chips.plain("reader-inspector-link", words, () -> reader.openOpposite(joined.other())),
                "reader.link.remove", () -> actions.removeLink(joined.link()));
    }

    private Button note(Touching.NoteHere here) {
        Note note = here.note();
        String text = CaseActions.inOneLine(note.text().isBlank() ? here.quote() : note.text());
        String tags = here.tags().isEmpty() ? "" : " [" + String.join(", ", here.tags()) + "]";
        String words = Texts.text("reader.inspector.note", NoteWords.of(note.meaning()), text) + tags;
        return removable(Chips.plain("reader-inspector-note-" + note.id(), words, () -> actions.openNote(note.id())),
                "reader.inspector.note.remove", () -> actions.removeNote(note.id()));
    }

    private Button missing(MissingItem item) {
        String words = Texts.text("reader.inspector.state", CaseActions.inOneLine(item.description()), Texts.text("missing.state." + item.state()));
        return Chips.plain("reader-inspector-missing-" + item.id(), words, () -> navigator.openRecord(item.ref()));
    }

    private Button exhibit(Exhibit exhibit) {
        return Chips.plain("reader-inspector-exhibit", Texts.text("reader.inspector.exhibit", exhibit.number(), exhibit.description()).strip(),
                () -> navigator.openRecord(exhibit.ref()));
    }

    private Button evidence(EvidenceItem item) {
        String words = item.number().isBlank() ? item.description()
                : Texts.text("reader.inspector.item", item.number(), CaseActions.inOneLine(item.description()));
        return Chips.plain("reader-inspector-evidence-" + item.id(), words, () -> navigator.openRecord(item.ref()));
    }

    private Button filing(Filing filing) {
        String words = filing.number().isBlank() ? CaseActions.inOneLine(filing.text())
                : Texts.text("reader.inspector.item", filing.number(), CaseActions.inOneLine(filing.text()));
        return Chips.plain("reader-inspector-filing-" + filing.id(), words, () -> navigator.openRecord(filing.ref()));
    }

    private Button production(Touching.Handed handed) {
        Production production = handed.production();
        String date = production.date().known() ? CaseDates.shown(production.date()) : "";
        String words = Texts.text("reader.inspector.production", production.volume(), handed.to(), date).replaceAll("\\s+", " ").strip();
        return Chips.plain("reader-inspector-production-" + production.id(), words, () -> navigator.openRecord(production.ref()));
    }

    // The page where it stood is opened, and nothing flashes there; the selection can become its new place.
    private Node lost(Touching.Lost lost) {
        String quote = CaseActions.inOneLine(lost.anchor().quote());
        String words = quote.isEmpty() ? Texts.text("reader.inspector.area") : Texts.text("reader.quoted", quote);
        Button chip = wide(Chips.unresolved("reader-inspector-lost-" + lost.anchor().id(), words, Texts.text("reader.inspector.lost.why"),
                () -> reader.active().get().goTo(lost.anchor().firstPage())));
        Label holders = new Label(lost.holders().stream().map(holder -> Texts.text("kind." + holder.kind().text())).distinct()
                .collect(Collectors.joining(", ", Texts.text("reader.inspector.lost.of") + " ", "")));
        holders.getStyleClass().addAll("t12", "text-subtle");
        Wrapped.wrapped(holders);
        Button here = Buttons.plain("reader-inspector-place-" + lost.anchor().id(), Texts.text("reader.inspector.place"), () -> {
            var selection = reader.active().get().selection().get();
            if (selection != null) {
                actions.placeAnew(lost.anchor().id(), selection);
                reader.active().get().selection().set(null);
            }
        });
        here.disableProperty().bind(javafx.beans.binding.Bindings.not(selected));
        return new VBox(4, chip, holders, here);
    }

    private static Button removable(Button chip, String words, Runnable remove) {
        MenuItem item = new MenuItem(Texts.text(words));
        item.setId("reader-inspector-remove");
        item.setOnAction(event -> remove.run());
        chip.setContextMenu(new ContextMenu(item));
        return chip;
    }

    private static Button wide(Button chip) {
        chip.setMaxWidth(Double.MAX_VALUE);
        chip.setAlignment(Pos.CENTER_LEFT);
        return chip;
    }
}
