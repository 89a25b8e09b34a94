package casebound.disclosure;

import casebound.model.EvidenceItem;
import casebound.model.Party;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An evidence item with one cell a column.
 *
 * @param holder the party that holds it, where one is recorded
 * @param knower the party that first knew of it, where one is recorded
 * @param cells in the order of {@link Disclosure#columns()}
 */
public record Row(EvidenceItem item, @Nullable Party holder, @Nullable Party knower, List<Cell> cells) {}
