package casebound.ui.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts rings into columns beside the lines that they belong to, so that none covers another and each stands as near to its
 * line as that allows. Plain arithmetic in pixels.
 */
final class Spread {
    private static final int MOST = 3;
    // How far from its line a ring may stand, in rings, before another column is better.
    private static final double FAR = 2.5;

    private Spread() {}

    /**
     * Where a ring stands.
     *
     * @param column how many columns further out of the page, from 0
     * @param y its middle
     */
    record Spot(int column, double y) {}

    /**
     * @param wanted the middle of each ring's line
     * @param size the height of a ring with the room around it
     * @param height of what one sees; rings that would have to stand too far from their lines take further columns
     */
    static List<Spot> of(List<Double> wanted, double size, double height) {
        int fit = Math.max(1, (int) (height / size));
        int columns = Math.max(1, (wanted.size() + fit - 1) / fit);
        List<Spot> spots = in(columns, wanted, size, height);
        while (columns < MOST && farthest(spots, wanted) > FAR * size) {
            columns++;
            spots = in(columns, wanted, size, height);
        }
        return spots;
    }

    private static double farthest(List<Spot> spots, List<Double> wanted) {
        return IntStream.range(0, wanted.size()).mapToDouble(i -> Math.abs(spots.get(i).y() - wanted.get(i))).max().orElse(0);
    }

    private static List<Spot> in(int columns, List<Double> wanted, double size, double height) {
        List<Integer> order = IntStream.range(0, wanted.size()).boxed().sorted(Comparator.comparing(wanted::get)).toList();
        Spot[] spots = new Spot[wanted.size()];
        for (int column = 0; column < columns; column++) {
            List<Integer> here = new ArrayList<>();
            for (int i = column; i < order.size(); i += columns) {
                here.add(order.get(i));
            }
            double[] ys = apart(here.stream().mapToDouble(wanted::get).toArray(), size, height);
            for (int i = 0; i < here.size(); i++) {
                spots[here.get(i)] = new Spot(column, ys[i]);
            }
        }
        return List.of(spots);
    }

    // Rings that would overlap become one block, which stands as near to its lines as a block can.
    private static double[] apart(double[] wanted, double size, double height) {
        List<double[]> blocks = new ArrayList<>();
        for (double y : wanted) {
            blocks.add(new double[] {y, 1});
            while (blocks.size() > 1 && overlap(blocks.get(blocks.size() - 2), blocks.getLast(), size)) {
                double[] lower = blocks.removeLast();
                double[] upper = blocks.removeLast();
                double count = upper[1] + lower[1];
                double middle = (upper[0] * upper[1] + lower[0] * lower[1]) / count;
                blocks.add(new double[] {middle, count});
            }
        }
        double[] ys = new double[wanted.length];
        int next = 0;
        double free = 0;
        for (double[] block : blocks) {
            double top = Math.max(free, Math.min(block[0] - block[1] * size / 2, height - block[1] * size));
            for (int i = 0; i < block[1]; i++) {
                ys[next++] = top + (i + 0.5) * size;
            }
            free = top + block[1] * size;
        }
        return ys;
    }

    private static boolean overlap(double[] upper, double[] lower, double size) {
        return lower[0] - upper[0] < (upper[1] + lower[1]) * size / 2;
    }
}
