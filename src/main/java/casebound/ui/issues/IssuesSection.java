package casebound.ui.issues;

import casebound.casefile.CaseFile;
import casebound.model.Kind;
import casebound.ui.kit.Badge;
import casebound.ui.kit.LazySection;
import casebound.ui.kit.Navigator;
import casebound.work.Work;
import java.util.concurrent.Executor;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** What has to be decided or proved in each proceeding, with what bears on it. */
public final class IssuesSection extends LazySection {

    /** @param window where changes of the case are taken in */
    public IssuesSection(CaseFile file, Work work, Navigator navigator, Executor window) {
        this(new IssuesModel(file, work, window), navigator);
    }

    private IssuesSection(IssuesModel model, Navigator navigator) {
        super("issues", BootstrapIcons.LIST_NESTED, () -> new IssuesView(model, navigator), Kind.ISSUE);
        model.treeProperty().subscribe(tree -> badge(Badge.of(tree.issues())));
    }
}
