/**
 * The parts that every section of the window is built from: bars, grid, chips, marks, inspector, forms, dialogs, theme;
 * and the words between sections and the window around them: {@link casebound.ui.kit.Section},
 * {@link casebound.ui.kit.Command}, {@link casebound.ui.kit.Navigator}.
 *
 * <p>May use JavaFX, ControlsFX, the icon pack, {@code work}, {@code problem} and {@code model}; knows no section.
 * Decision: views are code; how things look stands in {@code assets/style} and no color in Java. Held by
 * {@code ThemeTest} (tokens and contrast) and {@code KitTest} (every control has an id and an accessible text).
 */
@NullMarked
package casebound.ui.kit;

import org.jspecify.annotations.NullMarked;
