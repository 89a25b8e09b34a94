package casebound.ui.receipts;

import casebound.model.CaseDate;
import casebound.model.Kind;
import casebound.model.Proceeding;
import casebound.model.Production;
import casebound.model.Receipt;
import casebound.problem.Texts;
import casebound.receipt.ReceiptReport;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Chips;
import casebound.ui.kit.Fields;
import casebound.ui.kit.Inspector;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.Over;
import casebound.ui.kit.PaneSide;
import casebound.ui.kit.Pick;
import casebound.ui.kit.SavedText;
import casebound.ui.kit.SearchPick;
import casebound.ui.kit.Suggest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** What is known of a delivery, filled in where it stands. */
final class ReceiptInspector {
    private final ReceiptsModel model;
    private final Navigator navigator;
    private final Inspector pane = new Inspector("receipts-inspector");
    private @Nullable ReceiptRow shown;

    ReceiptInspector(ReceiptsModel model, Navigator navigator) {
        this.model = model;
        this.navigator = navigator;
        pane.clear(Texts.text("receipts.inspector.none"));
    }

    Inspector node() {
        return pane;
    }

    void show(@Nullable ReceiptRow row) {
        if (row == null) {
            shown = null;
            pane.clear(Texts.text("receipts.inspector.none"));
        } else if (!row.equals(shown)) {
            boolean same = shown != null && shown.id().equals(row.id());
            shown = row;
            if (same) {
                SavedText.keeping(pane, () -> build(row));
            } else {
                build(row);
            }
        }
    }

    /** The report has come, which knows what the letter is called. */
    void reported() {
        ReceiptRow row = shown;
        if (row != null && row.receipt().letter() != null) {
            SavedText.keeping(pane, () -> build(row));
        }
    }

    private void build(ReceiptRow row) {
        Receipt receipt = row.receipt();
        TextArea note = SavedText.area("receipts-note", Texts.text("receipts.note"), receipt.note(), model.writable(),
                typed -> model.set(receipt, "note", typed));
        pane.show(Texts.text("receipts.one"), "", Inspector.part(fields(row)),
                Inspector.part(Texts.text("receipt.head.letter"), "", letter(receipt)),
                Inspector.part(Texts.text("receipts.note"), Texts.text("receipts.note.internal"), (Node) note));
    }

    private Fields fields(ReceiptRow row) {
        Receipt receipt = row.receipt();
        Fields fields = new Fields();
        text(fields, receipt, "title", "receipts.title.field", receipt.title(), true);
        ComboBox<String> from = Suggest.of("receipts-from", Texts.text("receipt.head.from"), model.shownProperty().get().parties(), name -> {
            if (!name.equalsIgnoreCase(row.from())) {
                model.from(receipt, name);
            }
        });
        Suggest.fill(from, row.from());
        from.setDisable(!model.writable());
        fields.add(Texts.text("receipt.head.from"), from);
        fields.add(Texts.text("receipt.head.received"), SavedText.date("receipts-received", Texts.text("receipt.head.received"), receipt.received(),
                model.writable(), (CaseDate date) -> model.set(receipt, "received", date)));
        ComboBox<String> means = Suggest.of("receipts-means", Texts.text("receipt.head.means"),
                Arrays.asList(Texts.text("receipts.words.means").split(";\\s*")), words -> {
            if (!words.equals(receipt.means())) {
                model.set(receipt, "means", words);
            }
        });
        Suggest.fill(means, receipt.means());
        means.setDisable(!model.writable());
        fields.add(Texts.text("receipts.means"), means);
        pick(fields, receipt, "proceeding", receipt.proceeding(), model.shownProperty().get().proceedings(), Proceeding::id, Proceeding::name);
        pick(fields, receipt, "production", receipt.production(), model.shownProperty().get().productions(), Production::id, ReceiptsModel::called);
        text(fields, receipt, "firstBates", "receipts.firstBates", receipt.firstBates(), false);
        text(fields, receipt, "lastBates", "receipts.lastBates", receipt.lastBates(), false);
        return fields;
    }

    private void text(Fields fields, Receipt receipt, String component, String key, String now, boolean needed) {
        fields.add(Texts.text(key), SavedText.line("receipts-" + component, Texts.text(key), now, model.writable(), needed,
                typed -> model.set(receipt, component, typed)));
    }

    private <T> void pick(Fields fields, Receipt receipt, String component, @Nullable UUID now, List<T> things, Function<T, UUID> id,
            Function<T, String> name) {
        if (things.isEmpty()) {
            return;
        }
        List<Optional<T>> choices = Stream.concat(Stream.of(Optional.<T>empty()), things.stream().map(Optional::of)).toList();
        String label = Texts.text("receipt.head." + component);
        ComboBox<Optional<T>> box = Pick.of("receipts-" + component, label, choices, choice -> choice.map(name).orElse(Texts.text("receipt.head.notSaid")));
        box.setValue(choices.stream().filter(choice -> choice.map(id).equals(Optional.ofNullable(now))).findFirst().orElse(Optional.empty()));
        box.setDisable(!model.writable());
        box.setOnAction(chosen -> model.set(receipt, component, box.getValue().map(id).orElse(null)));
        fields.add(label, box);
    }

    private VBox letter(Receipt receipt) {
        VBox box = new VBox(4);
        UUID letter = receipt.letter();
        if (letter != null) {
            ReceiptReport report = model.reportProperty().get();
            String name = report == null ? Texts.text("kind.document") : report.letter();
            Button chip = Chips.source("receipts-letter-open", name, name, () -> navigator.openDocument(letter, 0, PaneSide.LEFT));
            chip.setMinWidth(0);
            Button off = Buttons.arrow("receipts-letter-off", BootstrapIcons.X, Texts.text("kit.takeAway", name), null,
                    () -> model.set(receipt, "letter", null));
            off.setMinWidth(24);
            off.setDisable(!model.writable());
            box.getChildren().add(new HBox(4, chip, Buttons.spring(), off));
        }
        Button pick = Buttons.plain("receipts-letter-pick", Texts.text("receipts.letter.pick"), () -> model.letters(receipt, things ->
                SearchPick.ask(Over.window(pane), "receipts-letter", Texts.text("receipts.letter.question"),
                        Texts.text("receipts.letter.act"), things, false, picked -> picked.stream().filter(ref -> ref.kind() == Kind.DOCUMENT)
                                .findFirst().ifPresent(ref -> model.set(receipt, "letter", ref.id())))));
        pick.setDisable(!model.writable());
        box.getChildren().add(pick);
        return box;
    }
}
