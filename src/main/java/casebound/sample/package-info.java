/**
 * The sample case, built from the facts of one press report and from nothing else.
 */
@NullMarked
package casebound.sample;

import org.jspecify.annotations.NullMarked;
