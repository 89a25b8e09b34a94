package casebound.ui.brief;

import casebound.brief.Brief;
import casebound.casefile.CaseFile;
import casebound.problem.Texts;
import casebound.ui.kit.Command;
import casebound.ui.kit.FilePicker;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.Section;
import casebound.work.Work;
import casebound.worker.Workers;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** Where the brief is made: one PDF in which every citation opens the cited page. */
public final class BriefSection implements Section {
    private final BriefModel model;
    private final Navigator navigator;
    private final FilePicker picker;
    private @Nullable BriefView view;

    /**
     * @param workers the processes that make the file
     * @param window where changes of the case are taken in
     */
    public BriefSection(CaseFile file, Workers workers, Work work, Navigator navigator, FilePicker picker, Executor window) {
        model = new BriefModel(file, Brief.by(workers), work, window);
        this.navigator = navigator;
        this.picker = picker;
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
        model.refresh();
        made().focusFirst();
    }

    private BriefView made() {
        if (view == null) {
            view = new BriefView(model, navigator, picker);
        }
        return view;
    }
}
