package casebound.ui.disclosure;

import static casebound.ui.kit.Named.named;

import casebound.model.CaseDates;
import casebound.model.Party;
import casebound.model.Proceeding;
import casebound.model.Production;
import casebound.model.ProductionItem;
import casebound.model.Ref;
import casebound.problem.Texts;
import casebound.ui.disclosure.Sheet.Made;
import casebound.ui.kit.Form;
import casebound.ui.kit.Pick;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The fields of a production: between whom, when, how, under which numbers, and what was handed over. */
final class ProductionForm extends VBox {
    private final DisclosureModel model;
    private final Form left = new Form();
    private final Form right = new Form();
    private final Form below = new Form();
    private final ComboBox<Proceeding> proceeding;
    private final ComboBox<Party> from;
    private final ComboBox<Party> to;
    private final TextField date;
    private final TextField method;
    private final TextField volume;
    private final TextField firstBates;
    private final TextField lastBates;
    private final TextField acknowledged;
    private final ThingList things;
    private final BooleanBinding valid;

    private ProductionForm(DisclosureModel model, boolean several) {
        this.model = model;
        Sheet sheet = model.sheetProperty().get();
        proceeding = Pick.of("disclosure-production-proceeding", Texts.text("disclosure.field.proceeding"), sheet.proceedings(), Proceeding::name);
        from = Pick.of("disclosure-production-from", Texts.text("disclosure.field.from"), List.of(), Party::name);
        to = Pick.of("disclosure-production-to", Texts.text("disclosure.field.to"), List.of(), Party::name);
        things = new ThingList(sheet.things());
        if (several) {
            left.row(Texts.text("disclosure.field.proceeding"), proceeding, "");
            left.row(Texts.text("disclosure.field.from"), from, "");
            left.row(Texts.text("disclosure.field.to"), to, "");
        } else {
            left.row(Texts.text("disclosure.field.from"), from, "");
        }
        date = right.text("disclosure-production-date", Texts.text("disclosure.field.date"), "",
                typed -> several || !typed.isBlank() ? Dialogs.dateFault(typed) : Texts.text("disclosure.date.missing"));
        method = (several ? right : left).text("disclosure-production-method", Texts.text("disclosure.field.method"), "", typed -> "");
        volume = right.text("disclosure-production-volume", Texts.text("disclosure.field.volume"), "", typed -> "");
        firstBates = left.text("disclosure-production-first", Texts.text("disclosure.field.firstBates"), "", typed -> "");
        lastBates = right.text("disclosure-production-last", Texts.text("disclosure.field.lastBates"), "", typed -> "");
        acknowledged = below.text("disclosure-production-acknowledged", Texts.text("disclosure.field.acknowledged"), "",
                Dialogs::dateFault);
        proceeding.valueProperty().addListener((property, before, now) -> offer(now));
        getStyleClass().add("form");
        getChildren().addAll(beside(left, right), below);
        if (several) {
            getChildren().add(things);
        }
        valid = Bindings.createBooleanBinding(this::isValid, left.validProperty(), right.validProperty(), below.validProperty(), proceeding.valueProperty(),
                from.valueProperty(), to.valueProperty(), things.chosen());
    }

    /** The disclosure of one item to one party. */
    static ProductionForm ofOne(DisclosureModel model, Detail detail) {
        ProductionForm form = new ProductionForm(model, false);
        form.proceeding.setValue(detail.column().proceeding());
        form.from.getItems().remove(detail.column().party());
        form.from.setValue(model.likelySender(detail));
        form.to.setValue(detail.column().party());
        form.things.choose(Set.of(detail.row().item().ref()));
        return form;
    }

    /** Any production. @param made the one to correct; null for a new one */
    static ProductionForm ofSeveral(DisclosureModel model, @Nullable Made made) {
        ProductionForm form = new ProductionForm(model, true);
        Sheet sheet = model.sheetProperty().get();
        if (made == null) {
            form.proceeding.setValue(sheet.proceedings().isEmpty() ? null : sheet.proceedings().getFirst());
            return form;
        }
        Production production = made.production();
        form.proceeding.setValue(made.proceeding());
        form.from.setValue(made.from());
        form.to.setValue(made.to());
        form.date.setText(production.date().text());
        form.method.setText(production.method());
        form.volume.setText(production.volume());
        form.firstBates.setText(production.firstBates());
        form.lastBates.setText(production.lastBates());
        form.acknowledged.setText(production.acknowledged().text());
        form.things.choose(made.items().stream().map(ProductionItem::item).collect(Collectors.toSet()));
        return form;
    }

    BooleanBinding validProperty() {
        return valid;
    }

    /** Where typing begins. */
    Node first() {
        return date;
    }

    /** What was filled in; only while it is valid. */
    Draft draft() {
        return new Draft(proceeding.getValue().id(), from.getValue().id(), to.getValue().id(), CaseDates.parse(date.getText().strip()),
                method.getText(), volume.getText(), firstBates.getText(), lastBates.getText(),
                CaseDates.parse(acknowledged.getText().strip()), inOrder());
    }

    private List<Ref> inOrder() {
        return model.sheetProperty().get().things().stream().map(Sheet.Thing::ref).filter(things.chosen()::contains).toList();
    }

    private boolean isValid() {
        return left.validProperty().get() && right.validProperty().get() && below.validProperty().get() && proceeding.getValue() != null && from.getValue() != null
                && to.getValue() != null && !from.getValue().equals(to.getValue()) && !things.chosen().isEmpty();
    }

    /** Parties of the proceeding first, then everybody else: who handed something over may have no role there. */
    private void offer(@Nullable Proceeding now) {
        if (now == null) {
            return;
        }
        List<Party> there = model.partiesIn(now.id());
        for (ComboBox<Party> box : List.of(from, to)) {
            Party before = box.getValue();
            box.getItems().setAll(there);
            model.sheetProperty().get().parties().stream().filter(party -> !there.contains(party)).forEach(box.getItems()::add);
            box.setValue(before);
        }
    }

    private static HBox beside(Form left, Form right) {
        HBox both = new HBox(16, left, right);
        for (Form form : List.of(left, right)) {
            HBox.setHgrow(form, Priority.ALWAYS);
            form.setMinWidth(0);
            form.setPrefWidth(208);
        }
        named(both, "disclosure-production-fields", Texts.text("disclosure.title"));
        return both;
    }
}
