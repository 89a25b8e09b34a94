package casebound.pdf.draw;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Each pixel of the screen becomes the mean of the samples that it covers, those at its edges by the share covered. */
final class AreaAverage {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int SHIFT = 12;
    private static final int HALF = 1 << 2 * SHIFT - 9;

    private final Axis across;
    private final Axis down;

    AreaAverage(Axis across, Axis down) {
        this.across = across;
        this.down = down;
    }

    /** Takes one row of cells after the other. */
    @FunctionalInterface
    interface Taker<T> {
        /** @param row of cells, from 0 in the direction of the samples */
        void take(int row, T values) throws IOException;
    }

    /**
     * Of samples of one bit, eight a byte, the first in the highest bit. Only where a row changes from one value to the
     * other costs time, so a page of text costs little.
     *
     * @param taker hears how much of each cell is 1, from 0 to 256; the array is used again
     */
    void bits(Rows rows, Taker<int[]> taker) throws IOException {
        int cells = across.cells();
        int begin = (int) across.begin(0);
        int end = (int) Math.ceil(across.end(cells - 1));
        int[] edges = edges(begin, end);
        int base = begin & ~63;
        int[] change = new int[cells + 2];
        int[] cover = new int[cells];
        int firstShare = share(0);
        int lastShare = share(cells - 1);
        byte[] bytes = rows.bytes();
        for (int row = 0; row < down.cells(); row++) {
            Arrays.fill(change, 0);
            weigh(row, (sample, weight) -> changes(bytes, rows.offset(sample), base, end, edges, weight, change));
            int sum = 0;
            for (int i = 0; i < cells; i++) {
                sum += change[i];
                cover[i] = sum + HALF >> 2 * SHIFT - 8;
            }
            cover[cells - 1] = share(sum, lastShare);
            cover[0] = share(change[0], firstShare);
            taker.take(row, cover);
        }
    }

    /** Of a cell at the picture's edge only the part counts that the picture covers. */
    private static int share(int sum, int covered) {
        return (int) Math.min(256, (long) sum * Axis.ONE / covered + HALF >> 2 * SHIFT - 8);
    }

    /** How much of a cell the picture covers. */
    private int share(int cell) {
        int samples = (int) Math.ceil(across.end(cell));
        int left = across.edge((int) across.begin(cell));
        int right = across.edge(samples);
        return Math.max(1, Math.min(right, cell + 1 << SHIFT) - Math.max(left, cell << SHIFT));
    }

    private int[] edges(int begin, int end) {
        int base = begin & ~63;
        int[] edges = new int[(end - base + 63 & ~63) + 1];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = across.edge(base + i);
        }
        return edges;
    }

    /** Where a row changes from 0 to 1, all that follows is 1 until it changes back: two numbers a change, summed up later. */
    private static void changes(byte[] bytes, int offset, int base, int end, int[] edges, int weight, int[] change) {
        long now = 0;
        for (int x = base; x < end; x += 64) {
            long word = (long) WORDS.get(bytes, offset + (x >> 3)) ^ now;
            while (word != 0) {
                int n = Long.numberOfLeadingZeros(word);
                int edge = edges[x - base + n];
                int cell = edge >> SHIFT;
                int part = edge & Axis.ONE - 1;
                int signed = now == 0 ? weight : -weight;
                change[cell] += signed * (Axis.ONE - part);
                change[cell + 1] += signed * part;
                word = ~word & -1L >>> n;
                now = ~now;
            }
        }
    }

    /**
     * Of samples of one byte.
     *
     * @param components of each pixel, one behind the other
     * @param taker hears the means, as many a cell; the array is used again
     */
    void bytes(Rows rows, int components, Taker<byte[]> taker) throws IOException {
        int cells = across.cells();
        int begin = (int) across.begin(0);
        int length = ((int) Math.ceil(across.end(cells - 1)) - begin) * components;
        int[] sums = new int[length];
        byte[] means = new byte[cells * components];
        byte[] bytes = rows.bytes();
        Span[] spans = new Span[cells];
        for (int i = 0; i < cells; i++) {
            spans[i] = Span.of(across.begin(i) - begin, across.end(i) - begin);
        }
        for (int row = 0; row < down.cells(); row++) {
            Arrays.fill(sums, 0);
            weigh(row, (sample, weight) -> add(bytes, rows.offset(sample) + begin * components, weight, sums));
            for (int i = 0; i < cells; i++) {
                for (int c = 0; c < components; c++) {
                    means[i * components + c] = spans[i].mean(sums, components, c);
                }
            }
            taker.take(row, means);
        }
    }

    private static void add(byte[] bytes, int from, int weight, int[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += (bytes[from + i] & 0xFF) * weight;
        }
    }

    /** The samples of one cell: the first and the last by their shares in 1/256, those between whole. */
    private record Span(int first, int last, int firstWeight, int lastWeight, float scale) {
        static Span of(double begin, double end) {
            int first = (int) begin;
            int last = Math.max(first, (int) Math.ceil(end) - 1);
            int firstWeight = Math.max(1, (int) Math.rint((Math.min(end, first + 1) - begin) * 256));
            int lastWeight = last == first ? 0 : (int) Math.rint((end - last) * 256);
            int total = firstWeight + lastWeight + 256 * Math.max(0, last - first - 1);
            return new Span(first, last, firstWeight, lastWeight, 1f / total / Axis.ONE);
        }

        byte mean(int[] sums, int components, int c) {
            int at = first * components + c;
            long sum = (long) sums[at] * firstWeight;
            if (last > first) {
                int stop = last * components + c;
                for (at += components; at < stop; at += components) {
                    sum += (long) sums[at] << 8;
                }
                sum += (long) sums[stop] * lastWeight;
            }
            return (byte) (sum * scale + 0.5f);
        }
    }

    /** Uses a row of samples with a weight; those of a cell sum up to {@link Axis#ONE}. */
    @FunctionalInterface
    private interface Weighed {
        void use(int sample, int weight) throws IOException;
    }

    private void weigh(int row, Weighed use) throws IOException {
        double begin = down.begin(row);
        double end = down.end(row);
        int before = 0;
        for (int sample = (int) begin; sample < end; sample++) {
            int until = (int) Math.rint((Math.min(end, sample + 1) - begin) / (end - begin) * Axis.ONE);
            if (until > before) {
                use.use(sample, until - before);
            }
            before = until;
        }
    }
}
