package casebound.ui.issues;

import casebound.model.Ref;
import casebound.problem.Texts;
import casebound.ui.issues.IssueTree.Suggestion;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Command;
import casebound.ui.kit.Command.Menu;
import casebound.ui.kit.EmptyState;
import casebound.ui.kit.FilterBar;
import casebound.ui.kit.FilterField;
import casebound.ui.kit.Inspector;
import casebound.ui.kit.LazySection;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.SectionBar;
import casebound.ui.kit.Sheet;
import casebound.ui.kit.Strips;
import casebound.ui.kit.SuggestionBox;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The section: bar, filter, a suggestion, the tree, and under it why something is refused. */
final class IssuesView extends BorderPane implements LazySection.View {
    private final IssuesModel model;
    private final Sheet<IssueRow> sheet;
    private final IssueInspector inspector;
    private final VBox suggested = new VBox();
    private final List<Command> commands;

    IssuesView(IssuesModel model, Navigator navigator) {
        this.model = model;
        sheet = IssuesGrid.of(model);
        inspector = new IssueInspector(model, navigator);
        commands = possible();
        SectionBar bar = new SectionBar(Texts.text("issues.title"), Buttons.of(commands.get(1), false), Buttons.of(commands.getFirst(), true));
        FilterBar filters = filters();
        suggested.getStyleClass().add("inspector-part");
        setTop(new VBox(bar, filters, suggested));
        setCenter(sheet);
        setBottom(new VBox(Strips.refusal("issues-refused", model.typing().problem()),
                Strips.readOnly("issues-read-only", model.whyNot())));
        Button make = Buttons.plain("issues-new-empty", Texts.text("issues.new"), commands.getFirst()::run);
        make.setDisable(!model.writable());
        sheet.grid().emptyState(new EmptyState(Texts.text("issues.empty"), make));
        sheet.onAct((row, column) -> act(row));
        sheet.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        model.onAdded(sheet::reveal);
        sheet.onLeft(model::dropDraft);
        model.rowsProperty().subscribe(rows -> {
            boolean none = rows.isEmpty() && model.treeProperty().get().issues() > 0;
            sheet.grid().emptyState(none ? new EmptyState(Texts.text("issues.noMatch"),
                    Buttons.plain("issues-grid-clear", Texts.text("kit.clear"), () -> model.filterProperty().set("")))
                    : new EmptyState(Texts.text("issues.empty"), make));
            sheet.show(rows);
            explain();
        });
        model.treeProperty().subscribe(tree -> {
            bar.countProperty().set(Texts.text("issues.count", tree.issues()));
            explain();
        });
        model.suggestionProperty().subscribe(now -> suggest(now.orElse(null)));
        sheet.currentProperty().addListener((property, before, now) -> explain());
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public Inspector inspector() {
        return inspector.pane();
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public void focusFirst() {
        sheet.focusCursor();
    }

    @Override
    public void reveal(Ref issue) {
        model.uncover(issue.id());
        sheet.reveal(issue.id());
        sheet.focusCursor();
    }

    private List<Command> possible() {
        BooleanBinding writable = Bindings.createBooleanBinding(model::writable);
        BooleanBinding onIssue = Bindings.createBooleanBinding(() -> model.writable() && sheet.currentProperty().get() != null
                && sheet.currentProperty().get().issue() != null, sheet.currentProperty());
        return List.of(
                Command.of("issues-new", "issues.new", Command.ctrl(KeyCode.N), Menu.EDIT, () -> begin(false)).when(writable),
                Command.of("issues-part", "issues.part", Command.key(KeyCode.INSERT), Menu.EDIT, () -> begin(true)).when(onIssue),
                Command.of("issues-rename", "issues.rename", Command.key(KeyCode.F2), Menu.EDIT,
                        () -> sheet.beginTyping(IssuesModel.TITLE)).when(onIssue),
                Command.of("issues-indent", "issues.indent", Command.ctrl(KeyCode.RIGHT), Menu.EDIT,
                        () -> onIssue(model.edits()::indent)).when(onIssue),
                Command.of("issues-outdent", "issues.outdent", Command.ctrl(KeyCode.LEFT), Menu.EDIT,
                        () -> onIssue(model.edits()::outdent)).when(onIssue),
                Command.of("issues-up", "issues.up", Command.ctrl(KeyCode.UP), Menu.EDIT,
                        () -> onIssue(id -> model.edits().move(id, -1))).when(onIssue),
                Command.of("issues-down", "issues.down", Command.ctrl(KeyCode.DOWN), Menu.EDIT,
                        () -> onIssue(id -> model.edits().move(id, 1))).when(onIssue),
                Command.of("issues-facts", "issues.tag.facts", Command.ctrl(KeyCode.T), Menu.EDIT,
                        () -> inspector.tagFacts(sheet.currentProperty().get())).when(onIssue),
                Command.of("issues-items", "issues.tag.evidence", Command.ctrl(KeyCode.E), Menu.EDIT,
                        () -> inspector.tagEvidence(sheet.currentProperty().get())).when(onIssue),
                Command.of("issues-delete", "issues.delete", Command.key(KeyCode.DELETE), Menu.EDIT, () -> model.edits().delete(
                        sheet.selected().stream().filter(row -> row.issue() != null).map(IssueRow::id).toList())).when(onIssue));
    }

    private FilterBar filters() {
        FilterField field = new FilterField("issues-filter", Texts.text("issues.filter"));
        field.textProperty().bindBidirectional(model.filterProperty());
        FilterBar bar = new FilterBar(field);
        bar.countProperty().bind(Bindings.createStringBinding(() -> Texts.text("kit.shown",
                model.rowsProperty().get().stream().filter(row -> row.issue() != null).count(), model.treeProperty().get().issues()),
                model.rowsProperty(), model.treeProperty()));
        bar.listenIn(this);
        return bar;
    }

    private void suggest(@Nullable Suggestion now) {
        suggested.getChildren().clear();
        suggested.setVisible(now != null && model.writable());
        suggested.setManaged(suggested.isVisible());
        if (suggested.isVisible()) {
            suggested.getChildren().add(new SuggestionBox(Texts.text("issues.suggestion", now.proceeding().name(), now.title()),
                    Buttons.plain("issues-suggestion-add", Texts.text("issues.suggestion.add"), model::addSuggested),
                    Buttons.plain("issues-suggestion-later", Texts.text("issues.suggestion.later"), model::notNow)));
        }
    }

    private void begin(boolean part) {
        model.begin(sheet.currentProperty().get(), part);
        sheet.reveal(IssueRow.DRAFT);
        model.typing().begin(IssueRow.DRAFT, IssuesModel.TITLE, "");
    }

    /** Enter on what is not typed into: a head folds, an issue's type and what is tagged is at the right. */
    private void act(IssueRow row) {
        if (row.isHead()) {
            model.fold(row, !row.folded());
            return;
        }
        String field = switch (sheet.cursorColumn()) {
            case "issues-facts" -> "issues-tag-facts";
            case "issues-evidence" -> "issues-tag-evidence";
            default -> "issues-type-field";
        };
        if (inspector.pane().lookup("#" + field) != null) {
            inspector.pane().lookup("#" + field).requestFocus();
        }
    }

    /** Ctrl and arrows move the issue, before the table takes them; left and right fold where there is no cell to go to. */
    private void keyPressed(KeyEvent press) {
        IssueRow row = sheet.currentProperty().get();
        if (row == null || model.typing().cellProperty().get() != null) {
            return;
        }
        if (press.isShortcutDown() && press.getCode().isArrowKey()) {
            commands.stream().filter(command -> command.shortcut() != null && command.shortcut().match(press)).forEach(Command::run);
            press.consume();
        } else if (sheet.cursorColumn().equals(IssuesModel.TITLE) && row.parts() > 0
                && (press.getCode() == KeyCode.LEFT && !row.folded() || press.getCode() == KeyCode.RIGHT && row.folded())) {
            model.fold(row, !row.folded());
            press.consume();
        }
    }

    private void explain() {
        inspector.show(sheet.currentProperty().get());
    }

    private void onIssue(Consumer<UUID> act) {
        IssueRow row = sheet.currentProperty().get();
        if (row != null && row.issue() != null) {
            act.accept(row.id());
        }
    }
}
