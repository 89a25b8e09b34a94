package casebound.ui.disclosure;

import casebound.disclosure.Gap;
import casebound.model.CaseDates;
import casebound.model.DisclosureDecision;
import casebound.model.DisclosureDecision.Decision;
import casebound.model.EvidenceItem.Bearing;
import casebound.problem.Texts;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Chips;
import casebound.ui.kit.Command;
import casebound.ui.kit.Fields;
import casebound.ui.kit.Mark;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.OneLine;
import casebound.ui.kit.Wrapped;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** The cell that one is on: what it says in a sentence, and what a person can do about it. */
final class GapPanel extends ScrollPane {
    private final DisclosureModel model;
    private final Navigator navigator;
    private final Dialogs dialogs;
    private final VBox body = new VBox(8);
    private final Button previous;
    private final Button next;
    private @Nullable Button firstAct;

    GapPanel(DisclosureModel model, Navigator navigator, Dialogs dialogs, Command before, Command after) {
        this.model = model;
        this.navigator = navigator;
        this.dialogs = dialogs;
        previous = Buttons.arrow(before.id() + "-arrow", BootstrapIcons.CHEVRON_UP, before.title().get(), before.shortcut(), before::run);
        next = Buttons.arrow(after.id() + "-arrow", BootstrapIcons.CHEVRON_DOWN, after.title().get(), after.shortcut(), after::run);
        body.getStyleClass().add("gap-panel");
        setContent(body);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        model.detailProperty().subscribe(this::show);
        model.sheetProperty().subscribe(sheet -> show(model.detailProperty().get()));
    }

    /** Puts the focus on the first thing that one can do here. */
    void enter() {
        if (firstAct != null) {
            firstAct.requestFocus();
        }
    }

    private void show(@Nullable Detail detail) {
        boolean inside = getScene() != null && getScene().getFocusOwner() instanceof Node owner && isWithin(owner);
        boolean gaps = !model.sheetProperty().get().disclosure().gaps().isEmpty();
        previous.setDisable(!gaps);
        next.setDisable(!gaps);
        firstAct = null;
        if (detail == null) {
            body.getChildren().setAll(head(new Label(), null), nothing());
            return;
        }
        Label sentence = new Label(detail.sentence());
        sentence.setId("disclosure-sentence");
        Wrapped.wrapped(sentence);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.getStyleClass().add("t15");
        FlowPane acts = new FlowPane(8, 8);
        acts.getChildren().addAll(acts(detail));
        body.getChildren().setAll(head(title(detail), detail), sentence, fields(detail), acts);
        firstAct = acts.getChildren().isEmpty() ? null : (Button) acts.getChildren().getFirst();
        if (inside) {
            enter();
        }
    }

    private boolean isWithin(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == this) {
                return true;
            }
        }
        return false;
    }

    private Node nothing() {
        Sheet sheet = model.sheetProperty().get();
        String key = sheet.lines().isEmpty() ? "disclosure.detail.noItems"
                : sheet.disclosure().columns().isEmpty() ? "disclosure.detail.noParties" : "disclosure.detail.none";
        Label words = new Label(Texts.text(key));
        Wrapped.wrapped(words);
        words.getStyleClass().add("text-subtle");
        return words;
    }

    /** What the cell is, the item as something to open, and the way to the other gaps. */
    private HBox head(Label title, @Nullable Detail detail) {
        title.getStyleClass().add("strong");
        title.setMinWidth(0);
        HBox head = new HBox(4, title);
        if (detail != null) {
            Button item = Chips.plain("disclosure-item-chip", OneLine.of(Words.brief(detail.row().item())),
                    () -> navigator.openRecord(detail.row().item().ref()));
            item.setMinWidth(40);
            HBox.setMargin(item, new javafx.geometry.Insets(0, 0, 0, 8));
            head.getChildren().add(item);
        }
        head.getChildren().addAll(Buttons.spring(), previous, next);
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return head;
    }

    private Label title(Detail detail) {
        int place = model.gapIndex();
        int all = model.sheetProperty().get().disclosure().gaps().size();
        String words = place >= 0 && detail.gap() != null
                ? Texts.text("disclosure.detail.gap", place + 1, all, Texts.text("disclosure.gapState." + detail.gap().state()))
                : Texts.text("disclosure.detail.cell", Words.brief(detail.row().item()), detail.column().name(),
                        detail.column().proceeding().name());
        return MatrixCell.mark(detail.cell()).view(words);
    }

    private Node fields(Detail detail) {
        Fields fields = new Fields();
        fields.add(Texts.text("disclosure.firstKnown"), firstKnown(detail));
        fields.add(Texts.text("disclosure.consequence"),
                detail.consequence().isEmpty() ? Texts.text("disclosure.notRecorded") : detail.consequence());
        fields.add(Texts.text("disclosure.state"), state(detail));
        return fields;
    }

    private Node firstKnown(Detail detail) {
        if (detail.row().item().firstKnown().known()) {
            String date = CaseDates.shown(detail.row().item().firstKnown());
            return new Label(detail.row().knower() == null ? date : Texts.text("disclosure.knownSince", date, detail.row().knower().name()));
        }
        Hyperlink add = casebound.ui.kit.Named.named(new Hyperlink(Texts.text("disclosure.firstKnown.add")), "disclosure-first-known-add",
                Texts.text("disclosure.firstKnown.question"));
        add.setOnAction(click -> dialogs.firstKnown(detail));
        add.setDisable(!model.acts().possible());
        HBox line = new HBox(8, Mark.UNSURE.view(Texts.text("disclosure.firstKnown.none")), add);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return line;
    }

    private static String state(Detail detail) {
        DisclosureDecision decision = detail.cell().decision();
        Gap gap = detail.gap();
        String words = gap != null && gap.state() == Gap.State.CURED ? Texts.text("disclosure.curedOn", CaseDates.shown(gap.curedOn()))
                : Texts.text("disclosure.stateIs." + detail.cell().state());
        return decision == null ? words : Texts.text("disclosure.stateSaid", words, decision.reason(), decision.by(),
                decision.date().known() ? CaseDates.shown(decision.date()) : "");
    }

    private List<Button> acts(Detail detail) {
        List<Button> acts = new ArrayList<>();
        switch (detail.cell().state()) {
            case NOT_DISCLOSED -> {
                acts.add(act("explain", () -> dialogs.reason(detail, Decision.EXPLAINED)));
                acts.add(act("record", () -> dialogs.record(detail)));
                acts.add(act("not-required", () -> dialogs.reason(detail, Decision.NOT_REQUIRED)));
                acts.add(act("withhold", () -> dialogs.reason(detail, Decision.WITHHELD)));
            }
            case EXPLAINED -> {
                acts.add(act("record", () -> dialogs.record(detail)));
                acts.add(takeBack(detail));
            }
            case NOT_REQUIRED, WITHHELD -> acts.add(takeBack(detail));
            case SERVED -> acts.add(act("production", () -> navigator.openRecord(detail.cell().production().ref())));
            case ENTITLEMENT_NOT_RECORDED -> {
                acts.add(act("owed-here", () -> dialogs.owed(detail)));
                acts.add(act("not-required", () -> dialogs.reason(detail, Decision.NOT_REQUIRED)));
            }
            case BEARING_NOT_SAID -> {
                for (Bearing bearing : List.of(Bearing.FAVORABLE, Bearing.IMPEACHING, Bearing.NEITHER)) {
                    acts.add(act("bearing-" + bearing, () -> model.acts().bearing(detail.row().item(), bearing)));
                }
            }
            case HOLDER_NOT_RECORDED, NOT_LINKED -> acts.add(act("item-open", () -> navigator.openRecord(detail.row().item().ref())));
            case NOT_OWED -> {
                acts.add(act("owed-here", () -> dialogs.owed(detail)));
                if (detail.onRequest()) {
                    acts.add(act("requested", () -> model.acts().decide(detail.row().item(), detail.column(), Decision.REQUESTED, "")));
                }
            }
        }
        acts.forEach(act -> act.setDisable(!model.acts().possible()));
        return acts;
    }

    private Button takeBack(Detail detail) {
        return act("take-back", () -> model.acts().takeBack(detail.cell().decision()));
    }

    private static Button act(String name, Runnable action) {
        Button button = Buttons.plain("disclosure-" + name, Texts.text("disclosure.act." + name), action);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
