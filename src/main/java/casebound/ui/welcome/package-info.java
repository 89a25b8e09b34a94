/**
 * The window that stands when no case is open: recent cases, a new case, opening a folder, dropping files.
 *
 * <p>May use {@code ui.kit}, {@code work} and {@code problem}. Decision: what it knows lives in
 * {@link casebound.ui.welcome.WelcomeModel}, which needs no toolkit; whatever opens or makes a case is asked for through
 * {@link casebound.ui.welcome.CaseOpener}. Held by {@code WelcomeModelTest}, {@code RecentCasesTest} and
 * {@code WelcomeJourney}.
 */
@NullMarked
package casebound.ui.welcome;

import org.jspecify.annotations.NullMarked;
