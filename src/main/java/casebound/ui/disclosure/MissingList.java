package casebound.ui.disclosure;

import casebound.model.PageLabels;
import casebound.casefile.CaseFile;
import casebound.casefile.ChangeBody;
import casebound.model.Anchor;
import casebound.model.CaseDate;
import casebound.model.CaseDates;
import casebound.model.Document;
import casebound.model.Entity;
import casebound.model.Ids;
import casebound.model.Kind;
import casebound.model.MissingItem;
import casebound.model.Party;
import casebound.model.Ref;
import casebound.problem.Texts;
import casebound.store.Store;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Chips;
import casebound.ui.kit.Decision;
import casebound.ui.kit.EmptyState;
import casebound.ui.kit.Grid;
import casebound.ui.kit.Mark;
import casebound.ui.kit.MissingFields;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.PaneSide;
import casebound.ui.kit.SearchPick;
import casebound.work.Refresh;
import casebound.work.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.Node;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * What documents refer to and what never came (FIELD 2, number 6): who should have it, how it stands, where it is spoken
 * of. Enter opens one to change it.
 */
final class MissingList {
    private final Grid<Line> grid = new Grid<>("disclosure-missing", Texts.text("disclosure.missing"));
    private final CaseFile file;
    private final Work work;
    private final Supplier<Window> over;
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private List<Line> lines = List.of();
    private List<Party> parties = List.of();
    private @Nullable UUID wanted;

    /**
     * A missing item as the list shows it.
     *
     * @param received the title of the document that it turned out to be; empty for none
     */
    private record Line(MissingItem item, String holder, String received, List<Spoken> spoken) {
        UUID id() {
            return item.id();
        }
    }

    /** A place that speaks of it. */
    private record Spoken(UUID anchor, String title, String page) {}

    private record All(List<Line> lines, List<Party> parties) {}

    /**
     * @param window the window's thread
     * @param over what forms open over
     */
    MissingList(CaseFile file, Work work, Navigator navigator, Executor window, Supplier<Window> over) {
        this.file = file;
        this.work = work;
        this.over = over;
        grid.columns().numbered()
                .filling("disclosure-missing-description", Texts.text("missing.description"), line -> line.item().description())
                .text("disclosure-missing-holder", Texts.text("missing.holder"), 150, Line::holder, "second")
                .nodes("disclosure-missing-state", Texts.text("missing.state"), 170, line -> line.item().state(), MissingList::state)
                .sorted("disclosure-missing-requested", Texts.text("missing.requested"), 100, line -> line.item().requested(),
                        line -> line.item().requested().known() ? CaseDates.shown(line.item().requested()) : "", "second")
                .nodes("disclosure-missing-places", Texts.text("disclosure.missing.places"), 220, line -> line.spoken().size(),
                        line -> places(line, navigator));
        grid.onOpen(line -> change(line.item()));
        grid.emptyState(new EmptyState(Texts.text("disclosure.missing.empty"),
                Buttons.plain("disclosure-missing-first", Texts.text("disclosure.missing.new"), this::add)));
        Refresh<All> refresh = new Refresh<>(work, window, "disclosure.work.missing", (cancel, progress) -> file.read(MissingList::read), this::show);
        file.onChange(change -> {
            if (Stream.of(Kind.MISSING, Kind.LINK, Kind.PARTY, Kind.DOCUMENT, Kind.ANCHOR).anyMatch(change::touches)) {
                refresh.changed();
            }
        });
        refresh.now();
    }

    Grid<?> grid() {
        return grid;
    }

    /** How many there are. */
    ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }

    /** Puts the cursor on an item, now or as soon as it is there. */
    void reveal(UUID item) {
        wanted = item;
        show(new All(lines, parties));
    }

    private static All read(Store store) {
        List<Party> parties = store.all(Party.class);
        Map<UUID, Party> byId = byId(parties);
        List<Line> lines = new ArrayList<>();
        for (MissingItem item : store.all(MissingItem.class)) {
            List<Spoken> spoken = store.places().linksOf(item.ref()).stream().flatMap(link -> Stream.of(link.from(), link.to()))
                    .filter(end -> end.kind() == Kind.ANCHOR).flatMap(end -> store.find(Anchor.class, end.id()).stream())
                    .map(anchor -> new Spoken(anchor.id(), store.find(Document.class, anchor.document()).map(Document::shownTitle).orElse(""),
                            new PageLabels(store.documents().labels(anchor.document()), 0).span(anchor.firstPage(), anchor.lastPage()))).toList();
            UUID by = item.holder();
            UUID received = item.received();
            lines.add(new Line(item, by == null || !byId.containsKey(by) ? "" : byId.get(by).name(),
                    received == null ? "" : store.find(Document.class, received).map(Document::shownTitle).orElse(""), spoken));
        }
        return new All(lines, parties);
    }

    private static <E extends Entity> Map<UUID, E> byId(List<E> records) {
        return records.stream().collect(Collectors.toMap(Entity::id, Function.identity()));
    }

    private void show(All now) {
        lines = now.lines();
        parties = now.parties();
        count.set(lines.size());
        grid.show(lines);
        lines.stream().filter(line -> line.id().equals(wanted)).findFirst().ifPresent(line -> {
            grid.reveal(line);
            wanted = null;
        });
    }

    private static Node state(Line line) {
        Mark mark = switch (line.item().state()) {
            case NOT_REQUESTED, OUTSTANDING -> Mark.NEEDS_YOU;
            case REQUESTED -> Mark.NOT_ACKNOWLEDGED;
            case NONEXISTENT -> Mark.NOT_REQUIRED;
            case RECEIVED -> Mark.SERVED;
        };
        return mark.view(Texts.text("missing.state." + line.item().state()));
    }

    private static Node places(Line line, Navigator navigator) {
        List<Node> chips = new ArrayList<>();
        line.spoken().stream().limit(1).forEach(place -> chips.add(Chips.cited("disclosure-missing-place", place.title(), place.page(),
                Texts.text("disclosure.missing.place", place.title(), place.page()), () -> navigator.openAnchor(place.anchor(), PaneSide.ACTIVE))));
        if (line.spoken().size() > 1) {
            chips.add(Chips.more(line.spoken().size() - 1));
        }
        return Chips.row(chips.toArray(Node[]::new));
    }

    /** Asks for something that never came, which no passage speaks of. */
    void add() {
        MissingFields fields = new MissingFields(new MissingItem(Ids.next(), "", null, MissingItem.State.NOT_REQUESTED, CaseDate.NONE, null, ""), parties);
        var complete = fields.complete();
        new Decision("disclosure-missing-form", Texts.text("disclosure.missing.question"), "").with(fields.node()).startAt(fields.first())
                .act(Texts.text("disclosure.missing.add"), complete, () -> {
                    MissingItem made = fields.item();
                    wanted = made.id();
                    save("disclosure.change.missing", tx -> tx.add(made));
                }).show(over.get());
    }

    private void change(MissingItem item) {
        MissingFields fields = new MissingFields(item, parties);
        var complete = fields.complete();
        Decision decision = new Decision("disclosure-missing-form", Texts.text("disclosure.missing.change"), received(item))
                .with(fields.node()).startAt(fields.first())
                .also("-remove", Texts.text("disclosure.missing.remove"), () -> remove(item));
        if (item.state() != MissingItem.State.RECEIVED) {
            decision.also("-received", Texts.text("disclosure.missing.received"), () -> came(fields.item()));
        }
        decision.act(Texts.text("disclosure.missing.save"), complete, () -> save("disclosure.change.missingChanged", tx -> tx.update(fields.item())))
                .show(over.get());
    }

    private String received(MissingItem item) {
        return lines.stream().filter(line -> line.id().equals(item.id()) && !line.received().isEmpty()).findFirst()
                .map(line -> Texts.text("disclosure.missing.is", line.received())).orElse("");
    }

    /** It has come: asks which document it is. */
    private void came(MissingItem item) {
        work.run("disclosure.work.documents", (cancel, progress) -> file.read(store -> store.documents().toChooseFrom()).stream()
                .map(listed -> new SearchPick.Thing(listed.document().ref(), listed.document().shownTitle())).toList(),
                documents -> SearchPick.ask(over.get(), "disclosure-missing-document", Texts.text("disclosure.missing.which"),
                        Texts.text("disclosure.missing.match"), documents, false, picked -> matched(item, picked.getFirst())));
    }

    private void matched(MissingItem item, Ref document) {
        save("disclosure.change.missingReceived", tx -> tx.update(new MissingItem(item.id(), item.description(), item.holder(),
                MissingItem.State.RECEIVED, item.requested(), document.id(), item.note())));
    }

    /** The places that spoke of it go with it, as far as nothing else needs them. */
    private void remove(MissingItem item) {
        save("disclosure.change.missingRemoved", tx -> {
            List<Ref> ends = tx.store().places().linksOf(item.ref()).stream().flatMap(link -> Stream.of(link.from(), link.to()))
                    .filter(end -> end.kind() == Kind.ANCHOR).toList();
            tx.remove(item.ref());
            ends.stream().filter(end -> tx.store().dependents(end).isEmpty()).forEach(tx::remove);
        });
    }

    private void save(String titleKey, ChangeBody body) {
        work.run("disclosure.work.save", (cancel, progress) -> CaseFile.await(file.change(Texts.text(titleKey), body)));
    }
}
