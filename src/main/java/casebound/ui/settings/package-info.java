/**
 * What a person sets for herself: her name, the colors, when to be reminded of a backup.
 *
 * <p>May use {@code ui.kit} and {@code problem}. Decision: {@link casebound.ui.settings.Settings} needs no toolkit, so
 * that commands know the person's name too; it holds no word of any case. Held by {@code SettingsTest} and
 * {@code SettingsJourney}.
 */
@NullMarked
package casebound.ui.settings;

import org.jspecify.annotations.NullMarked;
