package casebound.formats.office;

import java.io.IOException;

/** The file needs a password, or another one. */
public final class LockedException extends IOException {
    private static final long serialVersionUID = 1;

    LockedException(Throwable cause) {
        super(cause);
    }
}
