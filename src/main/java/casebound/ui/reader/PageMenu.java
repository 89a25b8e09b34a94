package casebound.ui.reader;

import casebound.model.Area;
import casebound.model.Note;
import casebound.problem.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import org.jspecify.annotations.Nullable;

/**
 * What the second mouse button, or the menu key, offers on the pages: what lies under the pointer, and what can be done
 * with the selection.
 */
final class PageMenu {
    private final ReaderModel reader;
    private final PaneModel pane;
    private final PageView view;
    private @Nullable ContextMenu shown;

    PageMenu(ReaderModel reader, PaneModel pane, PageView view) {
        this.reader = reader;
        this.pane = pane;
        this.view = view;
        view.setOnContextMenuRequested(this::show);
    }

    private void show(ContextMenuEvent asked) {
        if (view.open() == null) {
            return;
        }
        reader.activate(pane);
        List<MenuItem> items = new ArrayList<>();
        PageView.OnPage at = asked.isKeyboardTrigger() ? selected() : view.at(asked.getX(), asked.getY());
        if (at != null) {
            items.addAll(under(at));
        }
        if (pane.selection().get() != null) {
            addGroup(items, forSelection());
        }
        addGroup(items, List.of(item("draw", Texts.text("reader.draw"), () -> reader.drawing().set(true))));
        if (shown != null) {
            shown.hide();
        }
        ContextMenu menu = new ContextMenu(items.toArray(MenuItem[]::new));
        menu.setId("reader-menu");
        shown = menu;
        menu.show(view, asked.getScreenX(), asked.getScreenY());
        asked.consume();
    }

    private static void addGroup(List<MenuItem> items, List<MenuItem> group) {
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        items.addAll(group);
    }

    // The menu key has no pointer: it asks about the selection.
    private PageView.@Nullable OnPage selected() {
        Selection selection = pane.selection().get();
        if (selection == null || selection.areas().isEmpty()) {
            return null;
        }
        Area first = selection.areas().getFirst();
        return new PageView.OnPage(first.page(), first.x() + first.width() / 2, first.y() + first.height() / 2);
    }

    private List<MenuItem> under(PageView.OnPage at) {
        List<MenuItem> items = new ArrayList<>();
        for (NoteMark note : pane.marks().get().notes()) {
            if (holds(note.place(), at)) {
                items.add(item("edit-note", Texts.text("reader.note.open", NoteWords.of(note.meaning())), () -> reader.openNote(note.note())));
                items.add(item("remove-note", Texts.text("reader.note.remove", NoteWords.of(note.meaning())), () -> reader.removeNote(note.note())));
            }
        }
        List<UUID> seen = new ArrayList<>();
        for (FactMark fact : pane.marks().get().facts()) {
            if (holds(fact.place(), at) && !seen.contains(fact.fact())) {
                seen.add(fact.fact());
                items.add(item("open-fact", Texts.text("reader.fact.open", fact.number()), () -> reader.openFact(fact.fact())));
            }
        }
        return items;
    }

    private List<MenuItem> forSelection() {
        List<MenuItem> items = new ArrayList<>(List.of(
                item("fact", Texts.text("reader.menu.fact"), reader::makeFact),
                item("source", Texts.text("reader.menu.source"), reader::addSource),
                item("evidence", Texts.text("reader.menu.evidence"), reader::makeEvidence),
                item("missing", Texts.text("reader.menu.missing"), reader::makeMissing),
                item("note", Texts.text("reader.menu.note"), reader::makeNote)));
        for (Note.Meaning meaning : NoteWords.HIGHLIGHTS) {
            MenuItem highlight = item("note-" + DeedList.idOf(meaning), Texts.text("reader.menu.highlight", NoteWords.of(meaning)),
                    () -> reader.highlight(meaning));
            highlight.setGraphic(NoteWords.sample(meaning));
            items.add(highlight);
        }
        addGroup(items, List.of(item("copy", Texts.text("reader.menu.copy"), reader::copy),
                item("cite", Texts.text("reader.cite"), reader::copyWithCite)));
        return items;
    }

    static boolean holds(Place place, PageView.OnPage at) {
        return place.on(at.page()).stream().anyMatch(area -> at.x() >= area.x() && at.x() <= area.x() + area.width()
                && at.y() >= area.y() && at.y() <= area.y() + area.height());
    }

    private static MenuItem item(String name, String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setId("reader-menu-" + name);
        item.setOnAction(event -> action.run());
        return item;
    }
}
