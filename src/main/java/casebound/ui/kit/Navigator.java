package casebound.ui.kit;

import casebound.model.Ref;
import java.util.UUID;

/** Takes a person somewhere. Sections ask it, so that none needs to know another. Called on the window's thread. */
@FunctionalInterface
public interface Navigator {
    /** Goes there; nothing happens where no section opens such a destination. */
    void open(Destination destination);

    /** @param page the page index from 0 */
    default void openDocument(UUID document, int page, PaneSide side) {
        open(new Destination.AtPage(document, page, side, ""));
    }

    default void openAnchor(UUID anchor, PaneSide side) {
        open(new Destination.AtAnchor(anchor, side));
    }

    default void openRecord(Ref ref) {
        open(new Destination.AtRecord(ref));
    }

    default void openSection(String sectionId) {
        open(new Destination.InSection(sectionId));
    }

    default void search(String query) {
        open(new Destination.Found(query));
    }
}
