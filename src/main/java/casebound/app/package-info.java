/**
 * The main class, the composition root, the per-user folders and logging. The only place that knows every part.
 *
 * <p>Decision: no dependency injection framework; what a part needs stands in its constructor, and this package calls
 * the constructors. Held by {@code ArchitectureTest}.
 */
@NullMarked
package casebound.app;

import org.jspecify.annotations.NullMarked;
