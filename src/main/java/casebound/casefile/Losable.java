package casebound.casefile;

import casebound.store.Documents.Listed;
import casebound.store.Store;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The images and texts that go when a content is destroyed with its documents.
 *
 * @param contents those of nothing else, to be destroyed too
 * @param shared documents whose bytes another document has too, as a blank page may be in two: only they themselves go
 */
record Losable(Set<UUID> contents, List<UUID> shared) {

    static Losable of(Store store, UUID content) {
        List<UUID> gone = store.documents().withCompanions(store.documents().ofContent(content).stream().map(listed -> listed.document().id()).toList());
        Set<UUID> contents = new LinkedHashSet<>();
        List<UUID> shared = new ArrayList<>();
        for (UUID each : gone) {
            Listed listed = store.documents().find(each).orElseThrow();
            UUID other = listed.content().id();
            boolean alone = store.documents().ofContent(other).stream().allMatch(one -> gone.contains(one.document().id()));
            if (!alone) {
                shared.add(each);
            } else if (!other.equals(content)) {
                contents.add(other);
            }
        }
        return new Losable(contents, shared);
    }
}
