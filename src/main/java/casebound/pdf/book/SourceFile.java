package casebound.pdf.book;

import casebound.model.PageText;
import java.io.Closeable;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** An original whose pages can be drawn. Open while its pages are appended, then closed. */
interface SourceFile extends Closeable {

    /** The number of pages. */
    int pages();

    /** Gets a page ready. Page index from 0. */
    Art page(int index) throws IOException;

    /** The text of a page with the place of every character. Page index from 0. */
    PageText text(int page) throws IOException;

    /** A page that can be drawn. */
    interface Art {
        /** In points, as displayed. */
        float width();

        /** In points, as displayed. */
        float height();

        /**
         * Draws the page.
         *
         * @param left in points
         * @param bottom in points, counted upwards
         * @param scale how much smaller than displayed
         */
        void draw(PDPageContentStream out, float left, float bottom, float scale) throws IOException;
    }
}
