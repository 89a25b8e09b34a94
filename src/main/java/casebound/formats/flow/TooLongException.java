package casebound.formats.flow;

import java.io.IOException;

/** The text would need more pages or memory than there may be. */
public final class TooLongException extends IOException {
    private static final long serialVersionUID = 1;
}
