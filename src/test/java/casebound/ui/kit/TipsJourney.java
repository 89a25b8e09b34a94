package casebound.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The whole of a text that does not fit shows where one points; what shows whole, or shows nothing, has no tooltip. */
@ExtendWith(ApplicationExtension.class)
class TipsJourney {
    private Label fits;
    private Label cut;
    private Label empty;

    @Start
    void start(Stage stage) {
        fits = new Label("Bullets");
        cut = new Label("Sheriff’s supplemental report on the cache of rounds handed in at the evidence desk "
                + "by a retired officer on the day of the verdict in the other proceeding");
        empty = new Label(null);
        VBox cells = new VBox(fits, cut, empty);
        cells.getChildren().forEach(cell -> {
            ((Labeled) cell).setPrefWidth(120);
            ((Labeled) cell).setMinHeight(20);
            Tips.whenCut((Labeled) cell);
        });
        stage.setScene(new Scene(cells, 200, 120));
        stage.show();
    }

    @Test
    void theWholeTextShowsOnLinesThatFitWhereItsEndIsCutOff(FxRobot robot) {
        robot.moveTo(fits).moveTo(cut);
        assertThat(fits.getTooltip()).isNull();
        assertThat(cut.getTooltip().getText().replace("\n", "")).isEqualTo(cut.getText());
        assertThat(cut.getTooltip().getText().lines()).hasSizeGreaterThan(2).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(64));
    }

    @Test
    void anEmptyCellIsPointedAtWithoutATooltip(FxRobot robot) {
        robot.moveTo(empty);
        assertThat(empty.getTooltip()).isNull();
    }
}
