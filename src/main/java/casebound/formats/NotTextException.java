package casebound.formats;

import java.io.IOException;

/** The file goes by the name of a text but holds something else. */
final class NotTextException extends IOException {
    private static final long serialVersionUID = 1;
}
