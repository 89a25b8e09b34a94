package casebound.disclosure;

import casebound.model.CaseDate;
import casebound.model.DisclosureDecision;
import casebound.model.DisclosureDecision.Decision;
import casebound.model.EvidenceItem;
import casebound.model.Production;
import casebound.model.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rule G1 of FIELD 4, held and not disclosed, for one item after the other. */
final class GapRule {
    private final List<Column> columns;
    private final InPlay inPlay;
    private final Served served;
    private final Owing owing;
    private final Sentence sentences = new Sentence();
    private final Map<Place, DisclosureDecision> decisions = new HashMap<>();
    private final Set<Place> requests = new HashSet<>();

    private record Place(UUID item, UUID proceeding, UUID party) {
        static Place of(EvidenceItem item, Column column) {
            return new Place(item.id(), column.proceeding().id(), column.party().id());
        }
    }

    GapRule(List<Column> columns, InPlay inPlay, Served served, Records records) {
        this.columns = columns;
        this.inPlay = inPlay;
        this.served = served;
        owing = new Owing(records);
        for (DisclosureDecision decision : records.all(DisclosureDecision.class)) {
            Place place = new Place(decision.item(), decision.proceeding(), decision.party());
            if (decision.decision() == Decision.REQUESTED) {
                requests.add(place);
            } else {
                // in the order in which they were made: the last word counts
                decisions.put(place, decision);
            }
        }
    }

    /** One cell a column. */
    List<Cell> cells(EvidenceItem item) {
        Set<UUID> proceedings = inPlay.proceedings(item);
        List<Production> productions = served.productions(item);
        List<Cell> cells = new ArrayList<>(columns.size());
        for (Column column : columns) {
            boolean here = proceedings.contains(column.proceeding().id());
            cells.add(here || !productions.isEmpty() ? cell(item, column, here, productions) : Cell.NOT_LINKED);
        }
        return List.copyOf(cells);
    }

    /** The gap that a cell is, where it is one. */
    Optional<Gap> gap(Row row, Column column, Cell cell) {
        boolean explained = cell.decision() != null && cell.decision().decision() == Decision.EXPLAINED;
        Gap.State state = switch (cell.state()) {
            case NOT_DISCLOSED -> Gap.State.OPEN;
            case EXPLAINED -> Gap.State.EXPLAINED;
            case SERVED -> explained ? Gap.State.CURED : null;
            default -> null;
        };
        if (state == null) {
            return Optional.empty();
        }
        CaseDate cured = state == Gap.State.CURED && cell.production() != null ? cell.production().date() : CaseDate.NONE;
        String sentence = sentences.of(row, column, cell, owing.having(row.item(), column.proceeding()));
        return Optional.of(new Gap(row.item(), column.proceeding(), column.party(), state, cured, sentence, cell.decision()));
    }

    private Cell cell(EvidenceItem item, Column column, boolean here, List<Production> productions) {
        Place place = Place.of(item, column);
        @Nullable DisclosureDecision decision = decisions.get(place);
        List<Production> toParty = productions.stream().filter(production -> production.to().equals(place.party())
                && production.proceeding().equals(place.proceeding())).toList();
        Optional<Production> first = toParty.stream().filter(production -> production.date().known())
                .min(Comparator.comparing(Production::date));
        if (first.isPresent()) {
            return new Cell(Cell.State.SERVED, first.get(), decision);
        } else if (!here) {
            return Cell.NOT_LINKED;
        }
        return new Cell(state(item, column, place, decision), toParty.isEmpty() ? null : toParty.getFirst(), decision);
    }

    private Cell.State state(EvidenceItem item, Column column, Place place, @Nullable DisclosureDecision decision) {
        if (decision != null && decision.decision() == Decision.NOT_REQUIRED) {
            return Cell.State.NOT_REQUIRED;
        } else if (decision != null && decision.decision() == Decision.WITHHELD) {
            return Cell.State.WITHHELD;
        } else if (item.holder() == null && item.holderSide() == null && item.firstKnownTo() == null) {
            return Cell.State.HOLDER_NOT_RECORDED;
        }
        Set<Side> having = owing.having(item, column.proceeding());
        return switch (owing.answer(item, having, column, requests.contains(place))) {
            case OWED -> decision == null ? Cell.State.NOT_DISCLOSED : Cell.State.EXPLAINED;
            case BEARING_NOT_SAID -> Cell.State.BEARING_NOT_SAID;
            case NOT_RECORDED -> Cell.State.ENTITLEMENT_NOT_RECORDED;
            case NOT_OWED -> Cell.State.NOT_OWED;
        };
    }
}
