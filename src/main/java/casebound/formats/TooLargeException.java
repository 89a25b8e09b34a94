package casebound.formats;

import java.io.IOException;

/** The file would need more memory or pages than there may be. */
final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1;
}
