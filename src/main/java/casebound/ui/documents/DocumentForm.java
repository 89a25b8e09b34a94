package casebound.ui.documents;

import static casebound.ui.kit.Named.named;

import casebound.model.CaseDates;
import casebound.model.Document;
import casebound.model.Document.Confidentiality;
import casebound.model.Kind;
import casebound.model.Ref;
import casebound.problem.Texts;
import casebound.ui.kit.Fields;
import casebound.ui.kit.Inspector;
import casebound.ui.kit.Pick;
import casebound.ui.kit.Wrapped;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The fields of one document, changed in place. Made once and filled for each document: making them costs, filling does not. */
final class DocumentForm {
    private static final int NOTE_ROWS = 3;
    private static final Target NOBODY = new Target(new Ref(Kind.PARTY, new UUID(0, 0)), "");

    private final DocumentsModel model;
    private final Runnable leave;
    private final List<Runnable> fillers = new ArrayList<>();
    private final Label understood = new Label();
    private final StackPane state = new StackPane();
    private final Label name = new Label();
    private final Label folder = new Label();
    private final Label received = new Label();
    private final TextField hash = named(new TextField(), "documents-hash", Texts.text("documents.field.hash"));
    private final Node fields;
    private final Node asReceived;
    private final Node note;
    private @Nullable DocumentRow shown;
    private boolean filling;

    /** @param leave puts the focus back to the grid when a field is done */
    DocumentForm(DocumentsModel model, Runnable leave) {
        this.model = model;
        this.leave = leave;
        Wrapped.wrapped(understood);
        state.setAlignment(Pos.CENTER_LEFT);
        understood.managedProperty().bind(understood.textProperty().isNotEmpty());
        TextField date = line("documents-date-field", "documents.column.date", row -> row.document().date().text(),
                (row, typed) -> model.setDate(row.id(), typed));
        date.textProperty().addListener((property, before, now) -> understood.setText(understood(now)));
        fields = Inspector.part(new Fields()
                .add(Texts.text("documents.column.title"), line("documents-title-field", "documents.column.title",
                        DocumentRow::title, (row, typed) -> model.retitle(row.id(), typed)))
                .add(Texts.text("documents.column.type"), line("documents-type-field", "documents.column.type",
                        row -> row.document().type(), (row, typed) -> model.setType(row.id(), typed)))
                .add(Texts.text("documents.column.date"), date)
                .add("", understood)
                .add(Texts.text("documents.field.author"), line("documents-author-field", "documents.field.author",
                        row -> row.document().author(), (row, typed) -> model.setAuthor(row.id(), typed)))
                .add(Texts.text("documents.field.custodian"), party("custodian", Document::custodian))
                .add(Texts.text("documents.field.receivedFrom"), party("receivedFrom", Document::receivedFrom))
                .add(Texts.text("documents.field.confidentiality"), confidentiality())
                .add("", privileged()), state);
        asReceived = asReceived();
        note = makeNote();
    }

    /** What one changes. */
    Node fields() {
        return fields;
    }

    /** What came with it and is never changed. */
    Node received() {
        return asReceived;
    }

    /** The note, which never goes out. */
    Node note() {
        return note;
    }

    /** Fills all fields. */
    void show(DocumentRow row) {
        shown = row;
        filling = true;
        fillers.forEach(Runnable::run);
        // warnings have a part of their own
        Node mark = row.state() == DocumentRow.State.READABLE && row.privacy().warnings() > 0 ? null : DocumentsGrid.stateMark(row);
        state.getChildren().setAll(mark == null ? List.of() : List.of(mark));
        state.setManaged(mark != null);
        name.setText(row.document().name());
        folder.setText(row.document().folder().isBlank() ? "–" : row.document().folder());
        received.setText(CaseDates.moment(row.document().received(), ZoneId.systemDefault()));
        hash.setText(row.content().sha256());
        filling = false;
    }

    private Node asReceived() {
        for (Label label : List.of(name, folder, received)) {
            Wrapped.wrapped(label);
        }
        // a hash is compared or copied, not read: what does not fit is reached with the cursor
        hash.setEditable(false);
        return Inspector.part(Texts.text("documents.inspector.received"), "", new Fields()
                .add(Texts.text("documents.field.name"), name).add(Texts.text("documents.column.folder"), folder)
                .add(Texts.text("documents.field.received"), received).add(Texts.text("documents.field.hash"), hash));
    }

    private Node makeNote() {
        TextArea area = named(new TextArea(), "documents-note", Texts.text("documents.field.note"));
        area.setPrefRowCount(NOTE_ROWS);
        Wrapped.wrapped(area);
        area.setPromptText(Texts.text("documents.field.note.prompt"));
        kept(area, row -> row.document().note(), (row, typed) -> model.setNote(row.id(), typed));
        return Inspector.part(Texts.text("documents.field.note"), Texts.text("documents.field.note.internal"), area);
    }

    /** What a field reads of a row. */
    private interface Reads<R> {
        R of(DocumentRow row);
    }

    private TextField line(String id, String labelKey, Reads<String> reads, BiConsumer<DocumentRow, String> save) {
        TextField field = named(new TextField(), id, Texts.text(labelKey));
        field.setOnAction(enter -> leave.run());
        kept(field, reads, save);
        return field;
    }

    /** Saves what was typed when the field is left, in the document for which it was typed. */
    private void kept(TextInputControl field, Reads<String> reads, BiConsumer<DocumentRow, String> save) {
        field.setEditable(model.writable());
        UUID[] of = {null};
        fillers.add(() -> {
            // what somebody is typing is not taken from under her because the same document was saved meanwhile
            if (!field.isFocused() || !shown.id().equals(of[0])) {
                field.setText(reads.of(shown));
            }
            of[0] = shown.id();
        });
        field.focusedProperty().addListener((property, had, has) -> {
            DocumentRow row = shown;
            if (!has && row != null && !field.getText().strip().equals(reads.of(row).strip())) {
                save.accept(row, field.getText());
            }
        });
    }

    private ComboBox<Target> party(String component, Function<Document, @Nullable UUID> reads) {
        ComboBox<Target> box = Pick.of("documents-" + component, Texts.text("documents.field." + component), List.of(NOBODY),
                target -> target == NOBODY ? Texts.text("documents.nobody") : target.name());
        box.setDisable(!model.writable());
        fillers.add(() -> {
            List<Target> parties = new ArrayList<>(List.of(NOBODY));
            model.shownProperty().get().targets().stream().filter(target -> target.ref().kind() == Kind.PARTY).forEach(parties::add);
            if (!parties.equals(box.getItems())) {
                box.getItems().setAll(parties);
            }
            UUID chosen = reads.apply(shown.document());
            box.setValue(parties.stream().filter(target -> target.ref().id().equals(chosen)).findFirst().orElse(NOBODY));
        });
        box.valueProperty().addListener((property, before, now) -> {
            if (!filling && now != null && shown != null) {
                model.setParty(shown.id(), component, now == NOBODY ? null : now.ref().id());
            }
        });
        return box;
    }

    private ComboBox<Confidentiality> confidentiality() {
        ComboBox<Confidentiality> box = Pick.oneOf("documents-confidentiality", Texts.text("documents.field.confidentiality"),
                "documents.confidentiality.", Confidentiality.values());
        box.setDisable(!model.writable());
        fillers.add(() -> box.setValue(shown.document().confidentiality()));
        box.valueProperty().addListener((property, before, now) -> {
            if (!filling && shown != null) {
                model.setConfidentiality(shown.id(), now);
            }
        });
        return box;
    }

    private CheckBox privileged() {
        String words = Texts.text("documents.field.privileged");
        CheckBox box = named(new CheckBox(words), "documents-privileged", words);
        box.setDisable(!model.writable());
        fillers.add(() -> box.setSelected(shown.document().privileged()));
        box.selectedProperty().addListener((property, before, now) -> {
            if (!filling && shown != null) {
                model.setPrivileged(shown.id(), now);
            }
        });
        return box;
    }

    private static String understood(String typed) {
        String fault = DocumentsGrid.notUnderstood(typed);
        return typed.isBlank() ? "" : fault.isEmpty() ? CaseDates.understood(CaseDates.parse(typed)) : fault;
    }
}
