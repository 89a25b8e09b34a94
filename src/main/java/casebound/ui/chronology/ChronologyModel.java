package casebound.ui.chronology;

import casebound.casefile.CaseFile;
import casebound.casefile.Change;
import casebound.model.CaseDate;
import casebound.model.CaseDates;
import casebound.model.Fact;
import casebound.model.Ids;
import casebound.model.Kind;
import casebound.problem.ProblemException;
import casebound.problem.Texts;
import casebound.store.History;
import casebound.ui.chronology.CellEdit.Column;
import casebound.work.Latest;
import casebound.work.Work;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What the chronology knows: the facts, the filter, the fact one is on, the cell one types into. */
final class ChronologyModel {
    private static final Set<Kind> SHOWN = Set.of(Kind.FACT, Kind.CITATION, Kind.ANCHOR, Kind.TAGGING, Kind.PROCEEDING,
            Kind.DOCUMENT, Kind.CONTENT, Kind.PAGE_LABELS);

    private final CaseFile file;
    private final FactEdits edits;
    private final Latest<FactSheet> reading;
    private final Latest<Optional<History.Entry>> asking;
    private final ReadOnlyObjectWrapper<FactSheet> sheet = new ReadOnlyObjectWrapper<>(FactSheet.EMPTY);
    private final ObjectProperty<@Nullable UUID> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Optional<History.Entry>> lastChange = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<@Nullable CellEdit> edit = new ReadOnlyObjectWrapper<>();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Fact.@Nullable Status> status = new SimpleObjectProperty<>();
    private final BooleanProperty keyOnly = new SimpleBooleanProperty();
    private final StringProperty newDate = new SimpleStringProperty("");
    private boolean stale;

    /** @param window where changes of the case are taken in */
    ChronologyModel(CaseFile file, Work work, Executor window) {
        this.file = file;
        edits = new FactEdits(file, work);
        reading = new Latest<>(work, sheet::set);
        asking = new Latest<>(work, lastChange::set);
        file.onChange(change -> {
            if (concerns(change)) {
                window.execute(this::refresh);
            }
        });
        selected.addListener((property, before, now) -> askLastChange());
        sheet.addListener((property, before, now) -> askLastChange());
        refresh();
    }

    ReadOnlyObjectProperty<FactSheet> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    /** The fact that the inspector explains; null for none. */
    ObjectProperty<@Nullable UUID> selectedProperty() {
        return selected;
    }

    /** Who changed the selected fact last, and when. */
    ReadOnlyObjectProperty<Optional<History.Entry>> lastChangeProperty() {
        return lastChange.getReadOnlyProperty();
    }

    /** The cell that is typed into; null for none. */
    ReadOnlyObjectProperty<@Nullable CellEdit> editProperty() {
        return edit.getReadOnlyProperty();
    }

    StringProperty filterProperty() {
        return filter;
    }

    /** The status that a fact must have to be shown; null for any. */
    ObjectProperty<Fact.@Nullable Status> statusProperty() {
        return status;
    }

    BooleanProperty keyOnlyProperty() {
        return keyOnly;
    }

    /** The date that stands in the last row while a new fact is typed. */
    StringProperty newDateProperty() {
        return newDate;
    }

    FactEdits edits() {
        return edits;
    }

    Optional<FactRow> selectedRow() {
        return sheet.get().rows().stream().filter(row -> row.id() != null && row.id().equals(selected.get())).findFirst();
    }

    /** Reads again. While a cell is typed into the rows stay as they are, and are read when that ends. */
    void refresh() {
        stale = edit.get() != null;
        if (!stale) {
            reading.run("chronology.work.read", (cancel, progress) -> FactSheet.of(file));
        }
    }

    /** Whether the filter lets a row through. The row for a new fact stands there unless it would be alone. */
    boolean shows(FactRow row) {
        if (row.fact() == null) {
            return !filtered() || sheet.get().rows().stream().anyMatch(this::shows);
        }
        Fact fact = row.fact();
        String words = filter.get().strip().toLowerCase(Locale.ROOT);
        return (status.get() == null || status.get() == fact.status())
                && (!keyOnly.get() || fact.key())
                && (words.isEmpty() || said(row).anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(words)));
    }

    boolean filtered() {
        return !filter.get().isBlank() || status.get() != null || keyOnly.get();
    }

    void clearFilter() {
        filter.set("");
        status.set(null);
        keyOnly.set(false);
    }

    int shownFacts() {
        return (int) sheet.get().rows().stream().filter(this::shows).count();
    }

    /** How many facts are key. */
    int keyFacts() {
        return (int) sheet.get().rows().stream().filter(row -> row.fact() != null && row.fact().key()).count();
    }

    /** Begins to type into a cell with what stands there. */
    void begin(FactRow row, Column column) {
        Fact fact = row.fact();
        String now = column == Column.DATE
                ? fact == null ? newDate.get() : fact.date().text()
                : fact == null ? "" : fact.text();
        begin(row, column, now);
    }

    /** Begins to type into a cell with other words; a text that was refused elsewhere is put right or given up first. */
    void begin(FactRow row, Column column, String typed) {
        CellEdit refused = edit.get();
        if (edits.possible() && (refused == null || refused.problem().isEmpty())) {
            edit.set(new CellEdit(row.id(), column, typed, ""));
        }
    }

    /** Leaves the cell as it was. */
    void cancel() {
        end();
    }

    /**
     * Takes what was typed into the cell.
     *
     * @return whether it was taken; a refused text stays in the cell, and the edit says why
     */
    boolean commit(String typed) {
        CellEdit now = edit.get();
        if (now == null) {
            return false;
        }
        String problem = now.column() == Column.DATE ? problemOf(typed) : "";
        if (now.column() == Column.TEXT && typed.isBlank() && now.fact() != null) {
            problem = Texts.text("chronology.text.missing");
        }
        if (!problem.isEmpty()) {
            edit.set(new CellEdit(now.fact(), now.column(), typed, problem));
            return false;
        }
        Fact fact = now.fact() == null ? null : fact(now.fact());
        end();
        if (now.fact() == null) {
            takeNew(now.column(), typed);
        } else if (fact != null) {
            take(fact, now.column(), typed);
        }
        return true;
    }

    /** What is wrong with a date, with how to write one; empty for nothing. */
    static String problemOf(String typedDate) {
        try {
            CaseDates.parse(typedDate.strip());
            return "";
        } catch (ProblemException refused) {
            return refused.problem().what() + " " + refused.problem().remedy();
        }
    }

    private void takeNew(Column column, String typed) {
        if (column == Column.DATE) {
            newDate.set(typed.strip());
        } else if (!typed.isBlank()) {
            CaseDate date = CaseDates.parse(newDate.get());
            Fact fact = new Fact(Ids.next(), date, typed.strip(), Fact.Status.UNDISPUTED, false, false, "");
            newDate.set("");
            edits.add(fact);
        }
    }

    private void take(Fact fact, Column column, String typed) {
        if (column == Column.TEXT && !typed.strip().equals(fact.text())) {
            edits.text(fact, typed.strip());
        } else if (column == Column.DATE && !typed.strip().equals(fact.date().text())) {
            edits.date(fact, CaseDates.parse(typed.strip()));
        }
    }

    private void end() {
        edit.set(null);
        if (stale) {
            refresh();
        }
    }

    private @Nullable Fact fact(UUID id) {
        return sheet.get().rows().stream().map(FactRow::fact).filter(fact -> fact != null && fact.id().equals(id))
                .findFirst().orElse(null);
    }

    private void askLastChange() {
        UUID id = selected.get();
        if (id == null) {
            asking.cancel();
            lastChange.set(Optional.empty());
        } else {
            asking.run("chronology.work.read", (cancel, progress) -> file.read(store -> store.history().lastOf(id)));
        }
    }

    private static Stream<String> said(FactRow row) {
        Fact fact = Objects.requireNonNull(row.fact());
        return Stream.concat(Stream.of(fact.text(), CaseDates.shown(fact.date()), fact.date().text(), row.proceedingNames(), fact.note()),
                row.sources().stream().map(FactSource::label));
    }

    private static boolean concerns(Change change) {
        return change.touched().stream().anyMatch(ref -> SHOWN.contains(ref.kind()));
    }

    /** Every fact of these rows; the row for a new one has none. */
    static List<Fact> facts(List<FactRow> rows) {
        return rows.stream().map(FactRow::fact).filter(Objects::nonNull).map(Fact.class::cast).toList();
    }
}
