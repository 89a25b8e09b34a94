/**
 * The sample case, built from the facts of one press report and from nothing else. Its records stand in
 * {@code assets/sample/case.json}, its documents are set by the build from the texts beside it ({@code pdf.sample}).
 *
 * <p>May use {@code data}, {@code casefile}, {@code worker}, {@code work}, {@code problem}. Decision: the sample is loaded
 * like any case-data file, through the same checks, so it shows nothing that a person could not have entered. Held by
 * {@code SampleCaseTest}.
 */
@NullMarked
package casebound.sample;

import org.jspecify.annotations.NullMarked;
