package casebound.ui.chronology;

import casebound.casefile.CaseFile;
import casebound.work.Refresh;
import casebound.ui.kit.DateText;
import casebound.ui.chronology.FactSheet.Target;
import casebound.model.Proceeding;
import casebound.brief.ChronologyFile;
import casebound.brief.BriefContent;
import casebound.casefile.Change;
import casebound.model.CaseDate;
import casebound.model.CaseDates;
import casebound.model.Fact;
import casebound.model.Ids;
import casebound.model.Kind;
import casebound.problem.Texts;
import casebound.store.History;
import casebound.ui.chronology.CellEdit.Column;
import casebound.work.Latest;
import casebound.work.Work;
import java.util.List;
import java.util.function.Consumer;
import java.nio.file.Path;
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
    private static final Set<Kind> SHOWN = Set.of(Kind.FACT, Kind.CITATION, Kind.ANCHOR, Kind.TAGGING, Kind.LINK, Kind.PROCEEDING,
            Kind.ISSUE, Kind.PARTY, Kind.EVIDENCE, Kind.DOCUMENT, Kind.CONTENT, Kind.PAGE_LABELS);

    private final CaseFile file;
    private final FactEdits edits;
    private final Work work;
    private final Refresh<FactSheet> reading;
    private final Latest<Optional<History.Entry>> asking;
    private final ReadOnlyObjectWrapper<FactSheet> sheet = new ReadOnlyObjectWrapper<>(FactSheet.EMPTY);
    private final ObjectProperty<@Nullable UUID> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Optional<History.Entry>> lastChange = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<@Nullable CellEdit> edit = new ReadOnlyObjectWrapper<>();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Fact.@Nullable Status> status = new SimpleObjectProperty<>();
    private final BooleanProperty keyOnly = new SimpleBooleanProperty();
    private final StringProperty newDate = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Target> issue = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Target> proceeding = new SimpleObjectProperty<>();
    private int keyFacts;
    private boolean stale;
    private @Nullable UUID added;

    /** @param window where changes of the case are taken in */
    ChronologyModel(CaseFile file, Work work, Executor window) {
        this.file = file;
        edits = new FactEdits(file, work);
        this.work = work;
        reading = new Refresh<>(work, window, "chronology.work.read", (cancel, progress) -> FactSheet.of(file), this::show);
        asking = new Latest<>(work, lastChange::set);
        file.onChange(change -> {
            if (concerns(change)) {
                reading.changed();
            }
        });
        selected.addListener((property, before, now) -> {
            added = now == null ? added : null;
            askLastChange();
        });
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

    /** The issue that a fact must belong to to be shown; null for any. */
    ObjectProperty<@Nullable Target> issueProperty() {
        return issue;
    }

    /** The proceeding that a fact must belong to to be shown; null for all. */
    ObjectProperty<@Nullable Target> proceedingProperty() {
        return proceeding;
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
        return row(selected.get());
    }

    /** The fact that the inspector explains: the selected one, or in the last row the one just typed there. */
    Optional<FactRow> explainedRow() {
        return selectedRow().or(() -> selected.get() == null ? row(added) : Optional.empty());
    }

    private Optional<FactRow> row(@Nullable UUID id) {
        return sheet.get().rows().stream().filter(row -> row.id() != null && row.id().equals(id)).findFirst();
    }

    /** Reads again. While a cell is typed into the rows stay as they are, and are read when that ends. */
    void refresh() {
        reading.now();
    }

    private void show(FactSheet now) {
        stale = edit.get() != null;
        if (!stale) {
            keyFacts = (int) now.rows().stream().filter(row -> row.fact() != null && row.fact().key()).count();
            sheet.set(now);
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
                && (issue.get() == null || row.isTiedTo(issue.get().ref()))
                && (proceeding.get() == null || row.isTiedTo(proceeding.get().ref()))
                && row.said().contains(words);
    }

    boolean filtered() {
        return !filter.get().isBlank() || status.get() != null || keyOnly.get() || issue.get() != null || proceeding.get() != null;
    }

    void clearFilter() {
        filter.set("");
        status.set(null);
        issue.set(null);
        proceeding.set(null);
        keyOnly.set(false);
    }

    int shownFacts() {
        return (int) sheet.get().rows().stream().filter(this::shows).count();
    }

    /** How many facts are key. */
    int keyFacts() {
        return keyFacts;
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
        return DateText.fault(typedDate);
    }

    private void takeNew(Column column, String typed) {
        if (column == Column.DATE) {
            newDate.set(typed.strip());
        } else if (!typed.isBlank()) {
            CaseDate date = CaseDates.parse(newDate.get());
            Fact fact = new Fact(Ids.next(), date, typed.strip(), Fact.Status.UNSURE, false, false, "");
            newDate.set("");
            added = fact.id();
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

    /** Asks for every change that touched a fact, its sources or what it belongs to; the last one comes first. */
    void history(FactRow row, Consumer<List<History.Entry>> then) {
        List<UUID> records = Stream.of(Stream.ofNullable(row.id()), row.sources().stream().map(source -> source.citation().id()),
                row.ties().stream().map(tie -> tie.by().id())).flatMap(ids -> ids).toList();
        work.run("chronology.work.read", (cancel, progress) -> file.read(store -> store.history().of(records)), then, work::report);
    }

    /** Asks for the documents that can be a source. */
    void documents(Consumer<List<Citable>> then) {
        work.run("chronology.work.read", (cancel, progress) -> Citable.all(file), then, work::report);
    }

    /** Writes the facts of the chosen proceeding, or all, to a table. */
    void export(BriefContent.Profile profile, Path out, Consumer<ChronologyFile.Written> then) {
        Target only = proceeding.get();
        work.run("chronology.work.export", (cancel, progress) -> ChronologyFile.write(file, profile,
                only == null ? null : file.read(store -> store.find(Proceeding.class, only.ref().id())).orElse(null), out),
                then, work::report);
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

    private static boolean concerns(Change change) {
        return change.touched().stream().anyMatch(ref -> SHOWN.contains(ref.kind()));
    }

    /** Every fact of these rows; the row for a new one has none. */
    static List<Fact> facts(List<FactRow> rows) {
        return rows.stream().map(FactRow::fact).filter(Objects::nonNull).map(Fact.class::cast).toList();
    }
}
