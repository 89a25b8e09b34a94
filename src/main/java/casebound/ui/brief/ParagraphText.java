package casebound.ui.brief;

import casebound.problem.Texts;
import casebound.ui.brief.BriefSheet.CitedPlace;
import casebound.ui.brief.BriefSheet.ParagraphRow;
import casebound.ui.brief.BriefSheet.SourceRow;
import casebound.ui.kit.Chips;
import casebound.ui.kit.Wrapped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A paragraph as it is read: its words, and behind them the chips of its sources. */
final class ParagraphText extends TextFlow {
    static final double LINE_SPACING = 5;

    private final int length;

    /** @param open opens a passage, given its anchor */
    ParagraphText(ParagraphRow row, Consumer<UUID> open) {
        getStyleClass().add("brief-words");
        setLineSpacing(LINE_SPACING);
        setNodeOrientation(Wrapped.orientation(row.text()));
        length = row.text().length();
        getChildren().addAll(Wrapped.pieces(row.text(), "t15", "brief-letters"));
        // Two facts may rest on one place: it is read once.
        Set<String> read = new HashSet<>();
        row.sources().stream().flatMap(source -> chips(source, open).stream()).filter(chip -> read.add(chip.getAccessibleText()))
                .forEach(chip -> getChildren().addAll(new Text(" "), chip));
    }

    /** The character that a point is nearest to; the end for a point behind the words. */
    int characterAt(double x, double y) {
        return Math.min(length, getHitInfo(new Point2D(x, y)).getInsertionIndex());
    }

    /** The chips of a source: one for each place that it stands for. */
    static List<Button> chips(SourceRow source, Consumer<UUID> open) {
        List<Button> chips = new ArrayList<>();
        String id = "brief-chip-" + source.source().id();
        for (CitedPlace place : source.places()) {
            chips.add(place.problem().isEmpty() ? Chips.source(id + "-" + chips.size(), place.label(), place.title(), () -> open.accept(place.anchor()))
                    : Chips.unresolved(id + "-" + chips.size(), Texts.text("briefview.chip", place.label(), place.problem()), place.problem(),
                            () -> open.accept(place.anchor())));
        }
        if (chips.isEmpty() && source.known()) {
            Button none = Chips.unresolved(id, Texts.text("briefview.chip.none"), Texts.text("briefview.chip.none.why"), () -> { });
            chips.add(none);
        }
        return chips;
    }

    /** The nodes that can be reached by key. */
    List<Node> chips() {
        return getChildren().stream().filter(Button.class::isInstance).toList();
    }
}
