package casebound.ui.kit;

import casebound.model.Area;
import casebound.model.Ref;
import java.util.List;
import java.util.UUID;

/** Somewhere that a person can be taken. */
public sealed interface Destination {

    /** A section as it was left. */
    record InSection(String sectionId) implements Destination {}

    /**
     * A page of a document in the reader.
     *
     * @param page the page index from 0
     * @param words the words to mark on the page; empty for none
     */
    record AtPage(UUID document, int page, PaneSide side, String words) implements Destination {}

    /**
     * Places on a page that no anchor holds, flashed in the reader.
     *
     * @param page the page index from 0
     * @param areas where; empty for the page as a whole
     */
    record AtPlace(UUID document, int page, List<Area> areas, PaneSide side) implements Destination {}

    /** A passage that an anchor holds, marked and flashed in the reader. */
    record AtAnchor(UUID anchor, PaneSide side) implements Destination {}

    /** A record, in the section where its kind lives. */
    record AtRecord(Ref ref) implements Destination {}

    /** What a search finds. */
    record Found(String query) implements Destination {}

    /** A saved pair of places, side by side. */
    record AtPair(UUID pair) implements Destination {}
}
