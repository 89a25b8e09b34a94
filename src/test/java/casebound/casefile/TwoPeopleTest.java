package casebound.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.model.Party;
import casebound.problem.Code;
import casebound.problem.ProblemException;
import casebound.work.Progress;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jspecify.annotations.Nullable;

/** Two people change one case in turns, undo and redo; after every step it is what a simple model says. */
class TwoPeopleTest {
    private static final int CHANGES = 1000;

    @TempDir
    Path folder;

    /** One record before and after an edit; null where it is not there. */
    private record Edit(UUID id, @Nullable Party before, @Nullable Party after) {
        Edit inverse() {
            return new Edit(id, after, before);
        }
    }

    /** What a person can take back and do again, each a list of edits. */
    private static final class Memory {
        final Deque<List<Edit>> undo = new ArrayDeque<>();
        final Deque<List<Edit>> redo = new ArrayDeque<>();
    }

    private final Map<UUID, Party> model = new TreeMap<>();
    private final Map<String, Memory> memories = new HashMap<>();
    private int undone;
    private int refused;

    @ParameterizedTest
    @ValueSource(longs = {1, 2026})
    void aThousandRandomChangesUndoneAndRedoneGiveWhatTheModelSays(long seed) {
        Random random = new Random(seed);
        Cases cases = new Cases(folder);
        cases.create().close();
        int done = 0;
        while (done < CHANGES) {
            String person = random.nextBoolean() ? "Pat" : "Sam";
            try (CaseFile caseFile = cases.open(person)) {
                Memory memory = memories.computeIfAbsent(person, key -> new Memory());
                int turn = 20 + random.nextInt(60);
                for (int i = 0; i < turn && done < CHANGES; i++, done++) {
                    step(random, caseFile, memory);
                }
                assertState(caseFile);
            }
        }
        try (CaseFile caseFile = cases.open("Pat")) {
            assertState(caseFile);
            assertThat(caseFile.verify(false, Progress.NONE)).isEmpty();
        }
        assertThat(undone).as("undone and redone").isGreaterThan(100);
        assertThat(refused).as("refused").isGreaterThan(5);
    }

    private void step(Random random, CaseFile caseFile, Memory memory) {
        int what = random.nextInt(10);
        if (what < 3) {
            invert(caseFile, memory.undo, memory.redo, true);
        } else if (what < 5) {
            invert(caseFile, memory.redo, memory.undo, false);
        } else {
            List<Edit> edits = edits(random);
            CaseFile.await(caseFile.change("Change", tx -> edits.forEach(edit -> apply(tx, edit))));
            if (!edits.isEmpty()) {
                edits.forEach(this::apply);
                memory.undo.push(edits);
                memory.redo.clear();
            }
        }
    }

    private void invert(CaseFile caseFile, Deque<List<Edit>> from, Deque<List<Edit>> to, boolean undo) {
        boolean possible = !from.isEmpty() && from.peek().reversed().stream().allMatch(this::stillAsItWasLeft);
        try {
            CaseFile.await(undo ? caseFile.undo() : caseFile.redo());
            assertThat(possible).as("the model allows it").isTrue();
            List<Edit> inverse = from.pop().reversed().stream().map(Edit::inverse).toList();
            inverse.forEach(this::apply);
            to.push(inverse);
            undone++;
        } catch (ProblemException refusal) {
            assertThat(refusal.problem().code()).isEqualTo(from.isEmpty() ? Code.NOTHING_TO_UNDO : Code.UNDO_REFUSED);
            assertThat(possible).as("the model refuses it too").isFalse();
            refused++;
        }
    }

    /** The same rule in other words: what the edit left must still be there, field by field. */
    private boolean stillAsItWasLeft(Edit edit) {
        Party now = model.get(edit.id);
        if (edit.after == null || edit.before == null) {
            return java.util.Objects.equals(now, edit.after);
        }
        return now != null && (edit.before.name().equals(edit.after.name()) || now.name().equals(edit.after.name()))
                && (edit.before.contact().equals(edit.after.contact()) || now.contact().equals(edit.after.contact()));
    }

    private void apply(Edit edit) {
        if (edit.after == null) {
            model.remove(edit.id);
        } else if (edit.before == null) {
            model.put(edit.id, edit.after);
        } else {
            Party now = model.get(edit.id);
            model.put(edit.id, new Party(now.id(), now.type(),
                    edit.before.name().equals(edit.after.name()) ? now.name() : edit.after.name(),
                    edit.before.contact().equals(edit.after.contact()) ? now.contact() : edit.after.contact(), now.note()));
        }
    }

    /** One to three edits of different records. */
    private List<Edit> edits(Random random) {
        List<Edit> edits = new ArrayList<>();
        List<UUID> ids = new ArrayList<>(model.keySet());
        java.util.Collections.shuffle(ids, random);
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            int what = random.nextInt(6);
            if (what < 2 || ids.isEmpty()) {
                Party party = Cases.party("P" + random.nextInt(1000));
                edits.add(new Edit(party.id(), null, party));
            } else {
                Party now = model.get(ids.removeFirst());
                edits.add(new Edit(now.id(), now, what == 2 ? null : changed(now, random)));
            }
        }
        edits.removeIf(edit -> java.util.Objects.equals(edit.before, edit.after));
        return edits;
    }

    private static Party changed(Party party, Random random) {
        return random.nextBoolean()
                ? new Party(party.id(), party.type(), "N" + random.nextInt(50), party.contact(), "")
                : new Party(party.id(), party.type(), party.name(), "C" + random.nextInt(50), "");
    }

    private static void apply(Tx tx, Edit edit) {
        if (edit.before == null) {
            tx.add(edit.after);
        } else if (edit.after == null) {
            tx.remove(edit.before.ref());
        } else {
            tx.update(edit.after);
        }
    }

    private void assertState(CaseFile caseFile) {
        Map<UUID, Party> state = new TreeMap<>();
        Cases.all(caseFile, Party.class).forEach(party -> state.put(party.id(), party));
        assertThat(state).isEqualTo(model);
    }
}
