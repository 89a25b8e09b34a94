package casebound.ui.shell;

import java.util.UUID;

/** A named pair of places in the sidebar's group of the reader. */
public record SavedPair(UUID id, String name) {}
