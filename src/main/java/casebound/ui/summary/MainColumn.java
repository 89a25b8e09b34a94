package casebound.ui.summary;

import casebound.model.Kind;
import casebound.model.Ref;
import casebound.problem.Texts;
import casebound.summary.Summary;
import casebound.summary.Summary.Cite;
import casebound.summary.Summary.InProceeding;
import casebound.summary.Summary.KeyFact;
import casebound.summary.Summary.Next;
import casebound.summary.SummaryPaper;
import casebound.ui.kit.Chips;
import casebound.ui.kit.Mark;
import java.util.List;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The left side: where it stands, charges, key facts, parties. */
final class MainColumn extends VBox {
    /** What a line may not end with. */
    private static final Pattern SIGN = Pattern.compile("([≤<~>≥]) ");

    private final Opening opening;

    MainColumn(Opening opening) {
        this.opening = opening;
        getStyleClass().add("summary-main");
    }

    void show(Summary summary) {
        getChildren().setAll(standing(summary), charges(summary), facts(summary), people(summary));
    }

    private Node standing(Summary summary) {
        Rows rows = new Rows("summary-standing", Texts.text("summary.standing"), "", List.of(26, 42, 13, 19)).sentence(summary.standing());
        if (summary.proceedings().all() > 0) {
            rows.columns(Texts.text("summary.standing.column1"), Texts.text("summary.standing.column2"),
                    Texts.text("summary.standing.column3"), Texts.text("summary.standing.column4"));
        }
        for (InProceeding line : summary.proceedings().first()) {
            Button name = opening.name("summary-proceeding-" + line.id(), line.name(), new Ref(Kind.PROCEEDING, line.id()));
            name.getStyleClass().add("strong");
            VBox who = new VBox(name);
            who.getStyleClass().add("summary-cell");
            if (!line.beside().isEmpty()) {
                who.getChildren().add(Rows.grey(line.beside()));
            }
            Label status = Rows.wrapped(line.status());
            Node next = line.next() == Next.NOT_RECORDED ? asks(SummaryPaper.next(line)) : Rows.grey(SummaryPaper.next(line));
            rows.row(who, event(line), status, next);
        }
        return rows.rest(SummaryPaper.rest(summary.proceedings()));
    }

    private static Node asks(String words) {
        Label mark = Mark.UNSURE.view(words);
        mark.getStyleClass().add("warning");
        return mark;
    }

    private Node event(InProceeding line) {
        HBox cell = new HBox(8, Rows.wrapped(SIGN.matcher(line.event()).replaceAll("$1\u00a0")));
        if (line.cite() != null) {
            cell.getChildren().add(opening.chip("summary-event-" + line.id(), line.cite()));
        }
        cell.getStyleClass().add("summary-cell");
        return cell;
    }

    private Node charges(Summary summary) {
        Rows rows = new Rows("summary-charges", Texts.text("summary.charges"), "", List.of(27, 33, 40)).sentence(none(summary.charges()));
        if (summary.charges().all() > 0) {
            rows.columns(Texts.text("summary.charges.column1"), Texts.text("summary.charges.column2"), Texts.text("summary.charges.column3"));
        }
        summary.charges().first().forEach(line -> rows.row(Rows.wrapped(line.party()), Rows.wrapped(line.title()), Rows.wrapped(line.disposition())));
        return rows.rest(SummaryPaper.rest(summary.charges()));
    }

    private Node facts(Summary summary) {
        Rows rows = new Rows("summary-facts", Texts.text("summary.facts"), SummaryPaper.factCount(summary), List.of(100)).sentence(none(summary.facts()));
        for (KeyFact fact : summary.facts().first()) {
            Label sign = Rows.grey(fact.sign());
            sign.getStyleClass().add("summary-sign");
            Label date = Rows.grey(fact.date());
            date.getStyleClass().add("summary-date");
            Button text = opening.name("summary-fact-" + fact.id(), fact.text(), new Ref(Kind.FACT, fact.id()));
            text.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(text, Priority.ALWAYS);
            HBox when = new HBox(sign, date);
            when.getStyleClass().add("summary-cell");
            HBox row = new HBox(when, text);
            for (int i = 0; i < fact.cites().size(); i++) {
                row.getChildren().add(opening.chip("summary-fact-" + fact.id() + "-" + i, fact.cites().get(i)));
            }
            row.getStyleClass().addAll("summary-cell", "summary-fact");
            rows.row(row);
        }
        return rows.rest(SummaryPaper.rest(summary.facts()));
    }

    private Node people(Summary summary) {
        Rows rows = new Rows("summary-people", Texts.text("summary.people"), "", List.of(27, 37, 36)).sentence(none(summary.people()));
        if (summary.people().all() > 0) {
            rows.columns(Texts.text("summary.people.column1"), Texts.text("summary.people.column2"), Texts.text("summary.people.column3"));
        }
        summary.people().first().forEach(line -> rows.row(
                opening.name("summary-party-" + line.id(), line.name(), new Ref(Kind.PARTY, line.id())), Rows.wrapped(line.roles()),
                line.counsel().isEmpty() ? Rows.grey(Texts.text("summary.notRecorded")) : Rows.wrapped(line.counsel())));
        return rows.rest(SummaryPaper.rest(summary.people()));
    }

    private static String none(Summary.Some<?> some) {
        return some.all() == 0 ? Texts.text("summary.none") : "";
    }

    /** What the rows do when something in them is pressed. */
    interface Opening {
        /** A name that opens its record. */
        Button name(String id, String text, Ref ref);

        /** A cited place. */
        default Button chip(String id, Cite cite) {
            Button chip = Chips.source(id, cite.label(), cite.spoken(), () -> open(cite.opens()));
            chip.setMinWidth(USE_PREF_SIZE);
            return chip;
        }

        void open(Ref ref);
    }
}
