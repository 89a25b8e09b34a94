package casebound.ui.evidence;

import static casebound.ui.kit.Named.named;

import casebound.model.CaseDates;
import casebound.model.CustodyEvent;
import casebound.model.EvidenceItem;
import casebound.model.Exhibit;
import casebound.model.Proceeding;
import casebound.problem.Texts;
import casebound.ui.evidence.CustodyLine.Flaw;
import casebound.ui.evidence.ItemRow.In;
import casebound.ui.evidence.ItemRow.Served;
import casebound.ui.evidence.ItemRow.Touch;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Chips;
import casebound.ui.kit.Editing;
import casebound.ui.kit.Inspector;
import casebound.ui.kit.Mark;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.Over;
import casebound.ui.kit.Wrapped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** The lists of an item's inspector. */
final class ItemParts {
    /** More lines than a person reads make the window slow. */
    private static final int MOST = 60;

    private final EvidenceModel model;
    private final Navigator navigator;
    private final Node over;

    /** @param over what dialogs stand over */
    ItemParts(EvidenceModel model, Navigator navigator, Node over) {
        this.model = model;
        this.navigator = navigator;
        this.over = over;
    }

    /** Where the item is in play. */
    Node proceedings(ItemRow row, EvidenceItem item) {
        VBox part = Inspector.part(Texts.text("evidence.proceedings"), "");
        for (In in : row.proceedings()) {
            String id = "evidence-proceeding-" + in.proceeding().id();
            part.getChildren().add(line(chip(id, in.proceeding().name(), () -> navigator.openRecord(in.proceeding().ref())),
                    off(id + "-off", in.proceeding().name(), () -> model.edits().untag(in.tagging()))));
        }
        Set<UUID> taken = row.proceedings().stream().map(in -> in.proceeding().id()).collect(Collectors.toSet());
        List<Proceeding> free = model.sheetProperty().get().proceedings().stream().filter(each -> !taken.contains(each.id())).toList();
        if (free.isEmpty()) {
            part.getChildren().add(Editing.muted(Texts.text(taken.isEmpty() ? "evidence.proceedings.noneYet" : "evidence.proceedings.all")));
        } else {
            String add = Texts.text("evidence.proceeding.add");
            MenuButton more = named(new MenuButton(add), "evidence-proceeding-add", add);
            for (Proceeding proceeding : free) {
                MenuItem choice = new MenuItem(proceeding.name());
                choice.setMnemonicParsing(false);
                choice.setOnAction(chosen -> model.edits().tag(item, proceeding));
                more.getItems().add(choice);
            }
            more.setDisable(!model.writable());
            part.getChildren().add(more);
        }
        return part;
    }

    /** The chain of custody in order of time. */
    Node custody(ItemRow row, EvidenceItem item) {
        VBox part = Inspector.part(Texts.text("evidence.custody"), String.valueOf(row.custody().size()));
        some(part, row.custody(), this::handOver);
        Button add = Buttons.plain("evidence-custody-add", Texts.text("evidence.custody.add"), () -> addCustody(row, item));
        add.setDisable(!model.writable());
        part.getChildren().add(add);
        return part;
    }

    void addCustody(ItemRow row, EvidenceItem item) {
        CustodyForm.ask(Over.window(over), true, CustodyForm.next(item.id(), row.custody()), model.edits()::addCustody);
    }

    private Node handOver(CustodyLine line) {
        CustodyEvent event = line.event();
        String from = event.releasedBy().isBlank() ? Texts.text("evidence.custody.collected") : event.releasedBy();
        String to = event.receivedBy().isBlank() ? Texts.text("evidence.custody.unknown") : event.receivedBy();
        String id = "evidence-custody-" + event.id();
        String words = Texts.text("evidence.custody.line", from, to);
        Label date = new Label(CaseDates.shown(event.date()));
        date.getStyleClass().addAll("t12", "text-muted");
        Button edit = Buttons.arrow(id + "-edit", BootstrapIcons.PENCIL, Texts.text("evidence.custody.edit", words), null, () ->
                CustodyForm.ask(Over.window(over), false, event, model.edits()::changeCustody));
        edit.setMinWidth(24);
        edit.setDisable(!model.writable());
        HBox head = line(date, edit, off(id + "-off", words, () -> model.edits().removeCustody(event)));
        Label who = new Label(words);
        Wrapped.wrapped(who);
        VBox box = new VBox(2, head, who);
        box.setId(id);
        String rest = List.of(event.purpose(), event.place()).stream().filter(text -> !text.isBlank()).collect(Collectors.joining(", "));
        if (!rest.isEmpty()) {
            box.getChildren().add(Editing.muted(rest));
        }
        if (line.flaw() != Flaw.NONE) {
            Label mark = Mark.NEEDS_YOU.view(Texts.text("evidence.custody.flaw." + line.flaw()));
            Wrapped.wrapped(mark);
            mark.setId(id + "-flaw");
            box.getChildren().add(mark);
        }
        return box;
    }

    /** Where the item is an exhibit, and how that stands. */
    Node exhibits(ItemRow row, EvidenceItem item) {
        VBox part = Inspector.part(Texts.text("evidence.exhibits"), String.valueOf(row.exhibits().size()));
        some(part, row.exhibits(), this::exhibit);
        Button add = Buttons.plain("evidence-exhibit-add", Texts.text("evidence.exhibit.add"), () -> addExhibit(item));
        add.setDisable(!model.writable());
        part.getChildren().add(add);
        return part;
    }

    void addExhibit(EvidenceItem item) {
        ExhibitForm.ask(Over.window(over), model.sheetProperty().get(), item.ref(), model.edits()::addExhibit);
    }

    private Node exhibit(ExhibitRow row) {
        Exhibit exhibit = row.exhibit();
        String id = "evidence-exhibit-" + exhibit.id();
        String words = ItemsGrid.words(row);
        HBox head = line(chip(id, words, () -> navigator.openRecord(exhibit.ref())),
                off(id + "-off", words, () -> model.edits().deleteExhibits(List.of(exhibit.id()))));
        VBox box = new VBox(2, head, status(id + "-status", exhibit));
        if (row.twice()) {
            Label mark = Mark.NEEDS_YOU.view(Texts.text("evidence.exhibit.twice", exhibit.number()));
            Wrapped.wrapped(mark);
            box.getChildren().add(mark);
        }
        return box;
    }

    private MenuButton status(String id, Exhibit exhibit) {
        String now = Texts.text("evidence.exhibit.status." + exhibit.status());
        MenuButton status = named(new MenuButton(now), id, Texts.text("evidence.exhibit.status.is", now));
        status.getStyleClass().addAll("flat", "t12");
        for (Exhibit.Status each : Exhibit.Status.values()) {
            MenuItem choice = new MenuItem(Texts.text("evidence.exhibit.status." + each));
            choice.setOnAction(chosen -> model.edits().exhibit(exhibit.id(), "status", each));
            status.getItems().add(choice);
        }
        status.setDisable(!model.writable());
        return status;
    }

    /** The productions that contain the item; they are changed where productions are. */
    Node productions(ItemRow row) {
        VBox part = Inspector.part(Texts.text("evidence.productions"), String.valueOf(row.productions().size()));
        if (row.productions().isEmpty()) {
            part.getChildren().add(Editing.muted(Texts.text("evidence.productions.none")));
        }
        some(part, row.productions(), this::production);
        return part;
    }

    private Node production(Served served) {
        String words = Texts.text("evidence.production", served.to(), CaseDates.shown(served.production().date()));
        Button chip = chip("evidence-production-" + served.production().id(), words, () -> navigator.openRecord(served.production().ref()));
        return new VBox(2, line(chip), Editing.muted(served.proceeding()));
    }

    /** The facts and links that touch the item. */
    Node touching(ItemRow row) {
        VBox part = Inspector.part(Texts.text("evidence.touching"), String.valueOf(row.touching().size()));
        if (row.touching().isEmpty()) {
            part.getChildren().add(Editing.muted(Texts.text("evidence.touching.none")));
        }
        some(part, row.touching(), this::touch);
        return part;
    }

    private Node touch(Touch touch) {
        Button chip = chip("evidence-touch-" + touch.id(), touch.words(), () -> navigator.open(touch.at()));
        return new VBox(2, Editing.muted(touch.how()), line(chip));
    }

    private static <T> void some(VBox part, List<T> all, Function<T, Node> line) {
        all.stream().limit(MOST).map(line).forEach(part.getChildren()::add);
        if (all.size() > MOST) {
            part.getChildren().add(Editing.muted(Texts.text("kit.chip.more", all.size() - MOST)));
        }
    }

    private static Button chip(String id, String words, Runnable open) {
        Button chip = Chips.plain(id, words, open);
        chip.setMinWidth(0);
        return chip;
    }

    private Button off(String id, String words, Runnable remove) {
        Button off = Buttons.arrow(id, BootstrapIcons.X, Texts.text("kit.takeAway", words), null, remove);
        off.setMinWidth(24);
        off.setDisable(!model.writable());
        return off;
    }

    private static HBox line(Node first, Node... behind) {
        HBox line = new HBox(4, first, Buttons.spring());
        HBox.setHgrow(first, Priority.SOMETIMES);
        line.getStyleClass().add("chip-row");
        line.getChildren().addAll(behind);
        return line;
    }
}
