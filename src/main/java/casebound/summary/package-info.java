/**
 * Use case: the attorney's summary of a case, one record of everything that its screen, its command and its print show.
 */
@NullMarked
package casebound.summary;

import org.jspecify.annotations.NullMarked;
