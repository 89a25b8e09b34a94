package casebound.ui.summary;

import static casebound.ui.kit.Named.named;

import casebound.model.Kind;
import casebound.model.Question;
import casebound.model.Ref;
import casebound.problem.Texts;
import casebound.summary.Summary;
import casebound.summary.Summary.Asked;
import casebound.summary.SummaryPaper;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Chips;
import casebound.ui.kit.Mark;
import casebound.ui.kit.SuggestionBox;
import casebound.ui.kit.Wrapped;
import casebound.ui.summary.MainColumn.Opening;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The right side: gaps, key exhibits, what changed, open questions. */
final class SideColumn extends VBox {
    private final SummaryModel model;
    private final Opening opening;

    SideColumn(SummaryModel model, Opening opening) {
        this.model = model;
        this.opening = opening;
        getStyleClass().add("summary-side");
    }

    void show(Summary summary) {
        getChildren().setAll(gaps(summary), exhibits(summary), changes(summary), questions(summary));
    }

    private Node gaps(Summary summary) {
        int open = summary.gaps().all();
        Rows rows = new Rows("summary-gaps", Texts.text("summary.gaps"), open == 0 ? "" : Texts.text("summary.gaps.open", open), List.of(100))
                .sentence(open == 0 ? Texts.text("summary.none") : "");
        summary.gaps().first().forEach(gap -> {
            Button text = opening.name("summary-gap-" + gap.item(), gap.text(), new Ref(Kind.EVIDENCE, gap.item()));
            text.getStyleClass().add("summary-wrapped");
            Label head = Mark.NOT_DISCLOSED.view(Texts.text("summary.gap.held"));
            head.getStyleClass().add("strong");
            rows.row(new VBox(2, head, text));
        });
        return rows.rest(SummaryPaper.rest(summary.gaps()));
    }

    private Node exhibits(Summary summary) {
        Rows rows = new Rows("summary-exhibits", Texts.text("summary.exhibits"), count(summary.exhibits()), List.of(20, 80)).sentence(none(summary.exhibits()));
        summary.exhibits().first().forEach(line -> {
            Ref opens = line.document() == null ? new Ref(Kind.EXHIBIT, line.exhibit()) : new Ref(Kind.DOCUMENT, line.document());
            rows.row(new HBox(Chips.plain("summary-exhibit-" + line.exhibit(), line.number(), () -> opening.open(opens))),
                    new VBox(Rows.wrapped(line.title()), Rows.grey(line.state())));
        });
        return rows.rest(SummaryPaper.rest(summary.exhibits()));
    }

    private Node changes(Summary summary) {
        Rows rows = new Rows("summary-changes", Texts.text("summary.changes"), count(summary.changes()), List.of(20, 80));
        Label signed = Rows.grey(SummaryPaper.signedOff(summary, model.zone()));
        signed.setId("summary-signed-off");
        Wrapped.wrapped(signed);
        signed.setMinHeight(USE_PREF_SIZE);
        rows.add(signed);
        summary.changes().first().forEach(line -> rows.row(Rows.grey(line.date()), line.opens() == null ? Rows.text(line.title())
                : opening.name("summary-change-" + line.seq(), line.title(), line.opens())));
        return rows.rest(SummaryPaper.rest(summary.changes()));
    }

    private Node questions(Summary summary) {
        Rows rows = new Rows("summary-questions", Texts.text("summary.questions"), count(summary.questions()), List.of(100));
        for (Asked asked : summary.questions().first()) {
            boolean spelling = !asked.question().spelling().isBlank() && asked.question().about() != null && asked.question().about().kind() == Kind.PARTY;
            rows.add(spelling ? suggestion(asked) : question(asked));
        }
        rows.rest(SummaryPaper.rest(summary.questions()));
        TextField add = field("summary-add", Texts.text("summary.add"), Texts.text("summary.add.prompt"));
        add.setOnAction(enter -> {
            model.ask(add.getText());
            add.clear();
        });
        return rows.add(add);
    }

    private Node suggestion(Asked asked) {
        Question question = asked.question();
        Button same = Buttons.plain("summary-same-" + question.id(), Texts.text("summary.answer.same"), () -> model.samePerson(question));
        Button other = Buttons.plain("summary-other-" + question.id(), Texts.text("summary.answer.other"), () -> model.anotherPerson(question));
        same.setDisable(!model.writable());
        other.setDisable(!model.writable());
        SuggestionBox box = new SuggestionBox(question.text(), same, other);
        if (asked.cite() != null) {
            box.getChildren().add(1, new HBox(opening.chip("summary-question-cite-" + question.id(), asked.cite())));
        }
        return box;
    }

    private Node question(Asked asked) {
        Question question = asked.question();
        Label mark = Mark.UNSURE.bare();
        Node words;
        if (question.about() == null) {
            Label text = new Label(question.text());
            Wrapped.wrapped(text);
            text.setMinHeight(USE_PREF_SIZE);
            words = text;
        } else {
            Button text = opening.name("summary-question-" + question.id(), question.text(), question.about());
            text.getStyleClass().add("summary-wrapped");
            words = text;
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox head = new HBox(8, mark, words);
        if (asked.cite() != null) {
            head.getChildren().add(opening.chip("summary-question-cite-" + question.id(), asked.cite()));
        }
        TextField answer = field("summary-answer-" + question.id(), Texts.text("summary.answer") + ": " + question.text(), Texts.text("summary.answer.prompt"));
        answer.setOnAction(enter -> model.answer(question, answer.getText()));
        VBox box = new VBox(4, head, answer);
        box.getStyleClass().add("summary-question");
        return box;
    }

    private TextField field(String id, String spoken, String prompt) {
        TextField field = named(new TextField(), id, spoken);
        field.setPromptText(prompt);
        field.setDisable(!model.writable());
        return field;
    }

    private static String count(Summary.Some<?> some) {
        return some.all() == 0 ? "" : String.valueOf(some.all());
    }

    private static String none(Summary.Some<?> some) {
        return some.all() == 0 ? Texts.text("summary.none") : "";
    }
}
