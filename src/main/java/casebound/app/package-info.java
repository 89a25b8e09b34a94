/**
 * The main class, the composition root, the per-user folders and logging. The only place that knows every part.
 *
 * <p>Decision: no dependency injection framework; what a part needs stands in its constructor, and this package calls
 * the constructors. One process a user has all windows: {@code OneProcess} takes over what a second start was asked
 * for. A case has one {@code OpenCase} and a {@code CaseScreen} for each of its windows. Held by {@code ArchitectureTest},
 * {@code OneProcessTest} and {@code WindowsJourney}.
 */
@NullMarked
package casebound.app;

import org.jspecify.annotations.NullMarked;
