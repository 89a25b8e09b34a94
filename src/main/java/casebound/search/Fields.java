package casebound.search;

import casebound.model.Kind;
import casebound.model.Ref;
import casebound.search.SearchQuery.Clause;
import casebound.search.SearchQuery.Item;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * How an entry lies in the index, and how a {@link SearchQuery} asks for it. Words that a person types reach the text
 * field only, whatever they contain.
 */
final class Fields {
    static final String REF = "ref";
    private static final String PLACE = "place";
    private static final String KIND = "kind";
    private static final String PAGE = "page";
    private static final String TITLE = "title";
    private static final String LABEL = "label";
    private static final String TEXT = "text";
    private static final int MOST_ENDINGS = 1024;

    private Fields() {}

    static Document document(Ref ref, Entry entry) {
        Document document = new Document();
        document.add(new StringField(REF, key(ref), Field.Store.YES));
        document.add(new StringField(PLACE, key(ref) + "#" + entry.page(), Field.Store.NO));
        document.add(new StringField(KIND, ref.kind().text(), Field.Store.NO));
        document.add(new StoredField(PAGE, entry.page()));
        document.add(new StoredField(TITLE, entry.title()));
        document.add(new StoredField(LABEL, entry.label()));
        document.add(new TextField(TEXT, entry.text(), Field.Store.YES));
        // behind the text, so that places in the text count from its beginning
        if (entry.page() == Entry.WHOLE) {
            document.add(new TextField(TEXT, entry.title(), Field.Store.NO));
        } else if (isNumber(entry.label())) {
            document.add(new TextField(TEXT, entry.label(), Field.Store.NO));
        }
        return document;
    }

    /** Whether a page label is one that a person looks for by itself, as DEF-000123 is and 12 is not. */
    private static boolean isNumber(String label) {
        return label.chars().anyMatch(Character::isLetter) && label.chars().anyMatch(Character::isDigit);
    }

    static Hit hit(Document document, float score, SearchQuery query) {
        Snippets.Snippet snippet = Snippets.of(query, document.get(TEXT));
        return new Hit(ref(document.get(REF)), document.getField(PAGE).numericValue().intValue(), document.get(TITLE),
                document.get(LABEL), snippet.text(), snippet.marks(), score);
    }

    static Term term(Ref ref) {
        return new Term(REF, key(ref));
    }

    /** One entry alone. */
    static Term term(Ref ref, int page) {
        return new Term(PLACE, key(ref) + "#" + page);
    }

    private static String key(Ref ref) {
        return ref.kind().text() + ":" + ref.id();
    }

    static Ref ref(String key) {
        int colon = key.indexOf(':');
        return new Ref(Kind.named(key.substring(0, colon)), UUID.fromString(key.substring(colon + 1)));
    }

    /** How many live entries each ref has. */
    static Map<Ref, Integer> entries(IndexReader reader) throws IOException {
        Map<Ref, Integer> entries = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Bits live = leaf.reader().getLiveDocs();
            Terms terms = leaf.reader().terms(REF);
            TermsEnum refs = terms == null ? TermsEnum.EMPTY : terms.iterator();
            PostingsEnum places = null;
            while (refs.next() != null) {
                int count = 0;
                places = refs.postings(places, PostingsEnum.NONE);
                while (places.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
                    count += live == null || live.get(places.docID()) ? 1 : 0;
                }
                if (count > 0) {
                    entries.merge(ref(refs.term().utf8ToString()), count, Integer::sum);
                }
            }
        }
        return entries;
    }

    static Query query(SearchQuery query, @Nullable Set<Kind> kinds, IndexReader reader) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Clause clause : query.clauses()) {
            Occur occur = clause.without() ? Occur.MUST_NOT : Occur.MUST;
            if (clause.alternatives().size() == 1) {
                all.add(query(clause.alternatives().getFirst(), reader), occur);
            } else {
                BooleanQuery.Builder either = new BooleanQuery.Builder();
                for (Item item : clause.alternatives()) {
                    either.add(query(item, reader), Occur.SHOULD);
                }
                all.add(either.build(), occur);
            }
        }
        if (kinds != null) {
            List<BytesRef> names = kinds.stream().map(kind -> new BytesRef(kind.text())).toList();
            all.add(new TermInSetQuery(KIND, names), Occur.FILTER);
        }
        return all.build();
    }

    private static Query query(Item item, IndexReader reader) throws IOException {
        List<String> words = item.words();
        int last = words.size() - 1;
        if (item.beginning()) {
            if (last == 0) {
                return new PrefixQuery(new Term(TEXT, words.getFirst()));
            }
            return beginningOfLast(words, reader);
        }
        return last == 0 ? new TermQuery(new Term(TEXT, words.getFirst())) : phrase(words);
    }

    /** The phrase with each word of the index that begins like its last one. */
    private static Query beginningOfLast(List<String> words, IndexReader reader) throws IOException {
        List<Term> endings = new ArrayList<>();
        Terms all = MultiTerms.getTerms(reader, TEXT);
        TermsEnum terms = all == null ? TermsEnum.EMPTY : all.iterator();
        BytesRef beginning = new BytesRef(words.getLast());
        boolean there = terms.seekCeil(beginning) != TermsEnum.SeekStatus.END;
        while (there && StringHelper.startsWith(terms.term(), beginning)) {
            if (endings.size() == MOST_ENDINGS) {
                throw SearchQuery.refused("tooManyEndings");
            }
            if (!WordAnalyzer.isPair(terms.term())) {
                endings.add(new Term(TEXT, BytesRef.deepCopyOf(terms.term())));
            }
            there = terms.next() != null;
        }
        if (endings.isEmpty()) {
            return new MatchNoDocsQuery("no word begins like this");
        }
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        words.subList(0, words.size() - 1).forEach(word -> phrase.add(new Term(TEXT, word)));
        return phrase.add(endings.toArray(Term[]::new)).build();
    }

    /** Two common words in a row are asked for by their pair: both by themselves stand on nearly every page. */
    private static Query phrase(List<String> words) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        boolean covered = false;
        for (int i = 0; i < words.size(); i++) {
            boolean pairs = i + 1 < words.size() && Words.common(words.get(i)) && Words.common(words.get(i + 1));
            if (pairs) {
                phrase.add(new Term(TEXT, WordAnalyzer.pair(words.get(i), words.get(i + 1))), i);
            } else if (!covered) {
                phrase.add(new Term(TEXT, words.get(i)), i);
            }
            covered = pairs;
        }
        return phrase.build();
    }
}
