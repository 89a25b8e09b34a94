package casebound.ui.chronology;

import static casebound.ui.kit.Named.named;

import casebound.model.Fact;
import casebound.model.Kind;
import casebound.problem.Texts;
import casebound.ui.chronology.FactRow.Tie;
import casebound.ui.chronology.FactSheet.Target;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Chips;
import casebound.ui.kit.ChooseOne;
import casebound.ui.kit.Fields;
import casebound.ui.kit.Inspector;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.Over;
import casebound.ui.kit.Wrapped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** What a fact belongs to: issues, evidence, parties, proceedings; each opens, can be added and taken away. */
final class Links {
    /** In the order of the look. */
    private static final List<Kind> KINDS = List.of(Kind.ISSUE, Kind.EVIDENCE, Kind.PARTY, Kind.PROCEEDING);

    private final ChronologyModel model;
    private final Navigator navigator;
    private final VBox rows = new VBox(4);
    private final MenuButton add = named(new MenuButton(Texts.text("chronology.link.add")), "chronology-link-add",
            Texts.text("chronology.link.add"));
    private FactRow shown = FactRow.NEW;

    Links(ChronologyModel model, Navigator navigator) {
        this.model = model;
        this.navigator = navigator;
        add.getStyleClass().addAll("flat", "t12", "part-action");
        add.setDisable(!model.edits().possible());
        for (Kind kind : KINDS) {
            MenuItem item = new MenuItem(Texts.text("chronology.link.to." + kind));
            item.setId("chronology-link-add-" + kind);
            item.setOnAction(chosen -> choose(kind));
            add.getItems().add(item);
        }
    }

    Node part() {
        return Inspector.partWithAction(Texts.text("chronology.links"), "", add, rows);
    }

    void show(FactRow row) {
        shown = row;
        rows.getChildren().clear();
        for (Kind kind : KINDS) {
            List<Tie> ties = row.ties(kind);
            if (!ties.isEmpty()) {
                VBox chips = new VBox(4);
                for (int i = 0; i < ties.size(); i++) {
                    chips.getChildren().add(chip("chronology-" + kind + "-" + i, ties.get(i)));
                }
                rows.getChildren().add(new Fields().add(Texts.text("chronology.link." + kind), chips));
            }
        }
        if (rows.getChildren().isEmpty()) {
            Label none = new Label(Texts.text("chronology.links.none"));
            Wrapped.wrapped(none);
            none.getStyleClass().addAll("t12", "text-muted");
            rows.getChildren().add(none);
        }
    }

    private Node chip(String id, Tie tie) {
        Runnable open = () -> navigator.openRecord(tie.to());
        Button chip = tie.to().kind() == Kind.EVIDENCE
                ? Chips.plain(id, BootstrapIcons.BOX, tie.name(), open) : Chips.plain(id, tie.name(), open);
        chip.setMinWidth(0);
        String words = Texts.text("chronology.link.remove", tie.name());
        Button remove = Buttons.arrow(id + "-remove", BootstrapIcons.X, words, null, () -> model.edits().untie(tie));
        remove.setDisable(!model.edits().possible());
        remove.getStyleClass().add("part-action");
        remove.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(4, chip, Buttons.spring(), remove);
        line.getStyleClass().add("chip-row");
        return line;
    }

    private void choose(Kind kind) {
        Fact fact = shown.fact();
        if (fact != null) {
            Set<casebound.model.Ref> taken = shown.ties(kind).stream().map(Tie::to).collect(Collectors.toSet());
            List<Target> free = model.sheetProperty().get().targets(kind).stream()
                    .filter(target -> !taken.contains(target.ref())).toList();
            ChooseOne.ask(Over.window(rows), "chronology-link", Texts.text("chronology.link.which." + kind),
                    Texts.text("chronology.link.act"), free, Target::name, target -> model.edits().tie(fact, target.ref()));
        }
    }
}
