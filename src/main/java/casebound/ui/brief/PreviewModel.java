package casebound.ui.brief;

import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import casebound.work.Failures;
import casebound.work.Latest;
import casebound.work.Work;
import casebound.work.WorkBody;
import casebound.worker.PageImage;
import casebound.worker.PageRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/**
 * The pages of the paper as it would go out now. Each one is a file of its own in a folder for the purpose; the old page
 * stands until the new one is drawn.
 */
final class PreviewModel {
    private final Function<PageRequest, CompletableFuture<PageImage>> pages;
    private final Executor window;
    private final Work work;
    private final Latest<Made> making;
    private final ReadOnlyObjectWrapper<@Nullable BriefMade> made = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Image> image = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty running = new SimpleBooleanProperty();
    private final IntegerProperty page = new SimpleIntegerProperty();
    private @Nullable Path folder;
    private @Nullable Path file;
    private @Nullable CompletableFuture<PageImage> drawing;
    private float scale = 1;

    /** What came of making the file. */
    private sealed interface Made {
        record There(BriefMade brief) implements Made {}

        record Refused(Problem problem) implements Made {}
    }

    /** Makes the file and says what is in it. */
    @FunctionalInterface
    interface Maker {
        BriefMade make(Path out, casebound.work.CancelFlag cancel);
    }

    /**
     * @param pages draws a page of a file
     * @param window where pictures are delivered
     */
    PreviewModel(Work work, Function<PageRequest, CompletableFuture<PageImage>> pages, Executor window) {
        this.work = work;
        this.pages = pages;
        this.window = window;
        making = new Latest<>(work, this::take);
        page.addListener((property, before, now) -> draw());
    }

    /** The paper that is shown; null before the first. */
    ReadOnlyObjectProperty<@Nullable BriefMade> madeProperty() {
        return made.getReadOnlyProperty();
    }

    /** The picture of the page. */
    ReadOnlyObjectProperty<@Nullable Image> imageProperty() {
        return image.getReadOnlyProperty();
    }

    /** Why there is no newer one; null where there is. */
    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether a newer one is being made. */
    BooleanProperty runningProperty() {
        return running;
    }

    /** The page that is shown, from 0. */
    IntegerProperty pageProperty() {
        return page;
    }

    /** Makes the paper anew; one that is being made is given up. */
    void make(Maker maker) {
        running.set(true);
        WorkBody<Made> body = (cancel, progress) -> {
            try {
                return new Made.There(maker.make(next(), cancel));
            } catch (ProblemException refused) {
                cancel.check();
                return new Made.Refused(refused.problem());
            }
        };
        making.run("briefview.work.preview", body);
    }

    /** Gives up what is being made. */
    void stop() {
        making.cancel();
        running.set(false);
    }

    /** @param pixels for a point of the page, from now on */
    void scale(float pixels) {
        if (pixels > 0 && Math.abs(pixels - scale) > 0.01) {
            scale = pixels;
            draw();
        }
    }

    private void take(Made now) {
        running.set(false);
        switch (now) {
            case Made.Refused refused -> problem.set(refused.problem());
            case Made.There there -> {
                Path before = file;
                file = there.brief().file();
                problem.set(null);
                made.set(there.brief());
                page.set(Math.clamp(page.get(), 0, Math.max(0, there.brief().pages() - 1)));
                draw();
                if (before != null) {
                    forget(before);
                }
            }
        }
    }

    private void draw() {
        Path shown = file;
        if (shown == null) {
            return;
        }
        if (drawing != null) {
            drawing.cancel(false);
        }
        CompletableFuture<PageImage> asked = pages.apply(new PageRequest(shown, "brief.pdf", null, page.get(), scale, 0));
        drawing = asked;
        asked.whenCompleteAsync((pixels, failure) -> {
            if (pixels == null) {
                window.execute(() -> drawn(asked, null, failure));
                return;
            }
            ByteBuffer copy = ByteBuffer.allocate(4 * pixels.width() * pixels.height());
            int width = pixels.width();
            int height = pixels.height();
            copy.put(pixels.pixels().duplicate().rewind().limit(copy.capacity())).rewind();
            pixels.release();
            window.execute(() -> drawn(asked, new WritableImage(new PixelBuffer<>(width, height, copy, PixelFormat.getByteBgraPreInstance())), null));
        });
    }

    private void drawn(CompletableFuture<PageImage> asked, @Nullable Image picture, @Nullable Throwable failure) {
        if (asked != drawing) {
            return;
        }
        if (picture != null) {
            image.set(picture);
        } else if (failure != null && !asked.isCancelled()) {
            Problem why = Failures.problem(failure);
            problem.set(why.code() == Code.CANCELLED ? null : why);
        }
    }

    private synchronized Path next() {
        try {
            if (folder == null) {
                folder = Files.createTempDirectory("casebound-brief");
                folder.toFile().deleteOnExit();
            }
            Path next = Files.createTempFile(folder, "preview", ".pdf");
            next.toFile().deleteOnExit();
            return next;
        } catch (IOException full) {
            throw new ProblemException(Problem.of(Code.EXPORT_FAILED, "preview"), full);
        }
    }

    private void forget(Path gone) {
        work.run("briefview.work.preview", (cancel, progress) -> Files.deleteIfExists(gone));
    }
}
