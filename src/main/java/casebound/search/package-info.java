/**
 * Finds words in pages and records. The only home of Lucene; uses casebound.model and casebound.problem.
 *
 * <p>Decision: the index is local and can always be made again. It carries the number and hash of the journal line that
 * it has applied last, and whatever cannot be read or was made by another version is thrown away and reported as empty.
 * What a word is stands in one place, {@link casebound.search.Words}, for indexing, asking and marking alike; so
 * "DEF-000123" or "O'Brien" are found whole, as neighbouring words, and in their parts. Threads that search are never
 * interrupted, because that would close the index under all others. Held by {@code SearchIndexTest},
 * {@code SearchQueryTest} and {@code CorpusSearchTest}.
 */
@NullMarked
package casebound.search;

import org.jspecify.annotations.NullMarked;
