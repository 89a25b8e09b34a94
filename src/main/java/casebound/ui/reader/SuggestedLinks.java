package casebound.ui.reader;

import casebound.model.Area;
import casebound.problem.Texts;
import java.util.List;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** The mouse on references that may become links: a click opens what is meant on the other side, the menu keeps them. */
final class SuggestedLinks {
    private static final float NEAR = 2;

    private final ReaderModel reader;
    private final PaneModel pane;
    private final PageView view;
    private final ReaderActions actions;
    private final ContextMenu menu = new ContextMenu();

    SuggestedLinks(ReaderModel reader, PaneModel pane, PageView view, ReaderActions actions) {
        this.reader = reader;
        this.pane = pane;
        this.view = view;
        this.actions = actions;
        menu.setId("reader-suggested-menu");
        view.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        view.addEventHandler(MouseEvent.MOUSE_MOVED, event -> at(event.getX(), event.getY()).ifPresent(link -> view.setCursor(Cursor.HAND)));
        view.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menu);
    }

    private Optional<SuggestedLink> at(double x, double y) {
        PageView.OnPage point = view.at(x, y);
        return point == null ? Optional.empty() : pane.read().get().links().stream()
                .filter(link -> link.words().areas().stream().anyMatch(area -> holds(area, point))).findFirst();
    }

    private static boolean holds(Area area, PageView.OnPage point) {
        return area.page() == point.page() && point.x() >= area.x() - NEAR && point.x() <= area.x() + area.width() + NEAR
                && point.y() >= area.y() - NEAR && point.y() <= area.y() + area.height() + NEAR;
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 1 && event.isStillSincePress() && !event.isAltDown()) {
            at(event.getX(), event.getY()).ifPresent(link -> reader.follow(pane, link.to()));
        }
    }

    private void menu(ContextMenuEvent event) {
        menu.hide();
        at(event.getX(), event.getY()).ifPresent(link -> {
            List<SuggestedLink> all = pane.read().get().links();
            menu.getItems().setAll(item("reader.suggested.open", 1, () -> reader.follow(pane, link.to())),
                    item("reader.suggested.keep", 1, () -> actions.keepLinks(List.of(link))),
                    item("reader.suggested.links.accept", all.size(), () -> actions.keepLinks(all)));
            menu.show(view, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    private static MenuItem item(String key, int count, Runnable action) {
        MenuItem item = new MenuItem(Texts.text(key, count));
        item.setId(key.replace('.', '-'));
        item.setOnAction(event -> action.run());
        return item;
    }
}
