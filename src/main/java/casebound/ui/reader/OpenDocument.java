package casebound.ui.reader;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** What a pane holds of the document it shows: pictures, texts, and how a selection grows in it. */
final class OpenDocument {
    /** Pictures kept a pane, in bytes; a page of text at life size has about 3 MB. */
    private static final long PICTURE_BUDGET = 16L << 20;
    /** Thumbnails kept a pane, in bytes; those of a page of text have some 7 KB. */
    private static final long THUMBNAIL_BUDGET = 24L << 20;

    final DocumentSource source;
    final PageImages images;
    final Thumbnails thumbnails;
    final PageTexts texts;
    final Selecting selecting;

    /**
     * @param background packs thumbnails
     * @param pictureCame called when a picture has come, or the reason why there is none
     * @param marksChange called when texts have come or another passage is selected
     */
    OpenDocument(DocumentSource source, Executor background, Executor window, Runnable pictureCame, Runnable marksChange,
            Consumer<Throwable> failed) {
        this.source = source;
        images = new PageImages(source, PICTURE_BUDGET, window, pictureCame);
        thumbnails = new Thumbnails(source, THUMBNAIL_BUDGET, background, window, images::atRest);
        images.onPage(thumbnails::from);
        texts = new PageTexts(source, window, marksChange, failed);
        source.onPageRead(page -> window.execute(() -> texts.forget(page)));
        selecting = new Selecting(texts, source.document(), source.pages().size(), marksChange);
    }

    void close() {
        thumbnails.close();
        images.close();
    }
}
