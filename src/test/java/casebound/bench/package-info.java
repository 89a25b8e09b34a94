/**
 * Measurements beside public tools, each in one run, told as ratios: {@code mvn verify -Pbench}. They need the corpus, poppler
 * and qpdf; the start of the window needs a display, zathura and the installed program; the reader ({@code -Dbench.args=reader}) is measured in
 * a real window against its own goals. What something is missing for is left out.
 */
@NullMarked
package casebound.bench;

import org.jspecify.annotations.NullMarked;
