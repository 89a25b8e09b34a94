package casebound.ui.documents;

import casebound.model.Ref;

/** A party, proceeding or tag that documents can be about. */
record Target(Ref ref, String name) {}
