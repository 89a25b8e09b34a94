package casebound.bench;

import java.awt.AWTException;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * From the start of the program to a window that is drawn: the installed program's welcome window beside zathura with a long
 * PDF. Both on the display of this process, in turns; what counts is the first picture that stays.
 */
final class StartBench {
    private static final Path PROGRAM = Path.of("/opt/casebound/bin/casebound");
    private static final int TURNS = 7;
    // A desktop without a window has one color or few; a drawn window has many.
    private static final int COLORS = 8;

    private StartBench() {}

    static Bench.Row run(Path folder) throws IOException, InterruptedException {
        Path program = Files.isExecutable(PROGRAM) ? PROGRAM : Path.of("target", "casebound", "bin", "casebound").toAbsolutePath();
        Path pdf = Path.of(System.getProperty("bench.pdf", ""));
        if (Bench.display().isEmpty() || !Bench.has("zathura") || !Files.isRegularFile(pdf)) {
            return new Bench.Row("Start: left out (needs a display, zathura and -Dbench.pdf=FILE)", "", "", Double.NaN);
        }
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            ours.add(shown(new ProcessBuilder(program.toString()), folder));
            theirs.add(shown(new ProcessBuilder("zathura", pdf.toString()), folder));
        }
        return new Bench.Row("Start to a usable window, median of " + TURNS + ", beside `zathura`",
                "%.0f ms".formatted(1000 * median(ours)), "%.0f ms".formatted(1000 * median(theirs)), median(ours) / median(theirs));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private static double shown(ProcessBuilder program, Path home) throws IOException, InterruptedException {
        program.environment().put("CASEBOUND_HOME", home.toString());
        Robot robot = robot();
        awaitColors(robot, false);
        long begun = System.nanoTime();
        Process process = program.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        awaitColors(robot, true);
        double seconds = Bench.since(begun);
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.waitFor();
        return seconds;
    }

    private static void awaitColors(Robot robot, boolean many) {
        while (colors(robot) >= COLORS != many) {
            robot.delay(2);
        }
    }

    private static int colors(Robot robot) {
        BufferedImage middle = robot.createScreenCapture(new Rectangle(300, 40, 300, 200));
        Set<Integer> colors = new HashSet<>();
        for (int y = 0; y < middle.getHeight(); y += 2) {
            for (int x = 0; x < middle.getWidth(); x += 2) {
                colors.add(middle.getRGB(x, y));
            }
        }
        return colors.size();
    }

    private static Robot robot() {
        try {
            return new Robot();
        } catch (AWTException noDisplay) {
            throw new IllegalStateException(noDisplay);
        }
    }
}
