package casebound.model;

/** The side on which a role stands in a proceeding. Disclosure runs between sides (FIELD 1.9). */
public enum Side { PROSECUTION, PLAINTIFF, DEFENSE, APPELLANT, APPELLEE, NEUTRAL }
