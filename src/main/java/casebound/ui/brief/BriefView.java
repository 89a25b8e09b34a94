package casebound.ui.brief;

import casebound.brief.BriefContent.Profile;
import casebound.model.Proceeding;
import casebound.problem.Problem;
import casebound.problem.Texts;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Choice;
import casebound.ui.kit.Command;
import casebound.ui.kit.EmptyState;
import casebound.ui.kit.FilePicker;
import casebound.ui.kit.Mark;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.SectionBar;
import java.util.List;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The section: for whom and for which proceeding, what goes in, and at the bottom what came of making it. */
final class BriefView extends BorderPane {
    private static final double COLUMN = 160;
    private static final double COLUMN_GAP = 12;

    private final BriefModel model;
    private final Navigator navigator;
    private final FilePicker picker;
    private final Choice<Profile> profile;
    private final Choice<UUID> proceeding;
    private final BriefPreview preview;
    private final Command make;
    private final VBox checks = new VBox();
    private final VBox outcome = new VBox(8);

    BriefView(BriefModel model, Navigator navigator, FilePicker picker) {
        this.model = model;
        this.navigator = navigator;
        this.picker = picker;
        preview = new BriefPreview(navigator);
        profile = new Choice<>("brief-profile", Texts.text("briefview.profile"), Texts.text("briefview.profile.INTERNAL"),
                each -> Texts.text("briefview.profile." + each));
        profile.offer(List.of(Profile.CLIENT, Profile.COURT));
        profile.chosenProperty().bindBidirectional(model.profileProperty());
        proceeding = new Choice<>("brief-proceeding", Texts.text("briefview.proceeding"), Texts.text("briefview.proceeding.all"), this::name);
        proceeding.chosenProperty().bindBidirectional(model.proceedingProperty());
        make = Command.of("brief-make", "briefview.make", Command.ctrl(KeyCode.P), Command.Menu.FILE, this::make)
                .when(Bindings.createBooleanBinding(() -> model.preparationProperty().get() instanceof Preparation.Ready && !model.makingProperty().get(),
                        model.preparationProperty(), model.makingProperty()));
        SectionBar bar = new SectionBar(Texts.text("briefview.title"), profile, proceeding, Buttons.of(make, true));
        bar.countProperty().bind(Bindings.createStringBinding(
                () -> model.preparationProperty().get() instanceof Preparation.Ready ready ? ready.content().title() : "",
                model.preparationProperty()));
        setTop(new VBox(bar, checks, outcome));
        outcome.setId("brief-outcome");
        outcome.getStyleClass().add("inspector-part");
        outcome.managedProperty().bind(outcome.visibleProperty());
        model.preparationProperty().subscribe(this::show);
        model.makingProperty().subscribe(making -> showOutcome());
        model.madeProperty().subscribe(made -> showOutcome());
        model.problemProperty().subscribe(problem -> showOutcome());
    }

    List<Command> commands() {
        return List.of(make);
    }

    void focusFirst() {
        profile.requestFocus();
    }

    private void make() {
        picker.saveAs(Texts.text("briefview.save"), model.proposedName(), "pdf").ifPresent(model::make);
    }

    private void show(@Nullable Preparation now) {
        List<UUID> offered = model.proceedings().stream().map(Proceeding::id).toList();
        proceeding.offer(offered);
        checks.getChildren().clear();
        switch (now) {
            case null -> setCenter(null);
            case Preparation.NoFacts none -> {
                setCenter(new EmptyState(Texts.text("briefview.empty"),
                        Buttons.plain("brief-chronology", Texts.text("briefview.empty.go"), () -> navigator.openSection("chronology"))));
            }
            case Preparation.Blocked blocked -> {
                setCenter(blocked(blocked));
            }
            case Preparation.Ready ready -> {
                preview.show(ready.content());
                setCenter(preview);
                checks.getChildren().setAll(checks(ready));
            }
        }
    }

    private static Node blocked(Preparation.Blocked blocked) {
        VBox box = new VBox(8, Mark.NEEDS_YOU.view(blocked.problem().what()), words(blocked.problem().remedy()));
        box.setId("brief-blocked");
        box.getStyleClass().add("inspector-part");
        if (blocked.missing().size() > 1) {
            box.getChildren().add(words(Texts.text("briefview.missing", blocked.missing().size())));
            blocked.missing().forEach(title -> box.getChildren().add(words(title)));
        }
        return box;
    }

    /** What goes in, a column each, as a person checks a paper before it is filed. */
    private static HBox checks(Preparation.Ready ready) {
        int uncited = (int) ready.content().facts().stream().filter(fact -> fact.cites().isEmpty()).count();
        int documents = ready.content().sources().size();
        HBox checks = new HBox(COLUMN_GAP,
                check("brief-facts", Texts.text("briefview.check.facts"), Texts.text("briefview.facts", ready.content().facts().size()),
                        uncited == 0 ? null : Texts.text("briefview.uncited", uncited)),
                check("brief-citations", Texts.text("briefview.check.citations"), Texts.text("briefview.citations", ready.citations()), null),
                check("brief-documents", Texts.text("briefview.check.documents"), Texts.text("briefview.documents", documents), null),
                check("brief-withheld", Texts.text("briefview.check.withheld"),
                        ready.withheld() == 0 ? Texts.text("briefview.withheld.none") : "",
                        ready.withheld() == 0 ? null : Texts.text("briefview.withheld", ready.withheld())),
                check("brief-originals", Texts.text("briefview.check.originals"), Texts.text("briefview.originals"), null),
                check("brief-notes", Texts.text("briefview.check.notes"), Texts.text("briefview.notes"), null));
        checks.getStyleClass().add("inspector-part");
        return checks;
    }

    /** @param needs what a person should look at; null for nothing */
    private static VBox check(String id, String name, String says, @Nullable String needs) {
        Label head = (needs == null ? Mark.DONE : Mark.NEEDS_YOU).view(name);
        if (needs == null) {
            head.getStyleClass().remove("success");
        }
        head.getStyleClass().add("strong");
        Label words = words(needs == null ? says : (says + " " + needs).strip());
        words.setId(id);
        VBox column = new VBox(4, head, words);
        column.setPrefWidth(COLUMN);
        column.setMinWidth(0);
        HBox.setHgrow(column, Priority.ALWAYS);
        words.setMinHeight(USE_PREF_SIZE);
        return column;
    }

    private void showOutcome() {
        outcome.getChildren().clear();
        if (model.makingProperty().get()) {
            making();
        } else if (model.problemProperty().get() instanceof Problem problem) {
            Label what = Mark.FAILED.view(problem.what());
            what.setId("brief-problem");
            outcome.getChildren().addAll(what, words(problem.remedy()));
        } else if (model.madeProperty().get() instanceof BriefMade made) {
            made(made);
        }
        outcome.setVisible(!outcome.getChildren().isEmpty());
    }

    private void making() {
        ProgressBar bar = new ProgressBar();
        bar.setId("brief-progress");
        bar.setAccessibleText(Texts.text("briefview.work.make"));
        bar.progressProperty().bind(model.progressProperty());
        HBox line = new HBox(12, words(Texts.text("briefview.making")), bar,
                Buttons.plain("brief-cancel", Texts.text("briefview.cancel"), model::cancel));
        line.getStyleClass().add("chip-row");
        outcome.getChildren().add(line);
    }

    private void made(BriefMade made) {
        Label done = Mark.DONE.view(Texts.text("briefview.made", made.pages(), Math.max(0.1, made.bytes() / 1e6)));
        done.setId("brief-made");
        Label path = words(made.file().toString());
        path.setId("brief-path");
        path.setMinWidth(0);
        Button copy = Buttons.plain("brief-copy-path", Texts.text("briefview.copyPath"), () -> copy(made.file().toString()));
        HBox line = new HBox(12, done, path, Buttons.spring(), copy);
        line.getStyleClass().add("chip-row");
        copy.setMinWidth(USE_PREF_SIZE);
        done.setMinWidth(USE_PREF_SIZE);
        outcome.getChildren().add(line);
        made.warnings().forEach(warning -> outcome.getChildren().add(Mark.NEEDS_YOU.view(warning)));
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private String name(UUID id) {
        return model.proceedings().stream().filter(each -> each.id().equals(id)).findFirst().map(Proceeding::name).orElse("");
    }

    private static Label words(String text) {
        Label words = new Label(text);
        words.setWrapText(true);
        words.getStyleClass().addAll("t12", "text-muted");
        return words;
    }
}
