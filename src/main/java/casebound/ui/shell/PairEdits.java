package casebound.ui.shell;

import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What can be done with the saved pairs in the sidebar.
 *
 * @param possible whether the case can be changed
 * @param rename gets a pair's id and its new name, not blank
 */
public record PairEdits(boolean possible, BiConsumer<UUID, String> rename, Consumer<UUID> remove) {
    /** For a case that is only read. */
    public static final PairEdits NONE = new PairEdits(false, (pair, name) -> {}, pair -> {});
}
