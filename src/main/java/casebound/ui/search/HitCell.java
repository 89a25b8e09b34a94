package casebound.ui.search;

import casebound.search.Hit;
import casebound.search.Mark;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.OneLine;
import casebound.ui.kit.Wrapped;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** A hit: title and page, and below them the words around the best place with those that were found marked. */
final class HitCell extends ListCell<Hit> {
    private final Label title = new Label();
    private final Label place = new Label();
    private final TextFlow snippet = new TextFlow();
    private final VBox box = new VBox(new HBox(8, title, place, Buttons.spring()), snippet);

    HitCell() {
        title.getStyleClass().add("strong");
        title.setMinWidth(0);
        place.getStyleClass().addAll("text-subtle", "t12");
        place.setMinWidth(USE_PREF_SIZE);
        snippet.getStyleClass().add("snippet");
        box.getStyleClass().add("hit");
        box.setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Hit hit, boolean empty) {
        super.updateItem(hit, empty);
        if (empty || hit == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        title.setText(OneLine.of(hit.title()));
        place.setText(ResultsModel.place(hit));
        snippet.getChildren().setAll(pieces(hit.snippet(), hit.marks()));
        setAccessibleText(hit.title() + ", " + place.getText() + ". " + hit.snippet());
        setGraphic(box);
    }

    private static List<Text> pieces(String text, List<Mark> marks) {
        List<Text> pieces = new ArrayList<>();
        int at = 0;
        for (Mark mark : marks) {
            if (mark.from() >= at && mark.to() <= text.length()) {
                pieces.addAll(Wrapped.pieces(text.substring(at, mark.from()), "hit-words"));
                pieces.addAll(Wrapped.pieces(text.substring(mark.from(), mark.to()), "hit-found"));
                at = mark.to();
            }
        }
        pieces.addAll(Wrapped.pieces(text.substring(at), "hit-words"));
        return pieces;
    }
}
