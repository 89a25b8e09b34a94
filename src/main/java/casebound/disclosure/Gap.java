package casebound.disclosure;

import casebound.model.CaseDate;
import casebound.model.DisclosureDecision;
import casebound.model.EvidenceItem;
import casebound.model.Party;
import casebound.model.Proceeding;
import org.jspecify.annotations.Nullable;

/**
 * Something that one side had, that a party of another side was entitled to, and that no dated production gave to it (rule
 * G1 of FIELD 4). The program states facts and judges nobody.
 *
 * @param curedOn when it was served after all; no date unless the gap is cured
 * @param sentence what the records say, for a person to read
 * @param decision the explanation, where one was given
 */
public record Gap(EvidenceItem item, Proceeding proceeding, Party party, State state, CaseDate curedOn, String sentence,
        @Nullable DisclosureDecision decision) {
    /** Open; explained by a person; explained, and later cured. What was simply served is no gap any more. */
    public enum State { OPEN, EXPLAINED, CURED }
}
