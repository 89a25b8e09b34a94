/**
 * The window around the sections of an open case: top bar, sidebar, inspector slot, status strip, command list, menus.
 *
 * <p>May use {@code ui.kit}, {@code work} and {@code problem}; knows sections only as {@link casebound.ui.kit.Section}.
 * Decision: what the window knows lives in {@link casebound.ui.shell.ShellModel}, which needs no toolkit. Held by
 * {@code ShellModelTest} and {@code ShellJourney}.
 */
@NullMarked
package casebound.ui.shell;

import org.jspecify.annotations.NullMarked;
