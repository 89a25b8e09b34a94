package casebound.vault;

/** Whether an original is still the file that was brought in. */
public enum Check { INTACT, MISSING, ALTERED }
