/**
 * The use case of bringing documents in: find the files, keep their bytes, have them read, enter them in the case.
 *
 * <p>Decision: one change a file under one group, so a file is in the case whole or not at all, and one undo takes the
 * import back. Every file ends with exactly one {@link casebound.intake.Outcome}. What a file carries comes in with it,
 * in the same change. Each intake leaves a {@link casebound.model.Receipt} with the outcome of every file, in the same group:
 * an outcome is entered with its file, so a receipt never says less than the case has, and one that was stopped says so.
 * Images can be bound into one PDF, which is an original too ({@link casebound.intake.Binding}).
 * Held by {@code BadInputTest}, {@code BindingTest}, {@code FamilyTest}, {@code UnlockingTest}, {@code LockedArchivesTest} and
 * {@code CorpusTest}.
 */
@NullMarked
package casebound.intake;

import org.jspecify.annotations.NullMarked;
