package casebound.pdf.draw;

/**
 * One direction of a picture: which samples each pixel of the screen covers. Cells are pixels of the screen counted from 0
 * in the direction in which the samples run, which may be against the screen's.
 */
final class Axis {
    /** Weights are whole numbers of which this is one. */
    static final int ONE = 1 << 12;

    /** A picture that reaches into a pixel by less than this, in pixels, does not touch it. */
    private static final double HAIR = 0.02;

    private final int samples;
    private final double at0;
    private final double step;
    private final int from;
    private final int to;

    /**
     * @param samples how many there are
     * @param at0 where on the screen the first sample begins, in pixels
     * @param atEnd where on the screen the last sample ends, in pixels
     * @param low the first pixel that is wanted
     * @param high the first pixel that is not wanted any more
     */
    Axis(int samples, double at0, double atEnd, int low, int high) {
        this.samples = samples;
        this.at0 = at0;
        this.step = (atEnd - at0) / samples;
        int first = (int) Math.floor(Math.min(at0, atEnd) + HAIR);
        int end = Math.max(first + 1, (int) Math.ceil(Math.max(at0, atEnd) - HAIR));
        this.from = Math.clamp(low, first, end);
        this.to = Math.clamp(high, from, end);
    }

    /** How many pixels of the screen there are. */
    int cells() {
        return to - from;
    }

    /** The pixel of the screen at which the picture begins, at the left or the top. */
    int from() {
        return from;
    }

    boolean backwards() {
        return step < 0;
    }

    /** The place of a cell when cells are counted as the screen's pixels run. */
    int place(int cell) {
        return backwards() ? cells() - 1 - cell : cell;
    }

    /** Where a cell begins, in samples. */
    double begin(int cell) {
        double pixel = backwards() ? to - cell : from + cell;
        return Math.clamp((pixel - at0) / step, 0, samples - 1e-6);
    }

    /** Where a cell ends, in samples; behind where it begins. */
    double end(int cell) {
        double pixel = backwards() ? to - cell - 1 : from + cell + 1;
        return Math.clamp((pixel - at0) / step, begin(cell) + 1e-6, samples);
    }

    /** Where the edge before a sample lies, in cells from the first, in 1/{@link #ONE}; kept to the cells that there are. */
    int edge(int sample) {
        double pixel = at0 + Math.min(sample, samples) * step;
        double cell = backwards() ? to - pixel : pixel - from;
        return (int) Math.rint(Math.clamp(cell, 0, cells()) * ONE);
    }
}
