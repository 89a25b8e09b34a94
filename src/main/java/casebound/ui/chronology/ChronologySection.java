package casebound.ui.chronology;

import casebound.casefile.CaseFile;
import casebound.model.Kind;
import casebound.problem.Texts;
import casebound.ui.kit.Badge;
import casebound.ui.kit.Command;
import casebound.ui.kit.Destination;
import casebound.ui.kit.FilePicker;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.Section;
import casebound.work.Work;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** The facts of the case in order of date. */
public final class ChronologySection implements Section {
    private final ChronologyModel model;
    private final Navigator navigator;
    private final FilePicker picker;
    private final ReadOnlyObjectWrapper<Badge> badge = new ReadOnlyObjectWrapper<>(Badge.NONE);
    private @Nullable ChronologyView view;

    /** @param window where changes of the case are taken in */
    public ChronologySection(CaseFile file, Work work, Navigator navigator, FilePicker picker, Executor window) {
        model = new ChronologyModel(file, work, window);
        this.navigator = navigator;
        this.picker = picker;
        model.sheetProperty().subscribe(sheet -> badge.set(Badge.of(sheet.rows().size())));
    }

    @Override
    public String id() {
        return "chronology";
    }

    @Override
    public String title() {
        return Texts.text("chronology.title");
    }

    @Override
    public Ikon icon() {
        return BootstrapIcons.CLOCK;
    }

    @Override
    public ObservableValue<Badge> badge() {
        return badge.getReadOnlyProperty();
    }

    @Override
    public Node view() {
        return made();
    }

    @Override
    public Node inspector() {
        return made().inspector();
    }

    @Override
    public List<Command> commands() {
        return made().commands();
    }

    @Override
    public boolean opens(Destination destination) {
        return destination instanceof Destination.AtRecord at && at.ref().kind() == Kind.FACT;
    }

    @Override
    public void open(Destination destination) {
        if (destination instanceof Destination.AtRecord at) {
            made().reveal(at.ref().id());
        }
    }

    @Override
    public void shown() {
        made().focusGrid();
    }

    private ChronologyView made() {
        if (view == null) {
            view = new ChronologyView(model, navigator, picker);
        }
        return view;
    }
}
