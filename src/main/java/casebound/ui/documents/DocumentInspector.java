package casebound.ui.documents;

import static casebound.ui.kit.Named.named;

import casebound.model.CaseDates;
import casebound.model.Document;
import casebound.model.Kind;
import casebound.problem.ProblemException;
import casebound.problem.Texts;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Chips;
import casebound.ui.kit.Fields;
import casebound.ui.kit.Inspector;
import casebound.ui.kit.Navigator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** What is known of the selected document, to be changed in place; or what several selected ones are about. */
final class DocumentInspector {
    private static final int NOTE_ROWS = 3;

    private final DocumentsModel model;
    private final Navigator navigator;
    private final Inspector inspector = new Inspector("documents-inspector");
    private final TagField tagField;
    private final Runnable leave;
    private List<DocumentRow> shown = List.of();

    /** @param leave puts the focus back to the grid when a field is done */
    DocumentInspector(DocumentsModel model, Navigator navigator, Runnable leave) {
        this.leave = leave;
        this.model = model;
        this.navigator = navigator;
        tagField = new TagField(() -> model.shownProperty().get().targets(), choice -> model.add(ids(), choice));
        tagField.field().setDisable(!model.writable());
        inspector.clear(Texts.text("documents.inspector.none"));
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
        if (rows.equals(shown)) {
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
                        document.author(), typed -> model.setAuthor(id, typed)));
        Node state = DocumentsGrid.stateMark(row.state());
        if (state != null) {
            fields.add(Texts.text("documents.column.state"), state);
        }
        inspector.show(Texts.text("documents.inspector.one"), row.title(), Inspector.part(fields), about(), received(row), note(document));
    }

    private Node received(DocumentRow row) {
        Fields fields = new Fields().add(Texts.text("documents.field.name"), row.document().name());
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
        for (Kind kind : List.of(Kind.PARTY, Kind.PROCEEDING, Kind.TAG)) {
            Set<Target> targets = new LinkedHashSet<>();
            shown.forEach(row -> targets.addAll(row.about(kind)));
            targets.forEach(target -> part.getChildren().add(chip(target)));
        }
        part.getChildren().add(tagField);
        return part;
    }

    private Node chip(Target target) {
        Button chip = Chips.plain("documents-chip-" + target.ref().id(), icon(target.ref().kind()), target.name(),
                () -> navigator.openRecord(target.ref()));
        String remove = Texts.text("documents.takeOff", target.name());
        Button off = Buttons.arrow("documents-off-" + target.ref().id(), BootstrapIcons.X, remove, null,
                () -> model.takeOff(ids(), target.ref()));
        off.setDisable(!model.writable());
        long on = shown.stream().filter(row -> row.targets().contains(target)).count();
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
        try {
            return typed.isBlank() ? "" : CaseDates.understood(CaseDates.parse(typed));
        } catch (ProblemException refused) {
            return refused.problem().what();
        }
    }

    private List<UUID> ids() {
        return shown.stream().map(DocumentRow::id).toList();
    }
}
