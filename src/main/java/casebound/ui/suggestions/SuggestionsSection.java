package casebound.ui.suggestions;

import casebound.casefile.CaseFile;
import casebound.problem.Texts;
import casebound.suggest.Suggestion;
import casebound.suggest.Suggestions;
import casebound.ui.kit.Badge;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Command;
import casebound.ui.kit.Command.Menu;
import casebound.ui.kit.EmptyState;
import casebound.ui.kit.FilterBar;
import casebound.ui.kit.FilterField;
import casebound.ui.kit.Grid;
import casebound.ui.kit.GridTyping;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.PaneSide;
import casebound.ui.kit.Section;
import casebound.ui.kit.SectionBar;
import casebound.work.Work;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** What was read from the documents and waits for a person: accept, change, reject, one after the other. */
public final class SuggestionsSection implements Section {
    private final SuggestionsModel model;
    private final Navigator navigator;
    private final Grid<Suggestion> grid = new Grid<>("suggestions-grid", Texts.text("suggestions.title"));
    private final FilterField filter = new FilterField("suggestions-filter", Texts.text("suggestions.filter"));
    private final ReadOnlyObjectWrapper<Badge> badge = new ReadOnlyObjectWrapper<>(Badge.NONE);
    /** An import is one change after the other: one waits until it is over. */
    private final PauseTransition quiet = new PauseTransition(Duration.seconds(3));
    /** OCR reads page after page, and each makes its document another one. */
    private final PauseTransition ocrQuiet = new PauseTransition(Duration.minutes(1));
    private final VBox view;
    private final List<Command> commands;

    public SuggestionsSection(CaseFile file, Work work, Navigator navigator) {
        this.navigator = navigator;
        model = new SuggestionsModel(file, work);
        BooleanBinding any = Bindings.isNotNull(grid.currentProperty());
        commands = List.of(
                Command.of("suggestions-reject", "suggestions.reject", Command.key(KeyCode.DELETE), Menu.EDIT, this::reject).when(any),
                Command.of("suggestions-accept-like", "suggestions.acceptLike", new KeyCodeCombination(KeyCode.ENTER,
                        KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN), Menu.EDIT, this::acceptLike).when(any),
                Command.of("suggestions-accept", "suggestions.accept", Command.ctrl(KeyCode.ENTER), Menu.EDIT, this::accept).when(any));
        SectionBar bar = new SectionBar(Texts.text("suggestions.title"), Buttons.of(commands.get(0), false), Buttons.of(commands.get(1), false),
                Buttons.of(commands.get(2), true));
        grid.columns().numbered()
                .text("suggestions-document", Texts.text("suggestions.column.document"), 260, Suggestion::title)
                .text("suggestions-what", Texts.text("suggestions.column.what"), 120, SuggestionsSection::what, "second")
                .filling("suggestions-value", Texts.text("suggestions.column.value"), SuggestionsSection::shown)
                .sorted("suggestions-page", Texts.text("suggestions.column.page"), 60, Suggestion::page, row -> Integer.toString(row.page() + 1), "second");
        GridTyping<Suggestion> typing = new GridTyping<>(grid, SuggestionsSection::id, file.writable())
                .text("suggestions-value", SuggestionsSection::shown, Suggestion::value, this::change);
        grid.emptyState(new EmptyState(Texts.text("suggestions.none")));
        grid.noMatch(Texts.text("suggestions.noMatch"), filter::clear);
        grid.onOpen(this::open);
        FilterBar filters = new FilterBar(filter);
        filter.textProperty().addListener((property, before, now) -> filter(now));
        view = new VBox(bar, filters, typing.refusal(), grid);
        VBox.setVgrow(grid, Priority.ALWAYS);
        filters.listenIn(view);
        model.waiting().addListener((property, before, now) -> show(bar, now));
        model.looking().addListener((property, before, now) -> say(bar));
        say(bar);
        file.onChange(change -> Platform.runLater(() -> {
            if (SuggestionsModel.matters(change)) {
                model.stale();
                if (view.getScene() != null) {
                    model.read();
                } else if (file.writable()) {
                    quiet.playFromStart();
                }
            }
        }));
        quiet.setOnFinished(end -> model.read());
        ocrQuiet.setOnFinished(end -> model.read());
        if (file.writable()) {
            quiet.play();
            file.ocr().onPage((content, page) -> Platform.runLater(() -> {
                model.stale();
                ocrQuiet.playFromStart();
            }));
        }
        view.sceneProperty().addListener((property, before, now) -> {
            if (now == null) {
                model.lookAway();
            }
        });
    }

    private static String what(Suggestion row) {
        return Texts.text("suggestions.what." + row.what());
    }

    private static String shown(Suggestion row) {
        return row.name().isEmpty() && row.what() != Suggestion.What.LABELS ? row.value() : Texts.text("suggestions.value." + row.what(), row.value(), row.name());
    }

    /** A suggestion is no record and has no id of its own: it is all that it says. */
    private static UUID id(Suggestion row) {
        return UUID.nameUUIDFromBytes(row.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String change(Suggestion row, String typed) {
        if (!row.what().canBeChanged()) {
            return Texts.text("suggestions.fault.whole");
        } else if (!Suggestions.fits(row.what(), typed)) {
            return Texts.text("suggestions.fault");
        }
        model.change(row, typed);
        return "";
    }

    /** What is decided leaves; the cursor stands on what comes next. */
    private void show(SectionBar bar, List<Suggestion> now) {
        boolean focused = grid.table().isFocused();
        grid.showNext(now);
        badge.set(now.isEmpty() ? Badge.NONE : Badge.of(now.size()));
        say(bar);
        if (focused) {
            grid.table().requestFocus();
        }
    }

    private void say(SectionBar bar) {
        bar.countProperty().set(model.looking().get() && model.waiting().get().isEmpty() ? Texts.text("suggestions.looking")
                : Texts.text("suggestions.count", model.waiting().get().size()));
    }

    private void filter(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        grid.filter(row -> (row.title() + "\n" + what(row) + "\n" + shown(row)).toLowerCase(Locale.ROOT).contains(wanted));
    }

    private void accept() {
        model.accept(grid.selected());
    }

    private void reject() {
        model.reject(grid.selected());
    }

    private void acceptLike() {
        Suggestion row = grid.currentProperty().get();
        if (row != null) {
            model.accept(model.like(row));
        }
    }

    private void open(Suggestion row) {
        navigator.openDocument(row.document(), row.page(), PaneSide.LEFT);
    }

    @Override
    public String id() {
        return "suggestions";
    }

    @Override
    public String title() {
        return Texts.text("suggestions.title");
    }

    @Override
    public Ikon icon() {
        return BootstrapIcons.LIGHTBULB;
    }

    @Override
    public ObservableValue<Badge> badge() {
        return badge.getReadOnlyProperty();
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public void shown() {
        model.look();
        Platform.runLater(grid.table()::requestFocus);
    }
}
