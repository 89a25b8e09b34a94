package casebound.ui.documents;

import static casebound.ui.kit.Named.named;

import casebound.model.CaseDates;
import casebound.model.Document;
import casebound.model.Kind;
import casebound.model.Ref;
import casebound.problem.Texts;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Chips;
import casebound.ui.kit.Editing;
import casebound.ui.kit.Fields;
import casebound.ui.kit.Inspector;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.PaneSide;
import casebound.ui.kit.Pick;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** What is known of the selected document, to be changed in place; or what several selected ones are about. */
final class DocumentInspector {
    private static final int NOTE_ROWS = 3;
    private static final int MOST = 24;
    private static final DateTimeFormatter RECEIVED = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.US);
    private static final List<Kind> ORDER = List.of(Kind.PARTY, Kind.PROCEEDING, Kind.TAG);
    private static final Target NOBODY = new Target(new Ref(Kind.PARTY, new UUID(0, 0)), "");

    private final DocumentsModel model;
    private final Navigator navigator;
    private final Inspector inspector = new Inspector("documents-inspector");
    private final TagField tagField;
    private final Runnable leave;
    private final DetailParts parts;
    private final VBox around = new VBox();
    private List<DocumentRow> shown = List.of();

    /** @param leave puts the focus back to the grid when a field is done */
    DocumentInspector(DocumentsModel model, Navigator navigator, Runnable leave) {
        this.leave = leave;
        this.model = model;
        this.navigator = navigator;
        tagField = new TagField(() -> model.shownProperty().get().targets(), choice -> model.add(ids(), choice));
        tagField.field().setDisable(!model.writable());
        inspector.clear(Texts.text("documents.inspector.none"));
        parts = new DetailParts(model, navigator);
        model.detailsProperty().subscribe(this::details);
        // any change may be one of what is around the document
        model.shownProperty().subscribe(now -> askAgain());
    }

    private void askAgain() {
        if (shown.size() == 1) {
            model.details(shown.getFirst().id());
        }
    }

    /** Opens a record or a place. */
    void open(Ref to, PaneSide side) {
        parts.open(to, side);
    }

    Inspector node() {
        return inspector;
    }

    /** Puts the cursor where a tag is typed. */
    void startTagging() {
        inspector.collapsedProperty().set(false);
        tagField.field().requestFocus();
    }

    /** Explains these documents; nothing is built anew while they are the same. */
    void show(List<DocumentRow> rows) {
        if (same(rows, shown)) {
            return;
        }
        shown = rows;
        if (rows.isEmpty()) {
            inspector.clear(Texts.text("documents.inspector.none"));
        } else if (rows.size() == 1) {
            one(rows.getFirst());
        } else {
            inspector.show(Texts.text("documents.inspector.many", rows.size()), "", about());
        }
    }

    /** The rows are the same objects while nothing in them changed, so ten thousand are compared in no time. */
    private static boolean same(List<DocumentRow> some, List<DocumentRow> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int at = 0; at < some.size(); at++) {
            if (some.get(at) != others.get(at)) {
                return false;
            }
        }
        return true;
    }

    private void one(DocumentRow row) {
        Document document = row.document();
        UUID id = row.id();
        Label understood = new Label(understood(document.date().text()));
        understood.setWrapText(true);
        TextField date = field("documents-date-field", "documents.column.date", document.date().text(),
                typed -> model.setDate(id, typed));
        date.textProperty().addListener((property, before, now) -> understood.setText(understood(now)));
        Fields fields = new Fields()
                .add(Texts.text("documents.column.title"), field("documents-title-field", "documents.column.title",
                        row.title(), typed -> model.retitle(id, typed)))
                .add(Texts.text("documents.column.type"), field("documents-type-field", "documents.column.type",
                        document.type(), typed -> model.setType(id, typed)))
                .add(Texts.text("documents.column.date"), date)
                .add("", understood)
                .add(Texts.text("documents.field.author"), field("documents-author-field", "documents.field.author",
                        document.author(), typed -> model.setAuthor(id, typed)))
                .add(Texts.text("documents.field.custodian"), party(document, "custodian", document.custodian()))
                .add(Texts.text("documents.field.receivedFrom"), party(document, "receivedFrom", document.receivedFrom()))
                .add(Texts.text("documents.field.confidentiality"), confidentiality(document))
                .add("", privileged(document));
        Node state = DocumentsGrid.stateMark(row.state());
        if (state != null) {
            fields.add(Texts.text("documents.column.state"), state);
        }
        around.getChildren().clear();
        inspector.show(Texts.text("documents.inspector.one"), row.title(), Inspector.part(fields), about(), around, received(row),
                note(document));
        details(model.detailsProperty().get());
        model.details(id);
    }

    /** Shows what is around the document once that is known. */
    private void details(@Nullable DocumentDetails details) {
        boolean wanted = details != null && shown.size() == 1 && shown.getFirst().id().equals(details.document());
        around.getChildren().setAll(wanted ? parts.of(details, shown.getFirst().content().pages()) : List.of());
    }

    private Node party(Document document, String component, @Nullable UUID chosen) {
        List<Target> parties = new ArrayList<>(List.of(NOBODY));
        model.shownProperty().get().targets().stream().filter(target -> target.ref().kind() == Kind.PARTY).forEach(parties::add);
        ComboBox<Target> box = Pick.of("documents-" + component, Texts.text("documents.field." + component), parties,
                target -> target == NOBODY ? Texts.text("documents.nobody") : target.name());
        box.setValue(parties.stream().filter(target -> target.ref().id().equals(chosen)).findFirst().orElse(NOBODY));
        box.setDisable(!model.writable());
        box.valueProperty().addListener((property, before, now) ->
                model.setParty(document.id(), component, now == NOBODY ? null : now.ref().id()));
        return box;
    }

    private Node confidentiality(Document document) {
        ComboBox<Document.Confidentiality> box = Pick.oneOf("documents-confidentiality", Texts.text("documents.field.confidentiality"),
                "documents.confidentiality.", Document.Confidentiality.values());
        box.setValue(document.confidentiality());
        box.setDisable(!model.writable());
        box.valueProperty().addListener((property, before, now) -> model.setConfidentiality(document.id(), now));
        return box;
    }

    private Node privileged(Document document) {
        String words = Texts.text("documents.field.privileged");
        CheckBox box = named(new CheckBox(words), "documents-privileged", words);
        box.setSelected(document.privileged());
        box.setDisable(!model.writable());
        box.selectedProperty().addListener((property, before, now) -> model.setPrivileged(document.id(), now));
        return box;
    }

    private Node received(DocumentRow row) {
        Fields fields = new Fields().add(Texts.text("documents.field.name"), row.document().name())
                .add(Texts.text("documents.field.received"), RECEIVED.format(row.document().received().atZone(ZoneId.systemDefault())));
        if (!row.document().folder().isBlank()) {
            fields.add(Texts.text("documents.column.folder"), row.document().folder());
        }
        // a hash is compared or copied, not read: what does not fit is reached with the cursor
        TextField hash = named(new TextField(row.content().sha256()), "documents-hash", Texts.text("documents.field.hash"));
        hash.setEditable(false);
        fields.add(Texts.text("documents.field.hash"), hash);
        return Inspector.part(Texts.text("documents.inspector.received"), "", fields);
    }

    private Node note(Document document) {
        TextArea area = named(new TextArea(document.note()), "documents-note", Texts.text("documents.field.note"));
        area.setPrefRowCount(NOTE_ROWS);
        area.setWrapText(true);
        area.setPromptText(Texts.text("documents.field.note.prompt"));
        saveWhenLeft(area, document.note(), typed -> model.setNote(document.id(), typed));
        return Inspector.part(Texts.text("documents.field.note"), Texts.text("documents.field.note.internal"), area);
    }

    private Node about() {
        VBox part = Inspector.part(Texts.text("documents.inspector.about"), "");
        Map<Target, Integer> counts = new LinkedHashMap<>();
        shown.forEach(row -> row.targets().forEach(target -> counts.merge(target, 1, Integer::sum)));
        counts.keySet().stream().sorted(Comparator.comparing(target -> ORDER.indexOf(target.ref().kind())))
                .limit(MOST).forEach(target -> part.getChildren().add(chip(target, counts)));
        if (counts.size() > MOST) {
            part.getChildren().add(Editing.muted(Texts.text("documents.part.more", counts.size() - MOST)));
        }
        part.getChildren().add(tagField);
        return part;
    }

    private Node chip(Target target, Map<Target, Integer> counts) {
        Button chip = Chips.plain("documents-chip-" + target.ref().id(), icon(target.ref().kind()), target.name(),
                () -> navigator.openRecord(target.ref()));
        String remove = Texts.text("documents.takeOff", target.name());
        Button off = Buttons.arrow("documents-off-" + target.ref().id(), BootstrapIcons.X, remove, null,
                () -> model.takeOff(ids(), target.ref()));
        off.setDisable(!model.writable());
        int on = counts.getOrDefault(target, 0);
        Label some = new Label(on == shown.size() ? "" : Texts.text("documents.onSome", on, shown.size()));
        some.getStyleClass().addAll("text-subtle", "t12");
        some.setMinWidth(0);
        HBox line = new HBox(4, chip, some, Buttons.spring(), off);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        HBox.setHgrow(chip, Priority.SOMETIMES);
        chip.setMinWidth(40);
        off.setMinWidth(24);
        return line;
    }

    private static BootstrapIcons icon(Kind kind) {
        return switch (kind) {
            case PARTY -> BootstrapIcons.PERSON;
            case PROCEEDING -> BootstrapIcons.BRIEFCASE;
            default -> BootstrapIcons.TAG;
        };
    }

    private TextField field(String id, String labelKey, String text, Consumer<String> save) {
        TextField field = named(new TextField(text), id, Texts.text(labelKey));
        saveWhenLeft(field, text, save);
        field.setOnAction(enter -> leave.run());
        return field;
    }

    private void saveWhenLeft(TextInputControl field, String before, Consumer<String> save) {
        field.setEditable(model.writable());
        field.focusedProperty().addListener((property, had, has) -> {
            if (!has && !field.getText().strip().equals(before.strip())) {
                save.accept(field.getText());
            }
        });
    }

    private static String understood(String typed) {
        String fault = DocumentsGrid.notUnderstood(typed);
        return typed.isBlank() ? "" : fault.isEmpty() ? CaseDates.understood(CaseDates.parse(typed)) : fault;
    }

    private List<UUID> ids() {
        return shown.stream().map(DocumentRow::id).toList();
    }
}
