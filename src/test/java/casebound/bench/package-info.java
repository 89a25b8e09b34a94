/**
 * Measurements beside public tools, each in one run, told as ratios: {@code mvn verify -Pbench}. They need the corpus, poppler
 * and qpdf; the start of the window needs a display, zathura and the installed program, and is left out where one is missing.
 */
@NullMarked
package casebound.bench;

import org.jspecify.annotations.NullMarked;
