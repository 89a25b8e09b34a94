package casebound.ui.brief;

import casebound.brief.Brief;
import casebound.casefile.CaseFile;
import casebound.model.Kind;
import casebound.privacy.PrivacyRun;
import casebound.problem.Texts;
import casebound.ui.kit.Destination;
import casebound.ui.kit.Command;
import casebound.ui.kit.FilePicker;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.PagePrinter;
import casebound.ui.kit.Section;
import casebound.work.Work;
import casebound.worker.Workers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** Where briefs are written, and made into one PDF in which every citation opens the cited page. */
public final class BriefSection implements Section {
    private final BriefModel model;
    private final Navigator navigator;
    private final FilePicker picker;
    private final Consumer<Path> open;
    private final PagePrinter printer;
    private @Nullable BriefView view;

    /**
     * @param workers the processes that make the file and draw its pages
     * @param open opens a file with the system's program
     * @param window where changes of the case are taken in
     */
    public BriefSection(CaseFile file, Workers workers, Work work, Navigator navigator, FilePicker picker, Consumer<Path> open, Executor window) {
        model = new BriefModel(file, Brief.by(workers), new PrivacyRun(file, workers), request -> workers.images().render(request), work, window);
        this.navigator = navigator;
        this.picker = picker;
        this.open = open;
        printer = new PagePrinter(workers, work, picker);
    }

    @Override
    public String id() {
        return "brief";
    }

    @Override
    public String title() {
        return Texts.text("briefview.title");
    }

    @Override
    public Ikon icon() {
        return BootstrapIcons.FILE_TEXT;
    }

    @Override
    public Node view() {
        return made();
    }

    @Override
    public List<Command> commands() {
        return made().commands();
    }

    @Override
    public void shown() {
        model.composer().refresh();
        made().focusFirst();
    }

    @Override
    public boolean opens(Destination destination) {
        return destination instanceof Destination.AtRecord at && at.ref().kind() == Kind.BRIEF;
    }

    @Override
    public void open(Destination destination) {
        if (destination instanceof Destination.AtRecord at) {
            model.composer().openDraft(at.ref().id());
        }
    }

    private BriefView made() {
        if (view == null) {
            view = new BriefView(model, navigator, picker, open, printer);
        }
        return view;
    }
}
