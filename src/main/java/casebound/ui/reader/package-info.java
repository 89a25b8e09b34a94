/**
 * The reader: two equal panes of pages, and between them the links of what they show. It may use the window's toolkit,
 * {@code casebound.ui.kit}, and below that {@code work}, {@code problem} and {@code model}; where documents, texts,
 * pixels and records come from, its owner says through {@link casebound.ui.reader.Documents},
 * {@link casebound.ui.reader.DocumentSource} and {@link casebound.ui.reader.ReaderActions}.
 *
 * <p>Decision: pages stand at places that {@link casebound.ui.reader.PageLayout} works out, and only the pages near the
 * window have nodes, so a document of 3,000 pages costs what a letter costs. What is marked on a page is a layer over
 * its picture, never part of it: one layer in the colour of the paper with the marks painted on it, multiplied with
 * the picture, so that ink stays ink and dark mode dims the paper instead of inverting it. Everything that can be
 * decided without a window (layout, selection, find, numbers of links, intents) is plain and tested without the
 * toolkit. Held by {@code PageLayoutTest}, {@code TextSelectionTest}, {@code FindTest}, {@code ReaderModelTest},
 * {@code SpreadTest}, {@code PageImagesTest}, {@code ReaderJourney} and {@code MarksJourney}.
 */
@NullMarked
package casebound.ui.reader;

import org.jspecify.annotations.NullMarked;
