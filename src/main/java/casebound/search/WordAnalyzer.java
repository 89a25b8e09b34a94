package casebound.search;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Gives Lucene the {@link Words} of a text, and with them each pair of two common words as one term. */
final class WordAnalyzer extends Analyzer {
    private static final char PAIRED = '\u0001';

    /** The term under which two common words in a row are indexed. */
    static String pair(String first, String second) {
        return first + PAIRED + second;
    }

    /** Whether a term is such a pair. */
    static boolean isPair(BytesRef term) {
        for (int i = 0; i < term.length; i++) {
            if (term.bytes[term.offset + i] == PAIRED) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new Terms());
    }

    /** Keeps a phrase from reaching from a record's title into its text. */
    @Override
    public int getPositionIncrementGap(String field) {
        return 100;
    }

    private static final class Terms extends Tokenizer {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private List<Words.Word> words = List.of();
        private int next;
        private int variant;

        @Override
        public void reset() throws IOException {
            super.reset();
            StringWriter text = new StringWriter();
            input.transferTo(text);
            words = Words.in(text.getBuffer());
            next = 0;
            variant = 0;
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            while (next < words.size()) {
                Words.Word word = words.get(next);
                String text = switch (variant) {
                    case 0 -> word.text();
                    case 1 -> word.whole();
                    // a divided word stands at both places, so that a phrase can end in it and begin with it
                    case 2 -> next == 0 ? null : words.get(next - 1).whole();
                    default -> pairAt(next);
                };
                step.setPositionIncrement(variant == 0 ? 1 : 0);
                variant = (variant + 1) % 4;
                next += variant == 0 ? 1 : 0;
                if (text != null && !text.isEmpty()) {
                    term.append(text);
                    return true;
                }
            }
            return false;
        }

        private @Nullable String pairAt(int at) {
            if (at + 1 >= words.size() || !Words.common(words.get(at).text()) || !Words.common(words.get(at + 1).text())) {
                return null;
            }
            return pair(words.get(at).text(), words.get(at + 1).text());
        }

        @Override
        public void close() throws IOException {
            super.close();
            words = List.of();
        }
    }
}
