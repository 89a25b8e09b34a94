package casebound.ui.search;

import casebound.casefile.CaseFile;
import casebound.model.Kind;
import casebound.model.Ref;
import casebound.problem.Code;
import casebound.problem.ProblemException;
import casebound.problem.Texts;
import casebound.search.Hit;
import casebound.search.Hits;
import casebound.ui.kit.Destination;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.PaneSide;
import casebound.work.Latest;
import casebound.work.Work;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Searches the case while one types. Lives on the window's thread. */
final class ResultsModel {
    private static final int MOST = 200;

    private final CaseFile file;
    private final Navigator navigator;
    private final Latest<Results> latest;
    private final ReadOnlyObjectWrapper<Results> results = new ReadOnlyObjectWrapper<>(new Results.Nothing());

    ResultsModel(CaseFile file, Work work, Navigator navigator) {
        this.file = file;
        this.navigator = navigator;
        latest = new Latest<>(work, results::set);
    }

    ReadOnlyObjectProperty<Results> resultsProperty() {
        return results.getReadOnlyProperty();
    }

    /** Searches for this instead of whatever was searched for before. */
    void search(String query) {
        String asked = query.strip();
        if (asked.isEmpty()) {
            latest.cancel();
            results.set(new Results.Nothing());
        } else {
            latest.run("search.work", (cancel, progress) -> find(asked));
        }
    }

    /** Opens a hit with its words marked; the record, where no page was found. */
    void open(Hit hit, PaneSide side) {
        Ref ref = hit.ref();
        String words = results.get() instanceof Results.Found found ? found.query() : "";
        navigator.open(ref.kind() == Kind.DOCUMENT
                ? new Destination.AtPage(ref.id(), Math.max(0, hit.page()), side, words)
                : new Destination.AtRecord(ref));
    }

    /** How many hits there are, in one line. */
    static String count(Hits hits) {
        String found = hits.totalExact() ? Texts.text("search.count", hits.total()) : Texts.text("search.countAtLeast", hits.total());
        return hits.total() > hits.hits().size() ? Texts.text("search.best", found, hits.hits().size()) : found;
    }

    /** Where a hit is: the page's label, or what kind of record it is. */
    static String place(Hit hit) {
        if (hit.page() < 0) {
            return Texts.text("kind." + hit.ref().kind().text());
        }
        return Texts.text("search.page", hit.label().isBlank() ? String.valueOf(hit.page() + 1) : hit.label());
    }

    private Results find(String query) {
        try {
            // an index that is still being made would say that there is nothing
            file.index().await();
            return new Results.Found(query, file.index().search(query, MOST, null));
        } catch (ProblemException refused) {
            if (refused.problem().code() == Code.QUERY_NOT_UNDERSTOOD) {
                return new Results.NotUnderstood(refused.problem());
            }
            throw refused;
        }
    }
}
