package casebound.formats.parts;

import java.io.IOException;

/** A file carries more files or more bytes than it may. */
public final class TooMuchException extends IOException {
    private static final long serialVersionUID = 1;
}
