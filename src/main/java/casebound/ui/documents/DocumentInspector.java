package casebound.ui.documents;


import casebound.model.Kind;
import casebound.model.Ref;
import casebound.problem.Texts;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Chips;
import casebound.ui.kit.Editing;
import casebound.ui.kit.Inspector;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.PaneSide;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** What is known of the selected document, to be changed in place; or what several selected ones are about. */
final class DocumentInspector {
    private static final int MOST = 24;
    private static final List<Kind> ORDER = List.of(Kind.PARTY, Kind.PROCEEDING, Kind.TAG);

    private final DocumentsModel model;
    private final Navigator navigator;
    private final Inspector inspector = new Inspector("documents-inspector");
    private final TagField tagField;
    private final DetailParts parts;
    private final DocumentForm form;
    private final VBox chips = new VBox(4);
    private final VBox about;
    private final VBox receipts = new VBox(4);
    private final VBox came = Inspector.part(Texts.text("documents.filter.receipt"), "", receipts);
    private List<DocumentRow> shown = List.of();

    /** @param leave puts the focus back to the grid when a field is done */
    DocumentInspector(DocumentsModel model, Navigator navigator, Runnable leave) {
        form = new DocumentForm(model, leave);
        this.model = model;
        this.navigator = navigator;
        tagField = new TagField(() -> model.shownProperty().get().targets(), choice -> model.add(ids(), choice));
        tagField.field().setDisable(!model.writable());
        inspector.clear(Texts.text("documents.inspector.none"));
        about = Inspector.part(Texts.text("documents.inspector.about"), "", chips, tagField);
        parts = new DetailParts(model, navigator);
        model.detailsProperty().subscribe(this::details);
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
            chips();
            inspector.show(Texts.text("documents.inspector.many", rows.size()), "", about);
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
        form.show(row);
        chips();
        details(model.detailsProperty().get());
        receipts.getChildren().setAll(row.receipts().stream().distinct().map(receipt -> Chips.row(Chips.plain(
                "documents-receipt-" + receipt.ref().id(), receipt.name(), () -> navigator.openRecord(receipt.ref())))).toList());
        List<Node> sections = new ArrayList<>(List.of(form.fields(), about, parts.related(), form.received(), form.note()));
        if (!row.content().recording()) {
            sections.addAll(sections.indexOf(form.received()), List.of(parts.ranges(), parts.labels()));
        }
        if (!row.receipts().isEmpty()) {
            sections.add(sections.indexOf(form.received()), came);
        }
        inspector.show(Texts.text("documents.inspector.one"), row.title(), sections.toArray(Node[]::new));
        model.details(row.id());
    }

    /** Shows what is around the document once that is known. */
    private void details(@Nullable DocumentDetails details) {
        boolean wanted = details != null && shown.size() == 1 && shown.getFirst().id().equals(details.document());
        if (wanted) {
            parts.show(details, shown.getFirst().content().pages());
        } else {
            parts.nothingYet();
        }
    }

    private void chips() {
        List<Node> now = new ArrayList<>();
        Map<Target, Integer> counts = new LinkedHashMap<>();
        shown.forEach(row -> row.targets().forEach(target -> counts.merge(target, 1, Integer::sum)));
        counts.keySet().stream().sorted(Comparator.comparing(target -> ORDER.indexOf(target.ref().kind())))
                .limit(MOST).forEach(target -> now.add(chip(target, counts)));
        if (counts.size() > MOST) {
            now.add(Editing.muted(Texts.text("documents.part.more", counts.size() - MOST)));
        }
        chips.getChildren().setAll(now);
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

    private List<UUID> ids() {
        return shown.stream().map(DocumentRow::id).toList();
    }
}
