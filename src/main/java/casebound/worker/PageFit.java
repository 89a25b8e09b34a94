package casebound.worker;

import casebound.pdf.Viewport;
import java.awt.Rectangle;
import org.jspecify.annotations.Nullable;

/** How large a page, or a part of it, becomes. */
final class PageFit {
    /** No whole page is longer, in pixels, however small the part that is wanted: beyond it coordinates lose their exactness. */
    private static final int LONGEST = 1 << 24;

    private PageFit() {}

    /**
     * What is to be drawn.
     *
     * @param pageWidth in points, as displayed before it is turned
     * @param pageHeight in points, as displayed before it is turned
     * @param scale pixels a point that are wanted; there may become fewer, so that the picture has no more than
     *     {@code mostPixels}, and at least one
     * @param part null for the whole page
     */
    static Viewport of(float pageWidth, float pageHeight, float scale, int rotation, PageRequest.@Nullable Part part,
            int mostPixels) {
        boolean sideways = rotation % 180 != 0;
        double across = sideways ? pageHeight : pageWidth;
        double down = sideways ? pageWidth : pageHeight;
        double fitting = Math.min(scale, LONGEST / Math.max(across, down));
        PageRequest.Part turned = part == null ? null : part.turned(rotation, pageWidth, pageHeight);
        while (true) {
            int width = pixels(across, fitting);
            int height = pixels(down, fitting);
            Rectangle picture = turned == null ? new Rectangle(width, height) : cut(turned, fitting, width, height);
            double pixels = (double) picture.width * picture.height;
            if (pixels <= mostPixels) {
                return new Viewport((float) fitting, rotation, width, height, picture);
            }
            // a very long strip keeps its one pixel of width, so that shrinking it once may not do
            fitting *= Math.min(0.99, Math.sqrt(mostPixels / pixels));
        }
    }

    /** Edges go to the nearest pixel, so that parts that touch in points touch in pixels. */
    private static Rectangle cut(PageRequest.Part part, double scale, int width, int height) {
        int left = within((double) part.x() * scale, width - 1);
        int top = within((double) part.y() * scale, height - 1);
        int right = within(((double) part.x() + part.width()) * scale, width);
        int bottom = within(((double) part.y() + part.height()) * scale, height);
        return new Rectangle(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
    }

    private static int within(double pixel, int most) {
        return (int) Math.clamp(Math.rint(pixel), 0, most);
    }

    private static int pixels(double points, double scale) {
        return (int) Math.max(1, Math.rint(points * scale));
    }
}
