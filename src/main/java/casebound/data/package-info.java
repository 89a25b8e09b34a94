/**
 * The use case of a whole case as one JSON file, in and out: {@link casebound.data.CaseDataLoad} and
 * {@link casebound.data.CaseDataExport}. The form stands in {@code assets/case-data.schema.json}. Uses
 * {@code casefile}, {@code store}, {@code vault}, {@code worker}, {@code journal.Fields}, {@code work}, {@code model},
 * {@code problem}.
 *
 * <p>Decisions:
 * <ul>
 * <li>All or nothing. Everything is checked, read and looked up before the first original is stored, and the records are
 * one change. So a file that breaks a rule touches neither the journal nor the vault.
 * <li>Nothing is guessed: a quotation that is not on its page, or twice on it, breaks a rule.
 * <li>What the document process says of a content is not believed from the file, it is read again.
 * <li>The case's own id is not in the file: the same data loaded twice are two cases.
 * <li>A content with a sequestered document is exported as "withheld": no bytes, and no words quoted from it. Its title
 * and the fact that it exists stay, as on a privilege log.
 * <li>A person who loads a file may read what it names, so files anywhere on the computer are allowed.
 * </ul>
 * Held by {@code RoundTripTest}, {@code BrokenDataTest}, {@code ComfortsTest} and {@code CaseDataSchemaTest}.
 */
@NullMarked
package casebound.data;

import org.jspecify.annotations.NullMarked;
