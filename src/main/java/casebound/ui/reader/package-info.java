/**
 * The reader: two equal panes of pages, and between them the links of what they show. It may use the window's toolkit,
 * {@code casebound.ui.kit}, and below that {@code work}, {@code problem} and {@code model}; where documents, texts,
 * pixels and records come from, its owner says through {@link casebound.ui.reader.Documents},
 * {@link casebound.ui.reader.DocumentSource} and {@link casebound.ui.reader.ReaderActions}.
 *
 * <p>Decision: pages stand at places that {@link casebound.ui.reader.Desk} works out, and only the pages near the
 * window have nodes, so a document of 3,000 pages costs what a letter costs. Pictures are kept within a number of bytes;
 * a page without one shows its thumbnail, and a page too large for one picture is sharp in tiles where one sees it. Of the
 * documents that stand ready in a pane only the one shown is open; where each was left is kept on this computer, outside
 * the case. What is marked on a page is a layer over its picture, never part of it: one layer in the colour of the paper
 * with the marks painted on it, multiplied with the picture, so that ink stays ink and dark mode dims the paper instead of
 * inverting it. Everything that can be decided without a window (layout, wanted pictures, selection, find, tabs, numbers
 * of links, intents) is plain and tested without the toolkit. Held by {@code PageLayoutTest}, {@code DeskTest},
 * {@code PageImagesTest}, {@code ThumbnailsTest}, {@code ReaderMemoryTest}, {@code TextSelectionTest}, {@code FindTest},
 * {@code ReaderModelTest}, {@code SpreadTest}, {@code ReaderJourney}, {@code ReaderTabsJourney} and {@code MarksJourney}.
 */
@NullMarked
package casebound.ui.reader;

import org.jspecify.annotations.NullMarked;
