package casebound.ui.reader;

import casebound.model.PageLabelRun;
import casebound.problem.Texts;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Wrapped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/**
 * Asks, one question at a time, what shall become of what was read from the pages of the open document: of its labels
 * first, then of its references. Nothing changes until a button is pressed; "Not now" lasts until the program ends.
 */
final class SuggestionStrip extends HBox {
    private static final Set<Asked> NOT_NOW = new HashSet<>();

    private final PaneModel pane;
    private final ReaderActions actions;
    private final Label question = new Label();
    private final Button accept = Buttons.flat("", "", this::accept);
    private final Button later = Buttons.flat("", Texts.text("reader.suggested.later"), this::later);
    private @Nullable Asked asked;

    private record Asked(UUID document, boolean labels) {}

    SuggestionStrip(PaneModel pane, ReaderActions actions) {
        this.pane = pane;
        this.actions = actions;
        getStyleClass().addAll("suggestion", "reader-suggestion");
        question.setMinWidth(0);
        setMinHeight(USE_PREF_SIZE);
        question.setMaxWidth(Double.MAX_VALUE);
        Wrapped.wrapped(question);
        HBox.setHgrow(question, Priority.ALWAYS);
        List.of(accept, later).forEach(button -> button.setMinWidth(USE_PREF_SIZE));
        accept.getStyleClass().remove("flat");
        getChildren().addAll(question, accept, later);
        managedProperty().bind(visibleProperty());
        pane.read().addListener((property, before, now) -> show());
        show();
    }

    /** The buttons by name, for ids. */
    Map<String, Node> named() {
        return Map.of("suggested-accept", accept, "suggested-later", later, "suggested", this);
    }

    private void show() {
        UUID document = pane.document();
        ReadFromPages read = pane.read().get();
        asked = null;
        if (document != null && !read.labels().isEmpty() && !NOT_NOW.contains(new Asked(document, true))) {
            asked = new Asked(document, true);
            say(Texts.text("reader.suggested.labels", spans(read.labels())), Texts.text("reader.suggested.labels.accept"));
        } else if (document != null && !read.links().isEmpty() && !NOT_NOW.contains(new Asked(document, false))) {
            asked = new Asked(document, false);
            say(Texts.text("reader.suggested.links", read.links().size()),
                    Texts.text("reader.suggested.links.accept", read.links().size()));
        }
        setVisible(asked != null);
    }

    private void say(String words, String outcome) {
        question.setText(words);
        accept.setText(outcome);
        accept.setAccessibleText(words + " " + outcome);
    }

    /** "1–10, 23–241": the labels of each run; of many runs the first. */
    private static String spans(List<PageLabelRun> runs) {
        List<String> spans = runs.stream().limit(3).map(run -> {
            String first = run.firstLabel();
            String last = run.label(run.firstPage() + run.pages() - 1).orElse(first);
            return first.equals(last) ? first : first + "–" + last;
        }).toList();
        return String.join(", ", spans) + (runs.size() > spans.size() ? ", …" : "");
    }

    private void accept() {
        Asked about = asked;
        if (about != null && about.labels()) {
            actions.keepLabels(pane.read().get().labels());
        } else if (about != null) {
            actions.keepLinks(pane.read().get().links());
        }
    }

    private void later() {
        if (asked != null) {
            NOT_NOW.add(asked);
            show();
        }
    }
}
