/**
 * What was handed over, to whom, and what was not: the gap rules of disclosure, computed from the records (FIELD 4), and the
 * log of productions.
 *
 * <p>May use {@code casefile}, {@code store} and all below; draws nothing. Decision: one pure function over records that are
 * read once, {@link casebound.disclosure.Disclosure#read}; what nobody recorded is asked for, never guessed, and a sentence
 * says what the records say and judges nobody. Held by {@code GapRuleTest}, whose situations were written before the rule.
 */
@NullMarked
package casebound.disclosure;

import org.jspecify.annotations.NullMarked;
