package casebound.ui.suggestions;

import casebound.casefile.CaseFile;
import casebound.casefile.Change;
import casebound.model.Kind;
import casebound.suggest.Suggestion;
import casebound.suggest.Suggestions;
import casebound.work.Progress;
import casebound.work.Work;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The suggestions that nobody has decided on, and what can be done with them. Used on the window's thread. */
final class SuggestionsModel {
    /** In nanoseconds. */
    private static final long LONGEST_REST = 500_000_000;

    private final Suggestions suggestions;
    private final Work work;
    private final ReadOnlyObjectWrapper<List<Suggestion>> waiting = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
    private final Map<Suggestion, Suggestion> changed = new HashMap<>();
    private volatile boolean watched;
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

    /** Somebody looks at the list: the documents are read where that was not done since the case changed. */
    void look() {
        watched = true;
        read();
    }

    /** Nobody looks any more, and nothing is in a hurry. */
    void lookAway() {
        watched = false;
    }

    /** Reads the documents behind everything else. */
    void read() {
        if (fresh || looking.get()) {
            again = again || !fresh;
            return;
        }
        fresh = true;
        looking.set(true);
        work.runInBackground("suggestions.work.look", (cancel, progress) -> suggestions.all(cancel, gently(progress)), found -> {
            looking.set(false);
            waiting.set(found.stream().map(each -> changed.getOrDefault(each, each)).toList());
            lookAgain();
        }, problem -> {
            looking.set(false);
            fresh = false;
            work.report(problem);
        });
    }

    /** Half of the time is left to others while nobody looks. */
    private Progress gently(Progress progress) {
        long[] last = {System.nanoTime()};
        return (done, total) -> {
            progress.at(done, total);
            long taken = System.nanoTime() - last[0];
            if (!watched) {
                LockSupport.parkNanos(Math.min(taken, LONGEST_REST));
            }
            last[0] = System.nanoTime();
        };
    }

    private void lookAgain() {
        if (again) {
            again = false;
            fresh = false;
            read();
        }
    }

    /** Whether a change of the case may have changed what is to be proposed. */
    static boolean matters(Change change) {
        return Stream.of(Kind.DOCUMENT, Kind.CONTENT, Kind.PAGE_LABELS, Kind.PARTY, Kind.ALIAS, Kind.PROCEEDING, Kind.FILING_DOCUMENT, Kind.SETTING)
                .anyMatch(change::touches);
    }

    /** The case has changed: what waits is not all there is. */
    void stale() {
        fresh = false;
        again = looking.get();
    }

    /** Takes them over in one step. */
    void accept(List<Suggestion> chosen) {
        decide(chosen, () -> suggestions.accept(chosen));
    }

    /** Puts them away for good in one step. */
    void reject(List<Suggestion> chosen) {
        decide(chosen, () -> suggestions.reject(chosen));
    }

    private void decide(List<Suggestion> chosen, Supplier<CompletableFuture<Change>> change) {
        if (!chosen.isEmpty()) {
            waiting.set(waiting.get().stream().filter(each -> !chosen.contains(each)).toList());
            work.run("suggestions.work.save", (cancel, progress) -> CaseFile.await(change.get()), saved -> {}, problem -> {
                stale();
                read();
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
