package casebound.casefile;

import casebound.model.Kind;
import casebound.store.History;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What one person can undo and redo: her own actions, last first, each with the journal's lines that it consists of. It
 * is worked out from the history alone, so it survives closing the case. Safe for use by any thread.
 */
final class Actions {
    /** The number of the line that makes the case: it is not taken back to nothing. */
    private static final long MAKING = 1;

    private final Deque<Action> undo = new ArrayDeque<>();
    private final Deque<Action> redo = new ArrayDeque<>();

    /** One step of undo or redo; the title is that of the action, without "Undo". */
    record Action(UUID group, String title, List<Long> seqs) {}

    /** What this person has done. What was destroyed or signed off is corrected by a new change, not undone. */
    static Actions of(History history, String person) {
        Actions actions = new Actions();
        Set<Long> signed = history.touchingOnly(Kind.SIGN_OFF);
        history.by(person).forEach(line -> actions.add(line.seq(), line.group(), line.title(), line.undoes(),
                line.erased() || signed.contains(line.seq())));
        return actions;
    }

    /** @param lasting whether it is not to be undone */
    synchronized void add(long seq, UUID group, String title, List<Long> undoes, boolean lasting) {
        if (!undoes.isEmpty()) {
            moved(seq, group, undoes, lasting);
            return;
        }
        redo.clear();
        List<Long> seqs = new ArrayList<>();
        for (Iterator<Action> earlier = undo.iterator(); earlier.hasNext();) {
            Action action = earlier.next();
            if (action.group().equals(group)) {
                seqs.addAll(action.seqs());
                earlier.remove();
            }
        }
        seqs.add(seq);
        if (!lasting && seq != MAKING) {
            undo.push(new Action(group, title, List.copyOf(seqs)));
        }
    }

    private void moved(long seq, UUID group, List<Long> undoes, boolean lasting) {
        Deque<Action> from = tops(undo, undoes) ? undo : redo;
        if (tops(from, undoes)) {
            Action action = from.pop();
            if (!lasting) {
                (from == undo ? redo : undo).push(new Action(group, action.title(), List.of(seq)));
            }
        }
    }

    private static boolean tops(Deque<Action> actions, List<Long> seqs) {
        return !actions.isEmpty() && actions.peek().seqs().equals(seqs);
    }

    synchronized Optional<Action> toUndo() {
        return Optional.ofNullable(undo.peek());
    }

    synchronized Optional<Action> toRedo() {
        return Optional.ofNullable(redo.peek());
    }
}
