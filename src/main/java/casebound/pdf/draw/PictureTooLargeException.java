package casebound.pdf.draw;

import java.io.IOException;

/** A picture on the page has more pixels than can be shown. */
public final class PictureTooLargeException extends IOException {
    private static final long serialVersionUID = 1;
}
