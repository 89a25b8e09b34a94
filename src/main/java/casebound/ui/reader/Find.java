package casebound.ui.reader;

import casebound.model.PageText;
import casebound.work.CancelFlag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Looks for words in one document, page after page, away from the window's thread. A new search ends the one before.
 */
final class Find {
    /** Beyond this many nobody steps from hit to hit. */
    static final int MOST_HITS = 5_000;
    private static final long NEWS_EVERY = TimeUnit.MILLISECONDS.toNanos(50);

    /**
     * What was found so far.
     *
     * @param hits in the order of the document
     * @param complete whether every page was looked at
     * @param pages how many pages were looked at
     * @param withoutText how many of them are pictures, on which nothing can be found
     */
    record Result(List<Hit> hits, boolean complete, int pages, int withoutText) {
        static final Result NONE = new Result(List.of(), true, 0, 0);

        Result {
            hits = List.copyOf(hits);
        }

        /** Whether there are more than are listed. */
        boolean cut() {
            return hits.size() >= MOST_HITS;
        }
    }

    private final DocumentSource source;
    private final Executor background;
    private final Executor window;
    private CancelFlag running = new CancelFlag();

    /**
     * @param background runs the search; it waits there for page texts
     * @param window the thread of the window
     */
    Find(DocumentSource source, Executor background, Executor window) {
        this.source = source;
        this.background = background;
        this.window = window;
    }

    /**
     * Searches the whole document, the page that is read first.
     *
     * @param typed the words as typed; nothing ends the search
     * @param firstPage where to begin, index from 0
     * @param found hears the growing result on the window's thread, at most 20 times a second and at the end
     * @param failed hears on the window's thread that a page's text could not be had
     */
    void search(String typed, int firstPage, Consumer<Result> found, Consumer<Throwable> failed) {
        running.cancel();
        CancelFlag flag = new CancelFlag();
        running = flag;
        String query = FoldedText.query(typed);
        if (query.isEmpty()) {
            found.accept(Result.NONE);
            return;
        }
        background.execute(() -> {
            try {
                run(query, firstPage, flag, result -> window.execute(() -> {
                    if (!flag.cancelled()) {
                        found.accept(result);
                    }
                }));
            } catch (CompletionException | CancellationException failure) {
                window.execute(() -> {
                    if (!flag.cancelled()) {
                        failed.accept(failure.getCause() == null ? failure : failure.getCause());
                    }
                });
            }
        });
    }

    /** Ends the search. */
    void stop() {
        running.cancel();
    }

    private void run(String query, int firstPage, CancelFlag flag, Consumer<Result> news) {
        List<Hit> hits = new ArrayList<>();
        int pages = source.pages().size();
        int looked = 0;
        int withoutText = 0;
        long told = System.nanoTime();
        for (int i = 0; i < pages && hits.size() < MOST_HITS; i++) {
            if (flag.cancelled()) {
                return;
            }
            int page = (firstPage + i) % pages;
            PageText text = source.text(page).join();
            looked++;
            withoutText += text.text().isBlank() ? 1 : 0;
            for (int[] range : new FoldedText(text.text()).occurrences(query)) {
                hits.add(Hit.of(page, text.text(), range[0], range[1], text.areas(page, range[0], range[1])));
            }
            if (!hits.isEmpty() && System.nanoTime() - told > NEWS_EVERY) {
                told = System.nanoTime();
                news.accept(new Result(sorted(hits), false, looked, withoutText));
            }
        }
        news.accept(new Result(sorted(hits), true, looked, withoutText));
    }

    private static List<Hit> sorted(List<Hit> hits) {
        return hits.stream().sorted(Comparator.comparingInt(Hit::page).thenComparingInt(Hit::from)).toList();
    }
}
