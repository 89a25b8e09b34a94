package casebound.ui.reader;

import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import java.nio.ByteBuffer;
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
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of one document's pages, and of parts of pages. Keeps those that were used last within a number of bytes,
 * and asks for what is wanted now: the most wanted first, two at a time, and what is no longer wanted is cancelled. Used
 * on the window's thread only; pixels are copied out of the renderer's memory on the thread that delivers them.
 */
final class PageImages {
    // One is rendered while another travels; more would only make a newer request wait.
    private static final int AT_A_TIME = 2;

    /** The picture of a page or of a part of one. */
    static final class Picture {
        final PagePiece piece;
        final int width;
        final int height;
        private final ByteBuffer pixels;
        private @Nullable Image image;

        private Picture(PagePiece piece, PagePixels from) {
            this.piece = piece;
            width = from.width();
            height = from.height();
            pixels = ByteBuffer.allocate(4 * width * height);
            pixels.put(from.pixels().duplicate().rewind().limit(pixels.capacity())).rewind();
        }

        /** Rows from the top, four bytes a pixel: blue, green, red, alpha. Nobody writes there. */
        ByteBuffer pixels() {
            return pixels.asReadOnlyBuffer();
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

    private record Flight(PagePiece wanted, CompletableFuture<PagePixels> rendering) {}

    private final DocumentSource source;
    private final long budget;
    private final Executor window;
    private final Runnable arrived;
    private final Map<PagePiece.Key, Picture> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Integer, Problem> problems = new HashMap<>();
    private final Map<PagePiece.Key, Flight> flights = new HashMap<>();
    private List<PagePiece> wanted = List.of();
    private Consumer<Picture> watcher = picture -> {};
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

    /** Hears of every whole page that has come, on the window's thread. */
    void onPage(Consumer<Picture> listener) {
        watcher = listener;
    }

    /** Whether everything that is wanted is there, or cannot be had. */
    boolean atRest() {
        return flights.isEmpty();
    }

    /** What is wanted from now on, most wanted first. What was wanted before and is not any more is dropped. */
    void want(List<PagePiece> pieces) {
        if (pieces.equals(wanted)) {
            return;
        }
        wanted = List.copyOf(pieces);
        // A page that could not be rendered is tried again when somebody comes back to it.
        Set<Integer> now = new HashSet<>();
        wanted.forEach(each -> now.add(each.page()));
        problems.keySet().retainAll(now);
        List<Flight> stale = flights.values().stream().filter(flight -> !wanted.contains(flight.wanted())).toList();
        stale.forEach(flight -> flights.remove(flight.wanted().key()));
        stale.forEach(flight -> flight.rendering().cancel(false));
        takeOff();
    }

    /** The picture of a page, perhaps at another scale than the one wanted, until that comes. */
    @Nullable Picture picture(int page) {
        return kept.get(new PagePiece.Key(page, null));
    }

    /** The picture of just this piece at just this scale. */
    @Nullable Picture picture(PagePiece piece) {
        Picture picture = kept.get(piece.key());
        return picture != null && picture.piece.equals(piece) ? picture : null;
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
        for (PagePiece next : wanted) {
            if (flights.size() >= AT_A_TIME) {
                return;
            }
            if (picture(next) == null && !flights.containsKey(next.key()) && !problems.containsKey(next.page())) {
                start(next);
            }
        }
    }

    private void start(PagePiece next) {
        CompletableFuture<PagePixels> rendering = source.render(next);
        Flight flight = new Flight(next, rendering);
        flights.put(next.key(), flight);
        rendering.whenComplete((pixels, failure) -> {
            Picture picture = null;
            Throwable why = failure;
            if (pixels != null) {
                try {
                    picture = new Picture(next, pixels);
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
            if (!flights.remove(flight.wanted().key(), flight)) {
                return;
            }
            if (picture != null) {
                keep(picture);
            } else if (failure != null) {
                problems.put(flight.wanted().page(), problemOf(failure));
            }
            takeOff();
            arrived.run();
        });
    }

    private void keep(Picture picture) {
        Picture before = kept.put(picture.piece.key(), picture);
        bytes += picture.bytes();
        if (before != null) {
            bytes -= before.bytes();
        }
        Set<PagePiece.Key> needed = new HashSet<>();
        wanted.forEach(each -> needed.add(each.key()));
        for (Iterator<Map.Entry<PagePiece.Key, Picture>> all = kept.entrySet().iterator(); bytes > budget && all.hasNext(); ) {
            Map.Entry<PagePiece.Key, Picture> eldest = all.next();
            if (!needed.contains(eldest.getKey())) {
                all.remove();
                bytes -= eldest.getValue().bytes();
            }
        }
        if (picture.piece.part() == null) {
            watcher.accept(picture);
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
