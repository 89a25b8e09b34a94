/**
 * Office files as a flow, through Tika's parsers and POI, whose home this is. Used in the document process only.
 *
 * <p>Decision: files inside come out as parts; pictures, thumbnails and macros do not, because they are how a paper is
 * made and not what came with it. Held by {@code OfficeTest} and {@code CorpusTest}.
 */
@NullMarked
package casebound.formats.office;

import org.jspecify.annotations.NullMarked;
