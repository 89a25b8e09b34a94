package casebound.ui.disclosure;

import casebound.disclosure.Cell;
import casebound.disclosure.Column;
import casebound.disclosure.Gap;
import casebound.disclosure.Row;
import casebound.model.CaseDate;
import casebound.model.CaseDates;
import casebound.model.Charge;
import casebound.model.CustodyEvent;
import casebound.model.Entitlement;
import casebound.model.EvidenceItem;
import casebound.model.Fact;
import casebound.model.Filing;
import casebound.model.Proceeding;
import casebound.model.Tagging;
import casebound.problem.Texts;
import casebound.store.Store;
import casebound.ui.disclosure.Sheet.Made;
import casebound.ui.disclosure.TimeAxis.Bar;
import casebound.ui.disclosure.TimeAxis.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The cell that one is on, explained.
 *
 * @param gap the gap that it is; null where it is none
 * @param consequence what became of the charges or claims there; empty where nothing is recorded
 * @param onRequest whether what is owed in this direction is what was asked for
 * @param axis null where nothing has a date
 */
record Detail(Row row, Column column, Cell cell, @Nullable Gap gap, String sentence, String consequence, boolean onRequest,
        List<Passage> passages, @Nullable TimeAxis axis) {
    /** Docket entries beyond these would only blacken the lane. */
    private static final int FILINGS = 24;
    private static final int KEY_FACTS = 4;

    static Detail read(Store store, Sheet sheet, Row row, int index) {
        Column column = sheet.disclosure().columns().get(index);
        Cell cell = row.cells().get(index);
        Gap gap = sheet.disclosure().gaps().stream().filter(each -> each.item().id().equals(row.item().id())
                && each.proceeding().id().equals(column.proceeding().id()) && each.party().id().equals(column.party().id()))
                .findFirst().orElse(null);
        Passages passages = Passages.of(store, row.item());
        boolean onRequest = cell.state() == Cell.State.NOT_OWED && sheet.entitlements().stream()
                .anyMatch(each -> each.proceeding().equals(column.proceeding().id()) && column.sides().contains(each.to())
                        && each.scope() == Entitlement.Scope.REQUESTED);
        return new Detail(row, column, cell, gap, Words.sentence(row, column, cell, gap), consequence(store, column), onRequest,
                passages.list(), axis(store, sheet, row, column, cell, passages.facts()));
    }

    private static String consequence(Store store, Column column) {
        return store.referring(Charge.class, "proceeding", column.proceeding().id()).stream()
                .filter(charge -> !charge.disposition().isBlank())
                .map(charge -> charge.disposed().known()
                        ? Texts.text("disclosure.disposed", charge.disposition(), CaseDates.shown(charge.disposed())) : charge.disposition())
                .distinct().collect(Collectors.joining("; "));
    }

    private static @Nullable TimeAxis axis(Store store, Sheet sheet, Row row, Column column, Cell cell, List<Fact> linked) {
        EvidenceItem item = row.item();
        Proceeding proceeding = column.proceeding();
        List<Event> docket = docket(store, proceeding, linked);
        LocalDate trial = day(proceeding.trialBegan());
        List<CustodyEvent> chain = store.referring(CustodyEvent.class, "item", item.id());
        LocalDate since = Stream.concat(Stream.of(item.firstKnown()), chain.stream().map(CustodyEvent::date))
                .filter(CaseDate::known).min(Comparator.naturalOrder()).map(Detail::day).orElse(null);
        List<Event> custody = chain.stream().flatMap(event -> Event.of(event.date(),
                event.receivedBy().isBlank() ? event.releasedBy() : event.receivedBy(), false)).toList();
        LocalDate until = trial != null && (since == null || since.isBefore(trial)) ? trial : null;
        boolean held = item.holder() != null || item.holderSide() != null || item.firstKnownTo() != null;
        Bar bar = !held ? null : new Bar(since, until, Texts.text(
                item.holder() == null && item.holderSide() == null ? "disclosure.axis.known" : "disclosure.axis.held", Words.holder(row)),
                since == null ? Texts.text("disclosure.axis.since") : "");
        List<Event> made = productions(sheet, row, column, cell);
        boolean missing = cell.state() == Cell.State.NOT_DISCLOSED || cell.state() == Cell.State.EXPLAINED;
        LocalDate from = since != null ? since : docket.stream().filter(Event::decisive).map(Event::at)
                .filter(day -> trial == null || day.isBefore(trial)).min(Comparator.naturalOrder()).orElse(null);
        return TimeAxis.of(bar, custody, made, docket, missing ? Texts.text("disclosure.axis.missing", Words.brief(item), column.name()) : "",
                missing ? from : null, missing ? trial : null);
    }

    /** The productions of the item to that party there; one without a date has no place in time. */
    private static List<Event> productions(Sheet sheet, Row row, Column column, Cell cell) {
        Set<Event> events = new LinkedHashSet<>();
        if (cell.state() == Cell.State.SERVED && cell.production() != null) {
            Event.of(cell.production().date(), produced(cell.production().volume()), false).forEach(events::add);
        }
        for (Made made : sheet.productions()) {
            boolean here = made.proceeding().id().equals(column.proceeding().id()) && made.to().id().equals(column.party().id());
            if (here && made.items().stream().anyMatch(each -> each.item().equals(row.item().ref()) || each.item().equals(row.item().document()))) {
                Event.of(made.production().date(), produced(made.production().volume()), false).forEach(events::add);
            }
        }
        return List.copyOf(events);
    }

    private static String produced(String volume) {
        return volume.isBlank() ? Texts.text("disclosure.axis.produced") : volume;
    }

    private static List<Event> docket(Store store, Proceeding proceeding, List<Fact> linked) {
        List<Event> events = new ArrayList<>();
        Event.of(proceeding.filed(), Texts.text("disclosure.axis.filed"), false).forEach(events::add);
        Event.of(proceeding.trialBegan(), Texts.text("disclosure.axis.trial"), true).forEach(events::add);
        Event.of(proceeding.ended(), Texts.text("disclosure.axis.ended"), false).forEach(events::add);
        Set<Fact> facts = new LinkedHashSet<>(linked);
        store.taggings().with(proceeding.ref()).stream().map(Tagging::subject)
                .filter(subject -> subject.kind() == casebound.model.Kind.FACT)
                .flatMap(subject -> store.find(Fact.class, subject.id()).stream()).filter(Fact::key).forEach(facts::add);
        facts.stream().filter(fact -> fact.key() && fact.date().known()).sorted(Comparator.comparing(Fact::date)).limit(KEY_FACTS)
                .flatMap(fact -> Event.of(fact.date(), fact.text(), true)).forEach(events::add);
        store.referring(Filing.class, "proceeding", proceeding.id()).stream().filter(filing -> filing.filed().known()).limit(FILINGS)
                .flatMap(filing -> Event.of(filing.filed(), filing.text().isBlank() ? filing.number() : filing.text(), false))
                .forEach(events::add);
        return events;
    }

    private static @Nullable LocalDate day(CaseDate date) {
        return date.start() == null ? null : date.start().toLocalDate();
    }
}
