package casebound.ui.reader.section;

import casebound.ui.kit.Command;
import casebound.ui.kit.Command.Menu;
import casebound.ui.reader.ReaderModel;
import casebound.ui.reader.ReaderView;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** What can be done in the reader, with its keys. */
final class ReaderCommands {
    private ReaderCommands() {}

    /** Whether something is selected in the active pane. */
    static BooleanBinding selected(ReaderModel reader) {
        return Bindings.createBooleanBinding(() -> reader.active().get().selection().get() != null,
                reader.active(), reader.left().selection(), reader.right().selection());
    }

    static List<Command> of(ReaderModel reader, ReaderView view, NotesOut out) {
        BooleanBinding selected = selected(reader);
        BooleanBinding open = Bindings.createBooleanBinding(
                () -> reader.active().get().source().get() != null,
                reader.active(), reader.left().source(), reader.right().source());
        BooleanBinding tab = Bindings.createBooleanBinding(
                () -> reader.active().get().tabs().shown().get() != null,
                reader.active(), reader.left().tabs().shown(), reader.right().tabs().shown());
        BooleanBinding both = Bindings.createBooleanBinding(
                () -> reader.left().source().get() != null && reader.right().source().get() != null,
                reader.left().source(), reader.right().source());
        return List.of(
                Command.of("reader-choose", "reader.command.choose", Command.ctrl(KeyCode.O), Menu.FILE, view::chooseDocument),
                Command.of("reader-close", "reader.command.close", Command.ctrl(KeyCode.W), Menu.FILE, () -> reader.active().get().close()).when(tab),
                Command.of("reader-reopen", "reader.command.reopen", Command.ctrlShift(KeyCode.T), Menu.FILE, () -> reader.active().get().reopenTab()),
                Command.of("reader-next-tab", "reader.command.nextTab", new KeyCodeCombination(KeyCode.TAB, KeyCombination.CONTROL_DOWN),
                        Menu.VIEW, () -> reader.active().get().stepTab(1)).when(tab),
                Command.of("reader-side", "reader.command.side", Command.key(KeyCode.F4), Menu.VIEW, view::togglePanel).when(open),
                Command.of("reader-find-next", "reader.command.findNext", Command.key(KeyCode.F3), Menu.EDIT, () -> reader.active().get().found().next()).when(open),
                Command.of("reader-find-previous", "reader.command.findPrevious", new KeyCodeCombination(KeyCode.F3, KeyCombination.SHIFT_DOWN),
                        Menu.EDIT, () -> reader.active().get().found().previous()).when(open),
                Command.of("reader-turn", "reader.command.turn", Command.key(KeyCode.R), Menu.VIEW, () -> reader.active().get().turn(1)).when(open),
                Command.of("reader-turn-back", "reader.command.turnBack", new KeyCodeCombination(KeyCode.R, KeyCombination.SHIFT_DOWN),
                        Menu.VIEW, () -> reader.active().get().turn(-1)).when(open),
                Command.of("reader-export-notes", "reader.command.exportNotes", null, Menu.FILE, out::table),
                Command.of("reader-export-copy", "reader.command.exportCopy", null, Menu.FILE,
                        () -> out.copy(reader.active().get().source().get())).when(open),
                Command.of("reader-fact", "reader.command.fact", Command.ctrlShift(KeyCode.F), Menu.EDIT, reader::makeFact).when(selected),
                Command.of("reader-source", "reader.command.source", Command.ctrlShift(KeyCode.S), Menu.EDIT, reader::addSource).when(selected),
                Command.of("reader-evidence", "reader.command.evidence", Command.ctrlShift(KeyCode.E), Menu.EDIT, reader::makeEvidence).when(selected),
                Command.of("reader-missing", "reader.command.missing", Command.ctrlShift(KeyCode.M), Menu.EDIT, reader::makeMissing).when(selected),
                Command.of("reader-note", "reader.command.note", Command.ctrlShift(KeyCode.H), Menu.EDIT, view::chooseNote).when(selected),
                Command.of("reader-link", "reader.command.link", Command.ctrl(KeyCode.L), Menu.EDIT, view::chooseLinkType).when(reader.canLink()),
                Command.of("reader-cite", "reader.command.cite", Command.ctrlShift(KeyCode.C), Menu.EDIT, reader::copyWithCite).when(selected),
                Command.of("reader-find", "reader.command.find", Command.ctrl(KeyCode.F), Menu.EDIT, view::focusFind).when(open),
                Command.of("reader-draw", "reader.command.draw", null, Menu.EDIT, () -> reader.drawing().set(true)).when(open),
                Command.of("reader-page", "reader.command.page", Command.ctrl(KeyCode.G), Menu.VIEW, view::focusPage).when(open),
                Command.of("reader-other-pane", "reader.command.otherPane", Command.key(KeyCode.F6), Menu.VIEW, view::focusOtherPane),
                Command.of("reader-linked", "reader.command.linked", Command.key(KeyCode.F8), Menu.VIEW, reader::openLinked).when(open),
                Command.of("reader-save-pair", "reader.command.savePair", Command.ctrl(KeyCode.D), Menu.VIEW, reader::savePair).when(both),
                Command.of("reader-swap", "reader.command.swap", Command.key(KeyCode.F7), Menu.VIEW, reader::swapSides),
                Command.of("reader-tie", "reader.command.tie", Command.ctrl(KeyCode.T), Menu.VIEW,
                        () -> reader.tied().set(!reader.tied().get())),
                Command.of("reader-tie-page", "reader.command.tieByPage", null, Menu.VIEW, () -> {
                    reader.tiedByPage().set(!reader.tiedByPage().get());
                    reader.tied().set(true);
                }));
    }
}
