package casebound.ui.disclosure;

import casebound.model.CaseDate;
import casebound.model.Production;
import casebound.model.Ref;
import java.util.List;
import java.util.UUID;

/** A production as a person has filled it in. */
record Draft(UUID proceeding, UUID from, UUID to, CaseDate date, String method, String volume, String firstBates, String lastBates,
        CaseDate acknowledged, List<Ref> items) {
    Production production(UUID id, String note) {
        return new Production(id, proceeding, from, to, date, method.strip(), volume.strip(), firstBates.strip(), lastBates.strip(),
                acknowledged, note);
    }
}
