package casebound.worker;

/**
 * How large a page becomes.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 * @param scale pixels a point: what was asked for, or less where the page would have too many pixels
 */
record PageFit(int width, int height, float scale) {

    /**
     * @param pageWidth in points, as displayed before it is turned
     * @param pageHeight in points, as displayed before it is turned
     * @param sideways whether it is turned by a quarter
     */
    static PageFit of(float pageWidth, float pageHeight, float scale, boolean sideways, int mostPixels) {
        double across = sideways ? pageHeight : pageWidth;
        double down = sideways ? pageWidth : pageHeight;
        double fitting = scale;
        while (pixels(across, fitting) * pixels(down, fitting) > mostPixels) {
            // a very long strip keeps its one pixel of width, so that shrinking it once may not do
            fitting *= Math.min(0.99, Math.sqrt(mostPixels / (pixels(across, fitting) * pixels(down, fitting))));
        }
        return new PageFit((int) pixels(across, fitting), (int) pixels(down, fitting), (float) fitting);
    }

    private static double pixels(double points, double scale) {
        return Math.max(1, Math.rint(points * scale));
    }
}
