package casebound.pdf;

import java.io.IOException;

/** The PDF opens only with a password or a key, and what was given does not fit. */
public final class PdfLockedException extends IOException {
    private static final long serialVersionUID = 1;

    PdfLockedException(Throwable cause) {
        super("locked", cause);
    }
}
