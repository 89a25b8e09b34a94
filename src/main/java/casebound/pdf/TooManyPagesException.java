package casebound.pdf;

import java.io.IOException;

/** The PDF has more pages than the caller wants to deal with. */
public final class TooManyPagesException extends IOException {
    private static final long serialVersionUID = 1;

    TooManyPagesException() {
        super("too many pages");
    }
}
