/**
 * How long a recording plays, read from the frame of its file: heads, counts and time stamps, never sound or pictures.
 * java.base only.
 *
 * <p>Decision: our own, because no library that is kept up reads more than two of these kinds without decoding them, and
 * each is a few numbers at a known place. What a file says is believed only where the file could hold that much; of a
 * damaged or lying one nothing is said. Held by {@code MediaLengthTest}.
 */
@NullMarked
package casebound.formats.media;

import org.jspecify.annotations.NullMarked;
