package casebound.ui.disclosure;

import casebound.disclosure.Column;
import casebound.model.Entitlement;
import casebound.model.Entitlement.Scope;
import casebound.model.Ids;
import casebound.model.Proceeding;
import casebound.model.Role;
import casebound.model.Side;
import casebound.problem.Texts;
import casebound.ui.kit.Decision;
import casebound.ui.kit.Editing;
import casebound.ui.kit.Form;
import casebound.ui.kit.Pick;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** What one side owes to another in a proceeding, and by which rule. It is data: no rule of any court is built in. */
final class OwedDialog {
    private final DisclosureModel model;
    private final ComboBox<Proceeding> proceeding;
    private final ComboBox<Side> from = Pick.oneOf("disclosure-owed-from", Texts.text("disclosure.owed.from"), "disclosure.sideName.", owing());
    private final ComboBox<Side> to = Pick.oneOf("disclosure-owed-to", Texts.text("disclosure.owed.to"), "disclosure.sideName.", owing());
    private final ComboBox<Scope> scope = Pick.oneOf("disclosure-owed-scope", Texts.text("disclosure.owed.scope"), "disclosure.scope.", Scope.values());
    private final Form form = new Form();
    private final TextField source;
    private final VBox recorded = new VBox(4);

    OwedDialog(DisclosureModel model, @Nullable Detail at) {
        this.model = model;
        proceeding = Pick.of("disclosure-owed-proceeding", Texts.text("disclosure.field.proceeding"),
                model.sheetProperty().get().proceedings(), Proceeding::name);
        form.row(Texts.text("disclosure.field.proceeding"), proceeding, "");
        form.row(Texts.text("disclosure.owed.from"), from, "");
        form.row(Texts.text("disclosure.owed.to"), to, "");
        form.row(Texts.text("disclosure.owed.scope"), scope, "");
        source = form.text("disclosure-owed-source", Texts.text("disclosure.owed.source"), Texts.text("disclosure.owed.source.help"), typed -> "");
        proceeding.valueProperty().addListener((property, before, now) -> fill());
        from.valueProperty().addListener((property, before, now) -> fill());
        to.valueProperty().addListener((property, before, now) -> fill());
        begin(at);
    }

    void show(Window over) {
        new Decision("disclosure-owed", Texts.text("disclosure.owed.question"), Texts.text("disclosure.owed.says"))
                .with(form).with(recorded)
                .act(Texts.text("disclosure.owed.act"), Bindings.createBooleanBinding(this::isValid, proceeding.valueProperty(),
                        from.valueProperty(), to.valueProperty(), scope.valueProperty()), this::save)
                .startAt(scope).show(over);
    }

    private static Side[] owing() {
        return List.of(Side.PROSECUTION, Side.PLAINTIFF, Side.DEFENSE, Side.APPELLANT, Side.APPELLEE).toArray(Side[]::new);
    }

    private void begin(@Nullable Detail at) {
        Sheet sheet = model.sheetProperty().get();
        if (at == null) {
            proceeding.setValue(sheet.proceedings().isEmpty() ? null : sheet.proceedings().getFirst());
            return;
        }
        Column column = at.column();
        proceeding.setValue(column.proceeding());
        to.setValue(column.roles().getFirst().side());
        // the side of whoever holds the item, or the only other side that there is
        from.setValue(sheet.roles().stream().filter(role -> role.proceeding().equals(column.proceeding().id()))
                .filter(role -> role.side() != Side.NEUTRAL && !column.sides().contains(role.side()))
                .filter(role -> at.row().holder() == null || role.party().equals(at.row().holder().id())).map(Role::side).findFirst()
                .orElseGet(() -> at.row().item().holderSide() != null ? at.row().item().holderSide() : other(sheet, column)));
    }

    private static @Nullable Side other(Sheet sheet, Column column) {
        List<Side> others = sheet.roles().stream().filter(role -> role.proceeding().equals(column.proceeding().id())).map(Role::side)
                .filter(side -> side != Side.NEUTRAL && !column.sides().contains(side)).distinct().toList();
        return others.size() == 1 ? others.getFirst() : null;
    }

    /** Shows what is recorded already. */
    private void fill() {
        List<Entitlement> before = sameDirection();
        if (!before.isEmpty()) {
            scope.setValue(before.getLast().scope());
            source.setText(before.getLast().source());
        }
        recorded.getChildren().clear();
        List<Entitlement> all = new ArrayList<>(model.sheetProperty().get().entitlements());
        all.removeIf(each -> proceeding.getValue() == null || !each.proceeding().equals(proceeding.getValue().id()));
        Editing editing = new Editing(model.acts().possible());
        for (Entitlement each : all) {
            String words = Texts.text("disclosure.owed.line", Texts.text("disclosure.sideName." + each.from()),
                    Texts.text("disclosure.sideName." + each.to()), Texts.text("disclosure.scope." + each.scope()), each.source());
            javafx.scene.layout.HBox[] line = new javafx.scene.layout.HBox[1];
            line[0] = editing.line("disclosure-owed-off-" + each.id(), words, () -> {
                model.acts().forget(each);
                recorded.getChildren().remove(line[0]);
            });
            recorded.getChildren().add(line[0]);
        }
    }

    private List<Entitlement> sameDirection() {
        return model.sheetProperty().get().entitlements().stream().filter(each -> proceeding.getValue() != null
                && each.proceeding().equals(proceeding.getValue().id()) && each.from() == from.getValue() && each.to() == to.getValue()).toList();
    }

    private boolean isValid() {
        return proceeding.getValue() != null && from.getValue() != null && to.getValue() != null && scope.getValue() != null
                && !Objects.equals(from.getValue(), to.getValue());
    }

    private void save() {
        model.acts().owe(sameDirection(), new Entitlement(Ids.next(), proceeding.getValue().id(), from.getValue(), to.getValue(),
                scope.getValue(), source.getText().strip()));
    }
}
