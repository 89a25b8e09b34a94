package casebound.formats.flow;

import java.util.List;

/** One line of a paragraph, measured but not yet placed. */
record Line(List<Piece> pieces, float width, boolean rightToLeft) {
    Line {
        pieces = List.copyOf(pieces);
    }
}
