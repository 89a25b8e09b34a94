package casebound.search;

import casebound.model.Ref;

/**
 * Everything that can be found of one record; it replaces what was there of it before.
 *
 * @param entries read once, one after the other, so that long documents need not be in memory as a whole
 */
public record Entries(Ref ref, Iterable<Entry> entries) {}
