package casebound.ui.documents;

import casebound.model.Citation;
import casebound.model.Kind;
import casebound.model.Link;
import casebound.model.Ref;
import casebound.store.Store;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What goes with documents that are taken away: how many facts lose a source there, and how many links end.
 *
 * @param files how many images and texts belong to them
 */
record Loss(int documents, int files, int facts, int links) {
    static Loss of(Store store, List<UUID> documents) {
        Set<UUID> facts = new HashSet<>();
        Set<UUID> links = new HashSet<>();
        List<UUID> all = store.documents().withCompanions(documents);
        for (UUID document : all) {
            for (Ref gone : store.withDependents(new Ref(Kind.DOCUMENT, document))) {
                store.find(gone).ifPresent(entity -> {
                    if (entity instanceof Citation citation) {
                        facts.add(citation.fact());
                    } else if (entity instanceof Link link) {
                        links.add(link.id());
                    }
                });
            }
        }
        return new Loss(documents.size(), all.size() - documents.size(), facts.size(), links.size());
    }
}
