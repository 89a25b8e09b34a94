package casebound.ui.issues;

import casebound.casefile.CaseFile;
import casebound.model.Kind;
import casebound.model.Ref;
import casebound.ui.kit.Badge;
import casebound.ui.kit.Command;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.RecordSection;
import casebound.work.Work;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** What has to be decided or proved in each proceeding, with what bears on it. */
public final class IssuesSection extends RecordSection {
    private final IssuesModel model;
    private final Navigator navigator;
    private @Nullable IssuesView view;

    /** @param window where changes of the case are taken in */
    public IssuesSection(CaseFile file, Work work, Navigator navigator, Executor window) {
        super("issues", BootstrapIcons.LIST_NESTED, Kind.ISSUE);
        this.navigator = navigator;
        model = new IssuesModel(file, work, window);
        model.treeProperty().subscribe(tree -> badge(Badge.of(tree.issues())));
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
    public void shown() {
        made().focusSheet();
    }

    @Override
    protected void reveal(Ref ref) {
        made().reveal(ref.id());
    }

    private IssuesView made() {
        if (view == null) {
            view = new IssuesView(model, navigator);
        }
        return view;
    }
}
