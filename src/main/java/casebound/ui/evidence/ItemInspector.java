package casebound.ui.evidence;

import casebound.model.EvidenceItem;
import casebound.model.Party;
import casebound.model.Ref;
import casebound.model.Side;
import casebound.problem.Texts;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Chips;
import casebound.ui.kit.Fields;
import casebound.ui.kit.Inspector;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.Over;
import casebound.ui.kit.Pick;
import casebound.ui.kit.SavedText;
import casebound.ui.kit.SearchPick;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** An evidence item, explained: its record, its document, where it is in play, its custody, exhibits and what touches it. */
final class ItemInspector {
    private final EvidenceModel model;
    private final Navigator navigator;
    private final Inspector pane;
    private final ItemParts parts;
    private @Nullable ItemRow shown;
    private @Nullable EvidenceSheet around;

    ItemInspector(EvidenceModel model, Navigator navigator, Inspector pane) {
        this.model = model;
        this.navigator = navigator;
        this.pane = pane;
        parts = new ItemParts(model, navigator, pane);
    }

    /** Explains an item. Nothing is built anew while it and what can be chosen for it are the same. */
    void show(@Nullable ItemRow row) {
        EvidenceSheet now = model.sheetProperty().get();
        if (row == null || row.item() == null) {
            shown = null;
            pane.clear(Texts.text(row == null ? "evidence.inspector.none" : "evidence.inspector.new"));
        } else if (!row.equals(shown) || !sameChoices(now)) {
            boolean same = shown != null && Objects.equals(shown.id(), row.id());
            shown = row;
            around = now;
            if (same) {
                SavedText.keeping(pane, () -> build(row));
            } else {
                build(row);
            }
        }
    }

    /** Something else was shown in the pane meanwhile. */
    void forget() {
        shown = null;
    }

    private boolean sameChoices(EvidenceSheet now) {
        return around != null && now.parties().equals(around.parties()) && now.proceedings().equals(around.proceedings());
    }

    private void build(ItemRow row) {
        EvidenceItem item = Objects.requireNonNull(row.item());
        String name = item.number().isBlank() ? Texts.text("evidence.one") : Texts.text("evidence.item", item.number());
        TextArea note = SavedText.area("evidence-note", Texts.text("evidence.note"), item.note(), model.writable(),
                text -> model.edits().item(item.id(), "note", text));
        note.setPromptText(Texts.text("evidence.note.prompt"));
        pane.show(name, item.description(),
                Inspector.part(fields(item)),
                Inspector.part(Texts.text("evidence.document"), "", document(row, item)),
                parts.proceedings(row, item), parts.custody(row, item), parts.exhibits(row, item), parts.productions(row),
                parts.touching(row),
                Inspector.part(Texts.text("evidence.note"), Texts.text("evidence.note.internal"), (Node) note));
    }

    private Fields fields(EvidenceItem item) {
        UUID id = item.id();
        Fields fields = new Fields();
        text(fields, id, "number", item.number(), false);
        text(fields, id, "description", item.description(), true);
        text(fields, id, "agencyNumbers", item.agencyNumbers(), false);
        party(fields, id, "holder", item.holder());
        fields.add(Texts.text("evidence.holderSide"), side(item));
        String known = Texts.text("evidence.firstKnown");
        fields.add(known, SavedText.date("evidence-firstKnown-field", known, item.firstKnown(), model.writable(),
                date -> model.edits().item(id, "firstKnown", date)));
        party(fields, id, "firstKnownTo", item.firstKnownTo());
        ComboBox<EvidenceItem.Bearing> bearing = Pick.oneOf("evidence-bearing-field", Texts.text("evidence.bearing"),
                "evidence.bearing.", EvidenceItem.Bearing.values());
        bearing.setValue(item.bearing());
        bearing.setDisable(!model.writable());
        bearing.setOnAction(chosen -> model.edits().item(id, "bearing", bearing.getValue()));
        fields.add(Texts.text("evidence.bearing"), bearing);
        text(fields, id, "bearingSaidBy", item.bearingSaidBy(), false);
        return fields;
    }

    private void text(Fields fields, UUID item, String component, String text, boolean needed) {
        String label = Texts.text("evidence." + component);
        fields.add(label, SavedText.line("evidence-" + component + "-field", label, text, model.writable(), needed,
                typed -> model.edits().item(item, component, typed)));
    }

    private void party(Fields fields, UUID item, String component, @Nullable UUID now) {
        String label = Texts.text("evidence." + component);
        ComboBox<Optional<Party>> box = ExhibitForm.parties("evidence-" + component + "-field", label, model.sheetProperty().get());
        box.setValue(box.getItems().stream().filter(each -> each.map(Party::id).equals(Optional.ofNullable(now))).findFirst()
                .orElse(Optional.empty()));
        box.setDisable(!model.writable());
        box.setOnAction(chosen -> model.edits().item(item, component, box.getValue().map(Party::id).orElse(null)));
        fields.add(label, box);
    }

    private ComboBox<Optional<Side>> side(EvidenceItem item) {
        List<Optional<Side>> sides = Stream.concat(Stream.of(Optional.<Side>empty()), Arrays.stream(Side.values()).map(Optional::of)).toList();
        ComboBox<Optional<Side>> box = Pick.of("evidence-holderSide-field", Texts.text("evidence.holderSide"), sides,
                side -> side.map(each -> Texts.text("parties.side." + each)).orElse(Texts.text("evidence.nobody")));
        box.setValue(Optional.ofNullable(item.holderSide()));
        box.setDisable(!model.writable());
        box.setOnAction(chosen -> model.edits().item(item.id(), "holderSide", box.getValue().orElse(null)));
        return box;
    }

    /** The document that is the item: it opens, another is picked, or it is taken away. */
    private Node document(ItemRow row, EvidenceItem item) {
        VBox box = new VBox(4);
        if (row.documentAt() != null) {
            Button chip = Chips.source("evidence-document-open", row.document(), row.document(), () -> navigator.open(row.documentAt()));
            chip.setMinWidth(0);
            Button off = Buttons.arrow("evidence-document-off", BootstrapIcons.X, Texts.text("kit.takeAway", row.document()), null,
                    () -> model.edits().item(item.id(), "document", null));
            off.setMinWidth(24);
            off.setDisable(!model.writable());
            box.getChildren().add(new HBox(4, chip, Buttons.spring(), off));
        }
        Button pick = Buttons.plain("evidence-document-pick", Texts.text("evidence.document.pick"), () -> pickDocument(item.id()));
        pick.setDisable(!model.writable());
        box.getChildren().add(pick);
        return box;
    }

    private void pickDocument(UUID item) {
        SearchPick.ask(Over.window(pane), "evidence-document-choice", Texts.text("evidence.document.question"),
                Texts.text("evidence.document.act"), model.sheetProperty().get().documents(), false, picked -> {
                    Ref document = picked.getFirst();
                    model.edits().item(item, "document", document);
                });
    }
}
