package casebound.ui.parties;

import static casebound.ui.kit.Named.named;

import casebound.model.CaseDate;
import casebound.model.CaseDates;
import casebound.model.Kind;
import casebound.model.Party;
import casebound.model.Ref;
import casebound.problem.Texts;
import casebound.store.Documents;
import casebound.ui.kit.ChooseOne;
import casebound.ui.kit.Editing;
import casebound.ui.kit.Inspector;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.Over;
import casebound.ui.kit.PaneSide;
import casebound.ui.kit.RecordFields;
import casebound.ui.parties.Docket.Attached;
import casebound.ui.parties.Docket.FilingRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** An entry of a docket: its dates, who filed it, what it answers, and the documents that belong to it. */
final class FilingInspector {
    private static final double ATTACHMENT = 48;

    private final DocketModel model;
    private final Navigator navigator;
    private final Inspector inspector = new Inspector("docket-inspector");
    private final RecordFields<FilingRow> fields;
    private final TextArea text;
    private final VBox filer = new VBox(4);
    private final VBox answers = new VBox(4);
    private final VBox documents = new VBox(4);
    private final Parts parts;
    private @Nullable FilingRow shown;
    private boolean laidOut;

    FilingInspector(DocketModel model, Navigator navigator) {
        this.model = model;
        this.navigator = navigator;
        parts = new Parts(model.writable(), inspector, () -> {});
        fields = new RecordFields<>(model.writable(), row -> row.filing().id());
        fields.text("docket-number-field", Texts.text("docket.number.long"), false, row -> row.filing().number(),
                (row, typed) -> model.text(row.filing(), "number", typed));
        date("filed", row -> row.filing().filed());
        date("entered", row -> row.filing().entered());
        text = fields.area("docket-text-field", Texts.text("docket.text"), row -> row.filing().text(),
                (row, typed) -> model.text(row.filing(), "text", typed));
        inspector.clear(Texts.text("docket.inspector.none"));
    }

    Inspector node() {
        return inspector;
    }

    void show(@Nullable FilingRow row) {
        shown = row;
        if (row == null) {
            fields.leave();
            inspector.clear(Texts.text("docket.inspector.none"));
            laidOut = false;
            return;
        }
        fields.show(row);
        String name = Texts.text("docket.inspector.one", Docket.called(row.filing()));
        if (laidOut) {
            inspector.retitle(name, "");
        } else {
            inspector.show(name, "", Inspector.part(Texts.text("docket.text"), "", text), Inspector.part(fields.pane()),
                    Inspector.partWithAction(Texts.text("docket.filer"), "", parts.action("docket-filer-choose", Texts.text("docket.choose"), this::chooseFiler), filer),
                    Inspector.partWithAction(Texts.text("docket.answers"), "", parts.action("docket-answers-choose", Texts.text("docket.choose"), this::chooseAnswered), answers),
                    Inspector.partWithAction(Texts.text("parties.documents"), "", parts.action("docket-attach", Texts.text("docket.attach"), this::attach), documents));
            laidOut = true;
        }
        Parts.refill(filer, List.of(row.filing().filer() == null ? Editing.muted(Texts.text("docket.filer.none")) : parts.line(
                Parts.chip("docket-filer-chip", row.filer(), () -> navigator.openRecord(new Ref(Kind.PARTY, row.filing().filer()))),
                "docket-filer", row.filer(), null, () -> model.set(row.filing(), "filer", null))));
        Parts.refill(answers, answers(row));
        Parts.refill(documents, documents(row));
    }

    private List<Node> answers(FilingRow row) {
        List<Node> lines = new ArrayList<>();
        if (row.filing().answers() != null) {
            lines.add(parts.line(Parts.chip("docket-answers-chip", row.answers(),
                    () -> navigator.openRecord(new Ref(Kind.FILING, row.filing().answers()))),
                    "docket-answers", row.answers(), null, () -> model.set(row.filing(), "answers", null)));
        }
        List<FilingRow> later = model.shownProperty().get().rows().stream()
                .filter(other -> row.filing().id().equals(other.filing().answers())).toList();
        for (FilingRow other : later) {
            lines.add(new HBox(4, Editing.muted(Texts.text("docket.answeredBy")), Parts.chip("docket-answered-" + other.filing().id(),
                    Docket.called(other.filing()), () -> navigator.openRecord(other.filing().ref()))));
        }
        return lines.isEmpty() ? List.of(Editing.muted(Texts.text("docket.answers.none"))) : lines;
    }

    private List<Node> documents(FilingRow row) {
        List<Node> lines = new ArrayList<>();
        for (Attached one : row.documents()) {
            TextField number = named(new TextField(one.link().attachment()), "docket-attachment-" + one.link().id(), Texts.text("docket.attachment"));
            number.setPromptText(Texts.text("docket.attachment.short"));
            number.setPrefWidth(ATTACHMENT);
            number.setMinWidth(ATTACHMENT);
            number.setEditable(model.writable());
            number.setOnAction(enter -> renumber(one, number));
            number.focusedProperty().addListener((property, had, has) -> {
                if (!has) {
                    renumber(one, number);
                }
            });
            HBox words = new HBox(4, number, Parts.chip("docket-document-" + one.link().id(), one.title(),
                    () -> navigator.openDocument(one.document(), one.page(), PaneSide.LEFT)));
            words.getStyleClass().add("chip-row");
            words.setMinWidth(0);
            lines.add(parts.line(words, "docket-document-" + one.link().id(), one.title(), null, () -> model.detach(one.link())));
        }
        return lines.isEmpty() ? List.of(Editing.muted(Texts.text("docket.documents.none"))) : lines;
    }

    private void renumber(Attached one, TextField number) {
        if (!number.getText().strip().equals(one.link().attachment())) {
            model.renumber(one.link(), number.getText());
        }
    }

    private void chooseFiler() {
        onEntry(row -> {
            List<Party> first = model.shownProperty().get().filers().getOrDefault(row.proceeding().id(), List.of());
            List<Party> all = Stream.concat(first.stream(), model.shownProperty().get().parties().stream()).distinct().toList();
            ChooseOne.ask(Over.window(inspector), "docket-filer-form", Texts.text("docket.filer.which"), Texts.text("docket.choose.act"),
                    all, Party::name, party -> model.set(row.filing(), "filer", party.id()));
        });
    }

    private void chooseAnswered() {
        onEntry(row -> ChooseOne.ask(Over.window(inspector), "docket-answers-form", Texts.text("docket.answers.which"),
                Texts.text("docket.choose.act"), model.answerable(row), FilingInspector::line, other -> model.set(row.filing(), "answers", other.filing().id())));
    }

    private void attach() {
        onEntry(row -> model.documents(all -> ChooseOne.ask(Over.window(inspector), "docket-attach-form", Texts.text("docket.attach.which"),
                Texts.text("docket.attach.act"), all, (Function<Documents.Listed, String>) listed -> listed.document().shownTitle(),
                listed -> model.attach(row.filing(), listed.document().id(), row.documents().isEmpty() ? "" : String.valueOf(row.documents().size())))));
    }

    private static String line(FilingRow row) {
        String when = row.filing().filed().known() ? CaseDates.shown(row.filing().filed()) : "";
        return Stream.of(row.filing().number(), when, row.filing().text()).filter(text -> !text.isEmpty())
                .collect(java.util.stream.Collectors.joining("  "));
    }

    private void onEntry(Consumer<FilingRow> act) {
        FilingRow row = shown;
        if (row != null) {
            act.accept(row);
        }
    }

    private void date(String component, Function<FilingRow, CaseDate> now) {
        fields.date("docket-" + component + "-field", Texts.text("docket." + component), now, (row, date) -> "",
                (row, date) -> model.set(row.filing(), component, date));
    }
}
