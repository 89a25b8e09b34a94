package casebound.formats.office;

import java.io.IOException;

/** The file is whole, and of a variant of its kind that is not read here. */
public final class UnknownKindException extends IOException {
    private static final long serialVersionUID = 1;

    UnknownKindException(Throwable cause) {
        super(cause);
    }
}
