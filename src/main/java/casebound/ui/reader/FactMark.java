package casebound.ui.reader;

import java.util.UUID;

/**
 * A passage that a fact cites.
 *
 * @param number the fact's number in the chronology, from 1; the margin shows it, since colour alone says nothing
 */
public record FactMark(UUID fact, int number, Place place) {}
