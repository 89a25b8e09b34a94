package casebound.journal;

import java.util.List;
import java.util.UUID;

/**
 * A change that is to be written.
 *
 * @param who the person at the keyboard
 * @param title what a person would call the change; it names nothing from the case, for it outlives a destruction
 * @param group what is undone in one go
 * @param undoes the numbers of the lines that this change undoes, usually none
 * @param steps what it did, in order
 */
public record Draft(String who, String title, UUID group, List<Long> undoes, List<Step> steps) {
    public Draft {
        undoes = List.copyOf(undoes);
        steps = List.copyOf(steps);
    }
}
