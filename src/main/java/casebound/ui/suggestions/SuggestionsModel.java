package casebound.ui.suggestions;

import casebound.casefile.CaseFile;
import casebound.casefile.Change;
import casebound.model.Kind;
import casebound.suggest.Suggestion;
import casebound.suggest.Suggestions;
import casebound.work.Work;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The suggestions that nobody has decided on, and what can be done with them. Used on the window's thread. */
final class SuggestionsModel {
    private final Suggestions suggestions;
    private final Work work;
    private final ReadOnlyObjectWrapper<List<Suggestion>> waiting = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
    private final Map<Suggestion, Suggestion> changed = new HashMap<>();
    private boolean again;
    private boolean fresh;

    SuggestionsModel(CaseFile file, Work work) {
        this.work = work;
        suggestions = new Suggestions(file);
    }

    /** In the order of the documents; with the words that a person has put in. */
    ReadOnlyObjectProperty<List<Suggestion>> waiting() {
        return waiting.getReadOnlyProperty();
    }

    /** Whether documents are being read just now. */
    ReadOnlyBooleanProperty looking() {
        return looking.getReadOnlyProperty();
    }

    /** Reads the documents where that was not done since the case changed. */
    void look() {
        if (fresh || looking.get()) {
            again = again || !fresh;
            return;
        }
        fresh = true;
        looking.set(true);
        work.run("suggestions.work.look", (cancel, progress) -> suggestions.all(cancel, progress), found -> {
            looking.set(false);
            waiting.set(found.stream().map(each -> changed.getOrDefault(each, each)).toList());
            lookAgain();
        }, problem -> {
            looking.set(false);
            work.report(problem);
        });
    }

    private void lookAgain() {
        if (again) {
            again = false;
            fresh = false;
            look();
        }
    }

    /** Whether a change of the case may have changed what is to be proposed. */
    static boolean matters(Change change) {
        return Stream.of(Kind.DOCUMENT, Kind.CONTENT, Kind.PAGE_LABELS, Kind.PARTY, Kind.ALIAS, Kind.PROCEEDING, Kind.FILING_DOCUMENT, Kind.SETTING)
                .anyMatch(change::touches);
    }

    /** The case has changed; shown says whether anybody looks at the list. */
    void stale(boolean shown) {
        fresh = false;
        if (looking.get()) {
            again = true;
        } else if (shown) {
            look();
        }
    }

    /** Takes them over in one step. */
    void accept(List<Suggestion> chosen) {
        decide(chosen, () -> suggestions.accept(chosen));
    }

    /** Puts them away for good in one step. */
    void reject(List<Suggestion> chosen) {
        decide(chosen, () -> suggestions.reject(chosen));
    }

    private void decide(List<Suggestion> chosen, java.util.function.Supplier<CompletableFuture<Change>> change) {
        if (!chosen.isEmpty()) {
            waiting.set(waiting.get().stream().filter(each -> !chosen.contains(each)).toList());
            work.run("suggestions.work.save", (cancel, progress) -> CaseFile.await(change.get()), saved -> {}, problem -> {
                stale(true);
                work.report(problem);
            });
        }
    }

    /** All that are about the same thing, such as every kind of document. */
    List<Suggestion> like(Suggestion one) {
        return waiting.get().stream().filter(each -> each.what() == one.what()).toList();
    }

    /** Puts other words in, which are taken over when it is accepted. */
    void change(Suggestion one, String words) {
        Suggestion now = one.with(words.strip());
        changed.entrySet().stream().filter(each -> each.getValue().equals(one)).findFirst()
                .ifPresentOrElse(each -> changed.put(each.getKey(), now), () -> changed.put(one, now));
        waiting.set(waiting.get().stream().map(each -> each.equals(one) ? now : each).toList());
    }
}
