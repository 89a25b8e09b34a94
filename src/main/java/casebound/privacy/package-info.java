/**
 * The use case of looking through a case for what should not leave the office: which contents are to be looked at, and keeping what
 * was found. May use {@code casebound.casefile}, {@code casebound.worker}, {@code casebound.recognize} and what lies below.
 *
 * <p>Decision: nothing is changed and nothing waits for it. It is done behind the intake, because a page that is read for its text
 * alone is read twice as fast; what is kept names the rules and the OCR that it was found by, so that better ones look again.
 * Held by {@code PrivacyRunTest}.
 */
@NullMarked
package casebound.privacy;

import org.jspecify.annotations.NullMarked;
