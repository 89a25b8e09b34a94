package casebound.ui.issues;

import casebound.model.Issue;
import casebound.model.Kind;
import casebound.model.Proceeding;
import casebound.model.Ref;
import casebound.problem.Texts;
import casebound.ui.issues.IssueRow.Tagged;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Chips;
import casebound.ui.kit.Editing;
import casebound.ui.kit.Fields;
import casebound.ui.kit.Inspector;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.Over;
import casebound.ui.kit.Pick;
import casebound.ui.kit.SavedText;
import casebound.ui.kit.SearchPick;
import casebound.ui.kit.SearchPick.Thing;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** An issue, explained: what it is, where it is decided, and the facts and evidence that bear on it. */
final class IssueInspector {
    /** More lines than a person reads make the window slow. */
    private static final int MOST = 60;

    private final IssuesModel model;
    private final Navigator navigator;
    private final Inspector pane = new Inspector("issues-inspector");
    private @Nullable IssueRow shown;
    private List<Proceeding> around = List.of();

    IssueInspector(IssuesModel model, Navigator navigator) {
        this.model = model;
        this.navigator = navigator;
    }

    Inspector pane() {
        return pane;
    }

    /** Explains a row. Nothing is built anew while it and what can be chosen for it are the same. */
    void show(@Nullable IssueRow row) {
        List<Proceeding> proceedings = model.treeProperty().get().proceedings();
        if (row == null || row.id().equals(IssueRow.DRAFT)) {
            shown = null;
            pane.clear(Texts.text(row == null ? "issues.inspector.none" : "issues.inspector.new"));
        } else if (!row.equals(shown) || !proceedings.equals(around)) {
            boolean same = shown != null && shown.id().equals(row.id());
            shown = row;
            around = proceedings;
            Runnable build = row.issue() == null ? () -> head(row) : () -> issue(row, row.issue());
            if (same) {
                SavedText.keeping(pane, build);
            } else {
                build.run();
            }
        }
    }

    private void head(IssueRow row) {
        Node words = Editing.muted(Texts.text("issues.head", row.parts(), row.facts(), row.evidence()));
        if (row.proceeding() == null) {
            pane.show(Texts.text("issues.whole"), "", Inspector.part(words));
        } else {
            Ref proceeding = row.proceeding().ref();
            Button open = Chips.plain("issues-proceeding-open", row.title(), () -> navigator.openRecord(proceeding));
            open.setMinWidth(0);
            VBox part = Inspector.part(open, words);
            part.setFillWidth(false);
            pane.show(Texts.text("issues.proceeding"), "", part);
        }
    }

    private void issue(IssueRow row, Issue issue) {
        String title = Texts.text("issues.issue");
        Fields fields = new Fields().add(title, SavedText.line("issues-title-field", title, issue.title(), model.writable(), true,
                typed -> model.edits().set(issue.id(), "title", typed)));
        ComboBox<Issue.Type> type = Pick.oneOf("issues-type-field", Texts.text("issues.type"), "issues.type.", Issue.Type.values());
        type.setValue(issue.type());
        type.setDisable(!model.writable());
        type.setOnAction(chosen -> model.edits().set(issue.id(), "type", type.getValue()));
        fields.add(Texts.text("issues.type"), type).add(Texts.text("issues.proceeding"), proceeding(issue));
        TextArea note = SavedText.area("issues-note", Texts.text("evidence.note"), issue.note(), model.writable(),
                typed -> model.edits().set(issue.id(), "note", typed));
        note.setPromptText(Texts.text("evidence.note.prompt"));
        List<Tagged> facts = IssueTree.of(Kind.FACT, row.tagged());
        List<Tagged> evidence = IssueTree.of(Kind.EVIDENCE, row.tagged());
        pane.show(Texts.text("issues.type." + issue.type()), issue.title(), Inspector.part(fields),
                tagged(Texts.text("issues.facts"), facts, row.facts(), "issues-tag-facts", "issues.tag.facts", () -> tagFacts(row)),
                tagged(Texts.text("issues.evidence"), evidence, row.evidence(), "issues-tag-evidence", "issues.tag.evidence",
                        () -> tagEvidence(row)),
                Inspector.part(Texts.text("evidence.note"), Texts.text("evidence.note.internal"), (Node) note));
    }

    private ComboBox<Optional<Proceeding>> proceeding(Issue issue) {
        List<Optional<Proceeding>> choices = Stream.concat(Stream.of(Optional.<Proceeding>empty()), around.stream().map(Optional::of)).toList();
        ComboBox<Optional<Proceeding>> box = Pick.of("issues-proceeding-field", Texts.text("issues.proceeding"), choices,
                each -> each.map(Proceeding::name).orElse(Texts.text("issues.whole")));
        box.setValue(choices.stream().filter(each -> each.map(Proceeding::id).equals(Optional.ofNullable(issue.proceeding()))).findFirst()
                .orElse(Optional.empty()));
        box.setDisable(!model.writable());
        box.setOnAction(chosen -> model.edits().moveTo(issue.id(), box.getValue().map(Proceeding::id).orElse(null)));
        return box;
    }

    private Node tagged(String heading, List<Tagged> its, int withParts, String id, String addKey, Runnable add) {
        String count = its.size() == withParts ? String.valueOf(withParts) : Texts.text("issues.withParts", its.size(), withParts);
        VBox part = Inspector.part(heading, count);
        its.stream().limit(MOST).map(this::line).forEach(part.getChildren()::add);
        if (its.size() > MOST) {
            part.getChildren().add(Editing.muted(Texts.text("kit.chip.more", its.size() - MOST)));
        }
        Button more = Buttons.plain(id, Texts.text(addKey), add);
        more.setDisable(!model.writable());
        part.getChildren().add(more);
        return part;
    }

    private Node line(Tagged each) {
        String words = each.thing().words();
        String id = "issues-tagged-" + each.tagging().id();
        Button chip = Chips.plain(id, words, () -> navigator.openRecord(each.thing().ref()));
        chip.setMinWidth(0);
        Button off = Buttons.arrow(id + "-off", BootstrapIcons.X, Texts.text("kit.takeAway", words), null,
                () -> model.edits().untag(each.tagging()));
        off.setMinWidth(24);
        off.setDisable(!model.writable());
        HBox line = new HBox(4, chip, Buttons.spring(), off);
        HBox.setHgrow(chip, Priority.SOMETIMES);
        line.getStyleClass().add("chip-row");
        return line;
    }

    /** Picks facts that are not yet tagged with the issue. */
    void tagFacts(IssueRow row) {
        ask(row, "issues-fact-choice", Texts.text("issues.tag.facts.question"), model.treeProperty().get().facts());
    }

    void tagEvidence(IssueRow row) {
        ask(row, "issues-evidence-choice", Texts.text("issues.tag.evidence.question"), model.treeProperty().get().evidence());
    }

    private void ask(IssueRow row, String id, String question, List<Thing> all) {
        Set<Ref> taken = row.tagged().stream().map(each -> each.thing().ref()).collect(Collectors.toSet());
        List<Thing> free = all.stream().filter(thing -> !taken.contains(thing.ref())).toList();
        Issue issue = Objects.requireNonNull(row.issue());
        SearchPick.ask(Over.window(pane), id, question, Texts.text("issues.tag.act"), free, true,
                picked -> model.edits().tag(issue.id(), picked));
    }
}
