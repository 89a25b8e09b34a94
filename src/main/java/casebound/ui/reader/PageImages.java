package casebound.ui.reader;

import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of one document's pages. Keeps those that were used last within a number of bytes, and asks for what is
 * wanted now: the most wanted first, two at a time, and what is no longer wanted is cancelled. Used on the window's
 * thread only; pixels are copied out of the renderer's memory on the thread that delivers them.
 */
final class PageImages {
    // One is rendered while another travels; more would only make a newer request wait.
    private static final int AT_A_TIME = 2;

    /** What the window would like to show. Scale in pixels a point. */
    record Wanted(int page, double scale) {}

    /** The picture of a page at a scale. */
    static final class Picture {
        final double scale;
        final int width;
        final int height;
        private final ByteBuffer pixels;
        private @Nullable Image image;

        private Picture(double scale, PagePixels from) {
            this.scale = scale;
            width = from.width();
            height = from.height();
            pixels = ByteBuffer.allocate(4 * width * height);
            pixels.put(from.pixels().duplicate().rewind().limit(pixels.capacity())).rewind();
        }

        /** For the scene graph: wraps the pixels without copying. */
        Image image() {
            if (image == null) {
                image = new WritableImage(new PixelBuffer<>(width, height, pixels, PixelFormat.getByteBgraPreInstance()));
            }
            return image;
        }

        private int bytes() {
            return pixels.capacity();
        }
    }

    private record Flight(Wanted wanted, CompletableFuture<PagePixels> rendering) {}

    private final DocumentSource source;
    private final long budget;
    private final Executor window;
    private final Runnable arrived;
    private final Map<Integer, Picture> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Integer, Problem> problems = new HashMap<>();
    private final Map<Integer, Flight> flights = new HashMap<>();
    private List<Wanted> wanted = List.of();
    private long bytes;

    /**
     * @param budget how many bytes of pictures to keep; what is wanted now is kept even beyond it
     * @param arrived called on the window's thread when a picture or the reason why there is none has come
     */
    PageImages(DocumentSource source, long budget, Executor window, Runnable arrived) {
        this.source = source;
        this.budget = budget;
        this.window = window;
        this.arrived = arrived;
    }

    /** What is wanted from now on, most wanted first. What was wanted before and is not any more is dropped. */
    void want(List<Wanted> pages) {
        if (pages.equals(wanted)) {
            return;
        }
        wanted = List.copyOf(pages);
        // A page that could not be rendered is tried again when somebody comes back to it.
        Set<Integer> now = new HashSet<>();
        wanted.forEach(each -> now.add(each.page()));
        problems.keySet().retainAll(now);
        List<Flight> stale = flights.values().stream().filter(flight -> !wanted.contains(flight.wanted())).toList();
        stale.forEach(flight -> flights.remove(flight.wanted().page()));
        stale.forEach(flight -> flight.rendering().cancel(false));
        takeOff();
    }

    /** The picture of a page, perhaps at another scale than the one wanted, until that comes. */
    @Nullable Picture picture(int page) {
        return kept.get(page);
    }

    /** Why a page cannot be shown. */
    @Nullable Problem problem(int page) {
        return problems.get(page);
    }

    /** The bytes kept. */
    long bytes() {
        return bytes;
    }

    /** Nothing is wanted any more, and everything kept is let go. */
    void close() {
        want(List.of());
        kept.clear();
        bytes = 0;
    }

    private void takeOff() {
        for (Wanted next : wanted) {
            if (flights.size() >= AT_A_TIME) {
                return;
            }
            Picture picture = kept.get(next.page());
            boolean there = picture != null && picture.scale == next.scale();
            if (!there && !flights.containsKey(next.page()) && !problems.containsKey(next.page())) {
                start(next);
            }
        }
    }

    private void start(Wanted next) {
        CompletableFuture<PagePixels> rendering = source.render(next.page(), next.scale());
        Flight flight = new Flight(next, rendering);
        flights.put(next.page(), flight);
        rendering.whenComplete((pixels, failure) -> {
            Picture picture = null;
            Throwable why = failure;
            if (pixels != null) {
                try {
                    picture = new Picture(next.scale(), pixels);
                } catch (RuntimeException | OutOfMemoryError unusable) {
                    why = unusable;
                } finally {
                    pixels.release().run();
                }
            }
            landed(flight, picture, why);
        });
    }

    private void landed(Flight flight, @Nullable Picture picture, @Nullable Throwable failure) {
        window.execute(() -> {
            int page = flight.wanted().page();
            if (!flights.remove(page, flight)) {
                return;
            }
            if (picture != null) {
                keep(page, picture);
            } else if (failure != null) {
                problems.put(page, problemOf(failure));
            }
            takeOff();
            arrived.run();
        });
    }

    private void keep(int page, Picture picture) {
        Picture before = kept.put(page, picture);
        bytes += picture.bytes() - (before == null ? 0 : before.bytes());
        List<Integer> needed = new ArrayList<>();
        wanted.forEach(each -> needed.add(each.page()));
        for (Iterator<Map.Entry<Integer, Picture>> all = kept.entrySet().iterator(); bytes > budget && all.hasNext(); ) {
            Map.Entry<Integer, Picture> eldest = all.next();
            if (!needed.contains(eldest.getKey())) {
                bytes -= eldest.getValue().bytes();
                all.remove();
            }
        }
    }

    private static Problem problemOf(Throwable failure) {
        return switch (failure) {
            case CompletionException wrapped when wrapped.getCause() != null -> problemOf(wrapped.getCause());
            case ProblemException problem -> problem.problem();
            case CancellationException cancelled -> Problem.of(Code.CANCELLED);
            default -> Problem.of(Code.PAGE_NOT_READABLE, failure.getClass().getSimpleName());
        };
    }
}
