package casebound.ui.reader;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.TKPulseListener;
import com.sun.javafx.tk.Toolkit;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** For measurements: does what a person does with one pane, and says when the picture of the page is on the screen. */
public final class ReaderProbe {
    private static final long PATIENCE_SECONDS = 60;

    private final ReaderView view;
    private final PaneModel pane;

    /** @param pane the one on the left */
    public ReaderProbe(ReaderView view, PaneModel pane) {
        this.view = view;
        this.pane = pane;
    }

    private PageView pages() {
        return (PageView) view.lookup("#reader-left-pages");
    }

    /** Opens a document and waits until its page is there. Answers the number of its pages. */
    public int open(UUID document) {
        CompletableFuture<Integer> opened = new CompletableFuture<>();
        Platform.runLater(() -> {
            pane.source().addListener((property, before, now) -> {
                if (now != null) {
                    opened.complete(now.pages().size());
                }
            });
            if (document.equals(pane.document())) {
                opened.complete(pane.source().get().pages().size());
            }
            pane.open(Place.page(document, 0), false);
        });
        int count = opened.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        milliseconds(() -> pane.goTo(0));
        return count;
    }

    /** Presses the key for the next page. Answers the milliseconds from the key until the renderer has drawn the page. */
    public double nextPage() {
        return milliseconds(() -> pages().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, false, false, false, false)));
    }

    /** The same for a jump to any page, index from 0. */
    public double jump(int page) {
        return milliseconds(() -> pane.goTo(page));
    }

    /** Which page is being read, index from 0. */
    public int page() {
        CompletableFuture<Integer> page = new CompletableFuture<>();
        Platform.runLater(() -> page.complete(pane.page()));
        return page.join();
    }

    /** Scrolls through all of the document, so many pages a frame. Answers the longest stall of the window's thread in ms. */
    public long scrollThrough(int pagesAFrame, int frames) {
        StallWatch watch = new StallWatch();
        watch.warmUp(() -> pane.position().set(20));
        return watch.longestWhile(frame -> pane.position().set(frame * (double) pagesAFrame), frames);
    }

    private double milliseconds(Runnable deed) {
        AtomicLong began = new AtomicLong();
        CompletableFuture<Double> drawn = new CompletableFuture<>();
        AtomicBoolean done = new AtomicBoolean();
        TKPulseListener afterScene = () -> {
            if (began.get() != 0 && !done.get() && isThere()) {
                done.set(true);
                Toolkit.getToolkit().addRenderJob(new RenderJob(() -> drawn.complete((System.nanoTime() - began.get()) / 1e6)));
            }
            Platform.requestNextPulse();
        };
        Platform.runLater(() -> {
            Toolkit.getToolkit().addPostSceneTkPulseListener(afterScene);
            began.set(System.nanoTime());
            deed.run();
            Platform.requestNextPulse();
        });
        double took = drawn.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        Platform.runLater(() -> Toolkit.getToolkit().removePostSceneTkPulseListener(afterScene));
        return took;
    }

    private boolean isThere() {
        PageNode sheet = pages().sheet(pane.page());
        return pane.target().get() == null && sheet != null && sheet.hasPicture();
    }
}
