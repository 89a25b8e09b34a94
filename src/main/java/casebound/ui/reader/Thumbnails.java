package casebound.ui.reader;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/**
 * Small pictures of the pages of one document, for the list of pages and for pages whose picture is not there yet. Made
 * from the pictures of pages that were read, and in quiet moments by asking for the others, outwards from the page being
 * read. Kept packed, so that those of 3,000 pages take some 20 MB; within a number of bytes. Used on the window's thread
 * only.
 */
final class Thumbnails {
    /** The longer side of a page, in pixels. */
    static final int LONGEST = 160;
    /** Those that are shown lie unpacked. */
    private static final int UNPACKED = 48;

    private final DocumentSource source;
    private final long budget;
    private final Executor background;
    private final Executor window;
    private final BooleanSupplier quiet;
    private final Map<Integer, PackedPicture> packed = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Integer, Image> unpacked = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Image> eldest) {
            return size() > UNPACKED;
        }
    };
    private final Set<Integer> coming = new HashSet<>();
    private final Set<Integer> none = new HashSet<>();
    private Runnable arrived = () -> {};
    private List<Integer> first = List.of();
    private @Nullable CompletableFuture<PagePixels> flight;
    private int around;
    private boolean resting;
    private long bytes;
    private boolean closed;

    /**
     * @param budget how many bytes to keep, packed
     * @param background packs
     * @param quiet whether nothing more urgent is on its way
     */
    Thumbnails(DocumentSource source, long budget, Executor background, Executor window, BooleanSupplier quiet) {
        this.source = source;
        this.budget = budget;
        this.background = background;
        this.window = window;
        this.quiet = quiet;
    }

    /** Called on the window's thread when one has come. */
    void onArrival(Runnable listener) {
        arrived = listener;
    }

    /** The small picture of a page as it is displayed, not turned; null where it is not there yet. */
    @Nullable Image image(int page) {
        Image image = unpacked.get(page);
        PackedPicture picture = image == null ? packed.get(page) : null;
        if (picture != null) {
            image = new WritableImage(new PixelBuffer<>(picture.width(), picture.height(),
                    ByteBuffer.wrap(picture.unpacked()), PixelFormat.getByteBgraPreInstance()));
            unpacked.put(page, image);
        }
        return image;
    }

    /** How many bytes are kept, packed. */
    long bytes() {
        return bytes;
    }

    int count() {
        return packed.size();
    }

    /** These are shown and come before all others. */
    void want(List<Integer> pages) {
        first = List.copyOf(pages);
        next();
    }

    /** Nobody scrolls: the others can be made, outwards from a page. */
    void rest(int page) {
        around = page;
        resting = true;
        next();
    }

    /** Somebody scrolls. */
    void disturbed() {
        resting = false;
    }

    /** The picture of a page has come: its small one costs no more than shrinking it. */
    void from(PageImages.Picture picture) {
        int page = picture.piece.page();
        if (picture.piece.rotation() == 0 && !packed.containsKey(page) && coming.add(page)) {
            CompletableFuture.supplyAsync(() -> PackedPicture.shrunk(picture.pixels(), picture.width, picture.height, LONGEST), background)
                    .whenComplete((small, failure) -> window.execute(() -> landed(page, small)));
        }
    }

    private void next() {
        if (closed || flight != null || !quiet.getAsBoolean()) {
            return;
        }
        OptionalInt wanted = missing();
        if (wanted.isEmpty()) {
            return;
        }
        int page = wanted.getAsInt();
        PageSize size = source.pages().get(page);
        coming.add(page);
        CompletableFuture<PagePixels> rendering =
                source.render(PagePiece.whole(page, LONGEST / Math.max(size.width(), size.height()), 0));
        flight = rendering;
        rendering.handle((pixels, failure) -> {
            if (pixels == null) {
                return null;
            }
            try {
                return PackedPicture.of(pixels.pixels(), pixels.width(), pixels.height());
            } finally {
                pixels.release().run();
            }
        }).whenComplete((small, failure) -> window.execute(() -> {
            flight = null;
            landed(page, small);
        }));
    }

    private OptionalInt missing() {
        OptionalInt shown = first.stream().mapToInt(Integer::intValue).filter(this::isMissing).findFirst();
        if (shown.isPresent() || !resting || bytes > budget) {
            return shown;
        }
        int pages = source.pages().size();
        return IntStream.range(0, pages)
                .flatMap(away -> Stream.of(around + away, around - away).mapToInt(Integer::intValue))
                .filter(page -> page >= 0 && page < pages && isMissing(page)).findFirst();
    }

    private boolean isMissing(int page) {
        return page >= 0 && page < source.pages().size() && !packed.containsKey(page) && !coming.contains(page) && !none.contains(page);
    }

    private void landed(int page, @Nullable PackedPicture small) {
        coming.remove(page);
        if (closed) {
            return;
        }
        if (small == null) {
            none.add(page);
        } else {
            PackedPicture before = packed.put(page, small);
            bytes += small.bytes() - (before == null ? 0 : before.bytes());
            var eldest = packed.entrySet().iterator();
            while (bytes > budget + (budget >> 3) && eldest.hasNext()) {
                bytes -= eldest.next().getValue().bytes();
                eldest.remove();
            }
            arrived.run();
        }
        next();
    }

    void close() {
        closed = true;
        if (flight != null) {
            flight.cancel(false);
        }
        packed.clear();
        unpacked.clear();
        bytes = 0;
    }
}
