package casebound.ui.reader;

import casebound.problem.Texts;
import casebound.ui.kit.Tips;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;

/** How two panes are tied: the other one scrolls along, or it turns page by page. Offered by the button that ties them. */
final class TieMenu {
    private TieMenu() {}

    static void on(ToggleButton tie, ReaderModel reader) {
        ToggleGroup either = new ToggleGroup();
        RadioMenuItem along = new RadioMenuItem(Texts.text("reader.tie.along"));
        RadioMenuItem byPage = new RadioMenuItem(Texts.text("reader.tie.byPage"));
        along.setToggleGroup(either);
        byPage.setToggleGroup(either);
        along.setOnAction(event -> tie(reader, false));
        byPage.setOnAction(event -> tie(reader, true));
        reader.tiedByPage().addListener((property, before, now) -> either.selectToggle(now ? byPage : along));
        either.selectToggle(reader.tiedByPage().get() ? byPage : along);
        tie.setContextMenu(new ContextMenu(along, byPage));
        Tips.tip(tie, Texts.text("reader.tie.tip"), null);
    }

    private static void tie(ReaderModel reader, boolean byPage) {
        reader.tiedByPage().set(byPage);
        reader.tied().set(true);
    }
}
