package casebound.ui.reader;

import casebound.model.OcrWord;
import casebound.model.PageText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The texts of the pages that were read last. Used on the window's thread only; loads away from it. */
final class PageTexts {
    private static final int KEPT = 200;

    /** A page's text and its lines, and what of it OCR read. */
    record Loaded(PageText text, TextLines lines, List<OcrWord> ocr) {
        Loaded(PageText text, List<OcrWord> ocr) {
            this(text, new TextLines(text), ocr);
        }
    }

    private final DocumentSource source;
    private final Executor window;
    private final Runnable arrived;
    private final Consumer<Throwable> failed;
    private final Set<Integer> asked = new HashSet<>();
    private final Map<Integer, Loaded> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Loaded> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * @param arrived called when a page's text is there
     * @param failed hears, once a page, that a text could not be had
     */
    PageTexts(DocumentSource source, Executor window, Runnable arrived, Consumer<Throwable> failed) {
        this.source = source;
        this.window = window;
        this.arrived = arrived;
        this.failed = failed;
    }

    /** The text of a page if it is there; otherwise it is asked for. */
    @Nullable Loaded now(int page) {
        Loaded loaded = kept.get(page);
        if (loaded == null && asked.add(page)) {
            source.text(page).thenCombine(source.readByOcr(page), Loaded::new).whenCompleteAsync((text, failure) -> {
                if (failure != null) {
                    failed.accept(failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure);
                    return;
                }
                asked.remove(page);
                kept.put(page, text);
                arrived.run();
            }, window);
        }
        return kept.get(page);
    }

    /** OCR has read a page: its text is asked for again. */
    void forget(int page) {
        kept.remove(page);
        asked.remove(page);
        arrived.run();
    }

    /** Calls back with the texts of a run of pages, at once where all are there. Pages from 0, both inclusive. */
    void load(int first, int last, Consumer<IntFunction<PageText>> then) {
        Map<Integer, PageText> texts = new HashMap<>();
        Map<Integer, CompletableFuture<PageText>> missing = new HashMap<>();
        for (int page = first; page <= last; page++) {
            Loaded loaded = kept.get(page);
            if (loaded != null) {
                texts.put(page, loaded.text());
            } else {
                missing.put(page, source.text(page));
            }
        }
        if (missing.isEmpty()) {
            then.accept(texts::get);
            return;
        }
        CompletableFuture.allOf(missing.values().toArray(CompletableFuture[]::new)).whenCompleteAsync((done, failure) -> {
            if (failure != null) {
                failed.accept(failure.getCause() == null ? failure : failure.getCause());
                return;
            }
            missing.forEach((page, text) -> texts.put(page, text.join()));
            then.accept(texts::get);
        }, window);
    }
}
