package casebound.ui.reader.section;

import casebound.model.PairPlace;
import casebound.model.ReaderPair;
import casebound.ui.reader.ReadingPlace;
import casebound.ui.reader.Zoom;

/** How the places of a saved pair stand in the case's records, and how in the panes. */
final class Pairs {
    private Pairs() {}

    static PairPlace kept(ReadingPlace at) {
        return new PairPlace((float) (at.position() - at.page()), (float) at.across(),
                PairPlace.Fit.valueOf(at.zoom().fit().name()), (float) at.zoom().factor(), at.rotation());
    }

    static ReadingPlace left(ReaderPair pair) {
        return place(pair, pair.leftPage(), 0);
    }

    static ReadingPlace right(ReaderPair pair) {
        return place(pair, pair.rightPage(), 1);
    }

    // A pair of the first version holds pages alone.
    private static ReadingPlace place(ReaderPair pair, int page, int side) {
        if (pair.places().size() <= side) {
            return new ReadingPlace(page, 0, ReadingPlace.BEGINNING.zoom(), 0);
        }
        PairPlace kept = pair.places().get(side);
        return new ReadingPlace((double) page + kept.top(), kept.across(),
                new Zoom(Zoom.Fit.valueOf(kept.fit().name()), kept.zoom()), kept.rotation());
    }
}
