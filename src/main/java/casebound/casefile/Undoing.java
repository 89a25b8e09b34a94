package casebound.casefile;

import casebound.journal.Journal;
import casebound.journal.Line;
import casebound.journal.Step;
import casebound.model.Kind;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.Texts;
import casebound.store.Store;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What one person can undo and redo in an open case, and the changes that do it. Safe for use by any thread. */
final class Undoing {
    private final Journal journal;
    private final String person;
    private volatile Actions actions = new Actions();

    Undoing(Journal journal, String person) {
        this.journal = journal;
        this.person = person;
    }

    /** Works it out from the history. */
    void read(Store store) {
        actions = Actions.of(store.history(), person);
    }

    /** A line of this person has been saved. */
    void saved(Line line, Change change) {
        actions.add(line.seq(), line.group(), line.title(), line.undoes(), line.erased() || change.touchesOnly(Kind.SIGN_OFF));
    }

    Optional<Actions.Action> toUndo() {
        return actions.toUndo();
    }

    Optional<String> undoTitle() {
        return toUndo().map(Actions.Action::title);
    }

    Optional<String> redoTitle() {
        return actions.toRedo().map(Actions.Action::title);
    }

    Inversion undo() {
        return new Inversion("change.undo", Actions::toUndo);
    }

    Inversion redo() {
        return new Inversion("change.redo", Actions::toRedo);
    }

    /** A change that takes an action back, or does it again: of which one, is seen when its turn has come. */
    final class Inversion implements ChangeBody {
        private final String key;
        private final Function<Actions, Optional<Actions.Action>> which;
        private String inverted = "";

        private Inversion(String key, Function<Actions, Optional<Actions.Action>> which) {
            this.key = key;
            this.which = which;
        }

        /** Known when it has run. */
        String title() {
            return Texts.text(key, inverted);
        }

        @Override
        public void apply(Tx tx) {
            Actions.Action action = which.apply(actions).orElseThrow(() -> Problem.of(Code.NOTHING_TO_UNDO).exception());
            inverted = action.title();
            tx.invert(action.seqs(), steps(action.seqs()));
        }
    }

    private List<Step> steps(List<Long> seqs) {
        Set<Long> wanted = new HashSet<>(seqs);
        List<Step> steps = new ArrayList<>();
        journal.read(Collections.min(seqs) - 1, line -> {
            if (wanted.contains(line.seq())) {
                if (line.erased()) {
                    throw Problem.of(Code.UNDO_REFUSED, Texts.text("undo.destroyed")).exception();
                }
                steps.addAll(line.steps());
            }
        });
        return steps;
    }
}
