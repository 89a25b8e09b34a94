/**
 * The step before a load file comes in: its first rows as a table, what was found out of how it is written, and what each
 * column is taken for, which a person may change. May use {@code ui.kit}, {@code loadfile} and what lies below. Decision: it
 * shows and asks; everything that is found out is {@code casebound.loadfile}'s. Held by {@code LoadFileStepTest}.
 */
@NullMarked
package casebound.ui.documents.load;

import org.jspecify.annotations.NullMarked;
