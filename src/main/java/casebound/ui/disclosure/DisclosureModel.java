package casebound.ui.disclosure;

import casebound.casefile.CaseFile;
import casebound.disclosure.Column;
import casebound.disclosure.DisclosureLog;
import casebound.disclosure.Gap;
import casebound.model.Party;
import casebound.model.Side;
import casebound.ui.disclosure.Sheet.Line;
import casebound.work.Latest;
import casebound.work.Refresh;
import casebound.work.Work;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The matrix, the cell that one is on, and the way from gap to gap. Lives on the window's thread. */
final class DisclosureModel {
    private final CaseFile file;
    private final Work work;
    private final Acts acts;
    private final ReadOnlyObjectWrapper<Sheet> sheet = new ReadOnlyObjectWrapper<>(Sheet.EMPTY);
    private final ReadOnlyObjectWrapper<@Nullable Detail> detail = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable At> at = new ReadOnlyObjectWrapper<>();
    private final Refresh<Sheet> refresh;
    private final Latest<@Nullable Detail> explaining;

    /** A cell by what it is about, so that it stays itself while rows and columns move. */
    record At(UUID item, UUID proceeding, UUID party) {
        static At of(Gap gap) {
            return new At(gap.item().id(), gap.proceeding().id(), gap.party().id());
        }
    }

    /** @param window the window's thread */
    DisclosureModel(CaseFile file, Work work, Executor window) {
        this.file = file;
        this.work = work;
        acts = new Acts(file, work);
        refresh = new Refresh<>(work, window, "disclosure.work.read", (cancel, progress) -> file.read(Sheet::read), this::show);
        explaining = new Latest<>(work, detail::set);
        file.onChange(change -> refresh.changed());
    }

    ReadOnlyObjectProperty<Sheet> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    /** The cell that one is on, explained; null for none. */
    ReadOnlyObjectProperty<@Nullable Detail> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /** The cell that one is on; null for none. */
    ReadOnlyObjectProperty<@Nullable At> atProperty() {
        return at.getReadOnlyProperty();
    }

    Acts acts() {
        return acts;
    }

    void refresh() {
        refresh.now();
    }

    /** Goes to a cell. */
    void goTo(@Nullable At cell) {
        if (!Objects.equals(cell, at.get())) {
            at.set(cell);
            explain();
        }
    }

    /** The gap that many after the one that one is on, or before it; from elsewhere the first or last. Null without gaps. */
    @Nullable Gap gap(int steps) {
        List<Gap> gaps = sheet.get().disclosure().gaps();
        int here = gapIndex();
        return gaps.isEmpty() ? null : gaps.get(here < 0 ? steps > 0 ? 0 : gaps.size() - 1 : Math.floorMod(here + steps, gaps.size()));
    }

    /** The place of the gap that one is on among all, from 0; -1 where one is on none. */
    int gapIndex() {
        At here = at.get();
        return here == null ? -1 : sheet.get().gapPlaces().getOrDefault(here, -1);
    }

    /**
     * The columns worth showing: of each proceeding those in which something stands or is owed, or, while there are none,
     * the side that mostly receives.
     *
     * @param proceeding the only one that is asked for; null for all
     */
    List<Integer> columns(@Nullable UUID proceeding) {
        List<Column> all = sheet.get().disclosure().columns();
        List<Integer> shown = new ArrayList<>();
        for (UUID each : all.stream().map(column -> column.proceeding().id()).distinct().toList()) {
            if (proceeding == null || proceeding.equals(each)) {
                shown.addAll(columns(all, each));
            }
        }
        return shown;
    }

    private List<Integer> columns(List<Column> all, UUID proceeding) {
        List<Integer> here = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).proceeding().id().equals(proceeding)) {
                here.add(i);
            }
        }
        List<Integer> inUse = here.stream().filter(index -> sheet.get().tallies().get(index).inUse()).toList();
        if (!inUse.isEmpty()) {
            return inUse;
        }
        List<Integer> receiving = here.stream().filter(index -> all.get(index).sides().stream()
                .anyMatch(side -> side == Side.DEFENSE || side == Side.APPELLEE)).toList();
        return receiving.isEmpty() ? here : receiving;
    }

    /** The parties with a role in a proceeding; everyone where it has none yet. */
    List<Party> partiesIn(UUID proceeding) {
        Sheet now = sheet.get();
        List<Party> there = now.parties().stream().filter(party -> now.roles().stream()
                .anyMatch(role -> role.proceeding().equals(proceeding) && role.party().equals(party.id()))).toList();
        return there.isEmpty() ? now.parties() : there;
    }

    /** Who most likely handed something over to a party there: its holder, or a party of another side. Null for nobody. */
    @Nullable Party likelySender(Detail from) {
        UUID proceeding = from.column().proceeding().id();
        List<Party> there = partiesIn(proceeding).stream().filter(party -> !party.id().equals(from.column().party().id())).toList();
        return there.stream().filter(party -> party.equals(from.row().holder())).findFirst()
                .or(() -> there.stream().filter(party -> sheet.get().roles().stream().anyMatch(role -> role.proceeding().equals(proceeding)
                        && role.party().equals(party.id()) && role.side() != Side.NEUTRAL
                        && !from.column().sides().contains(role.side()))).findFirst())
                .or(() -> there.stream().findFirst()).orElse(null);
    }

    /** Writes the log of productions as CSV. */
    void export(Path out, Consumer<Path> done) {
        work.run("disclosure.work.export", (cancel, progress) -> {
            new DisclosureLog(file).write(out, true, null);
            return out;
        }, done);
    }

    private void show(Sheet now) {
        sheet.set(now);
        explain();
    }

    private void explain() {
        At here = at.get();
        Sheet now = sheet.get();
        Line line = here == null ? null : now.line(here.item());
        int index = here == null ? -1 : now.column(here.proceeding(), here.party());
        if (line == null || index < 0) {
            explaining.cancel();
            detail.set(null);
        } else {
            explaining.run("disclosure.work.read", (cancel, progress) ->
                    file.read(store -> Detail.read(store, now, line.row(), index)));
        }
    }
}
