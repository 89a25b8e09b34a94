package casebound.pdf.book;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Reads the words of a page of a book and tells those of the original on it from those around it. */
final class PageWords extends PDFTextStripper {
    /** The ellipsis as {@link #dense} writes it. */
    private static final String LEFT_OUT = dense(BookPlan.ELLIPSIS);
    private static final float FOOT = 736;

    private final StringBuilder original = new StringBuilder();
    private final StringBuilder drawn = new StringBuilder();
    private final List<TextPosition> foot = new ArrayList<>();
    private boolean withOriginal;
    private int forms;
    private boolean marked;

    /**
     * The words of a page, without white space.
     *
     * @param original what its source drew, as a reader takes it: what is drawn twice in one place stands here once
     * @param drawn the same letter by letter
     * @param foot the words at the foot of the page, from left to right
     */
    record Words(String original, String drawn, String foot) {
        Words and(Words next) {
            return new Words(original + next.original, drawn + next.drawn, foot);
        }

        boolean hold(String quote) {
            return Stream.of(quote.split(Pattern.quote(LEFT_OUT)))
                    .allMatch(words -> original.contains(words) || drawn.contains(words));
        }
    }

    PageWords() {
        addOperator(new BeginMarkedContentSequence(this));
        addOperator(new BeginMarkedContentSequenceWithProperties(this));
        addOperator(new EndMarkedContentSequence(this));
    }

    /** @param withOriginal whether the source's own content is looked at, which takes longer; page index from 0 */
    Words of(PDDocument book, int page, boolean withOriginal) throws IOException {
        this.withOriginal = withOriginal;
        original.setLength(0);
        drawn.setLength(0);
        foot.clear();
        forms = 0;
        marked = false;
        setStartPage(page + 1);
        setEndPage(page + 1);
        writeText(book, Writer.nullWriter());
        StringBuilder words = new StringBuilder();
        float end = 0;
        foot.sort(Comparator.comparing(TextPosition::getXDirAdj));
        for (TextPosition letter : foot) {
            words.append(letter.getXDirAdj() - end > letter.getWidthOfSpace() ? " " : "").append(letter.getUnicode());
            end = letter.getXDirAdj() + letter.getWidthDirAdj();
        }
        return new Words(dense(original.toString()), dense(drawn.toString()), words.toString());
    }

    /** Without white space: lines break differently in a quote and on a page. */
    static String dense(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\u00AD]+", "");
    }

    @Override
    protected void writeString(String text, List<TextPosition> letters) {
        original.append(text);
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        if (!withOriginal) {
            return;
        }
        forms++;
        try {
            super.showForm(form);
        } finally {
            forms--;
        }
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
        super.beginMarkedContentSequence(tag, properties);
        marked |= forms == 0 && AppendedPage.ORIGINAL.equals(tag);
    }

    @Override
    public void endMarkedContentSequence() {
        super.endMarkedContentSequence();
        if (forms == 0) {
            marked = false;
        }
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
        if (forms > 0 || marked) {
            drawn.append(letter.getUnicode());
            super.processTextPosition(letter);
        } else if (letter.getYDirAdj() > FOOT) {
            foot.add(letter);
        }
    }
}
