package casebound.ui.reader;

import casebound.problem.Texts;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;

/** What can be done with a link beyond following it. */
final class LinkMenu {
    private LinkMenu() {}

    static void show(ReaderModel reader, NumberedLink link, Node beside, ContextMenuEvent asked) {
        MenuItem remove = new MenuItem(Texts.text("reader.link.remove"));
        remove.setId("reader-link-remove");
        remove.setOnAction(event -> reader.removeLink(link));
        new ContextMenu(remove).show(beside, asked.getScreenX(), asked.getScreenY());
        asked.consume();
    }
}
