package casebound.ui.kit;

/** Which of the reader's two equal panes is meant. */
public enum PaneSide { LEFT, RIGHT, ACTIVE, OTHER }
