package casebound.ui.reader;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** What a pane holds of the document it shows: pictures, texts, and how a selection grows in it. */
final class OpenDocument {
    /** Pictures kept a pane, in bytes; a page of text at life size has about 3 MB. */
    private static final long PICTURE_BUDGET = 80L << 20;

    final DocumentSource source;
    final PageImages images;
    final PageTexts texts;
    final Selecting selecting;

    OpenDocument(DocumentSource source, Executor window, Runnable pictureCame, Runnable marksChange, Consumer<Throwable> failed) {
        this.source = source;
        images = new PageImages(source, PICTURE_BUDGET, window, pictureCame);
        texts = new PageTexts(source, window, marksChange, failed);
        selecting = new Selecting(texts, source.document(), source.pages().size(), marksChange);
    }

    /** The bytes from which on a neighbour's picture is not made ahead of time. */
    static long largeForAhead() {
        return PICTURE_BUDGET / 8;
    }

    void close() {
        images.close();
    }
}
