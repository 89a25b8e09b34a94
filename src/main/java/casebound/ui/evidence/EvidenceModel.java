package casebound.ui.evidence;

import casebound.casefile.CaseFile;
import casebound.casefile.Change;
import casebound.model.CaseDate;
import casebound.model.CaseDates;
import casebound.model.EvidenceItem;
import casebound.model.Exhibit;
import casebound.model.Kind;
import casebound.model.Party;
import casebound.model.Proceeding;
import casebound.problem.Texts;
import casebound.ui.kit.SavedText;
import casebound.ui.kit.Typing;
import casebound.work.Refresh;
import casebound.work.Work;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What the section knows: items and exhibits, the filters, and what is typed into the sheets. On the window's thread. */
final class EvidenceModel {
    static final String NUMBER = "evidence-number";
    static final String DESCRIPTION = "evidence-description";
    static final String KNOWN = "evidence-known";
    static final String EXHIBIT_NUMBER = "exhibits-number";
    static final String EXHIBIT_DESCRIPTION = "exhibits-description";
    static final String EXHIBIT_ADMITTED = "exhibits-admitted";
    private static final Set<Kind> SHOWN = Set.of(Kind.EVIDENCE, Kind.CUSTODY, Kind.EXHIBIT, Kind.PARTY, Kind.PROCEEDING, Kind.TAGGING,
            Kind.LINK, Kind.PRODUCTION, Kind.PRODUCTION_ITEM, Kind.DOCUMENT, Kind.PAGE_RANGE, Kind.FACT, Kind.CITATION, Kind.FILING);

    private final CaseFile file;
    private final EvidenceEdits edits;
    private final Refresh<EvidenceSheet> refresh;
    private final ReadOnlyObjectWrapper<EvidenceSheet> sheet = new ReadOnlyObjectWrapper<>(EvidenceSheet.EMPTY);
    private final Typing itemTyping;
    private final Typing exhibitTyping;
    private final BooleanProperty showingExhibits = new SimpleBooleanProperty();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Party> holder = new SimpleObjectProperty<>();
    private final ObjectProperty<EvidenceItem.@Nullable Bearing> bearing = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Proceeding> proceeding = new SimpleObjectProperty<>();
    private final StringProperty exhibitFilter = new SimpleStringProperty("");
    private final ObjectProperty<Exhibit.@Nullable Status> status = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Proceeding> exhibitProceeding = new SimpleObjectProperty<>();
    private boolean stale;

    /** @param window where changes of the case are taken in */
    EvidenceModel(CaseFile file, Work work, Executor window) {
        this.file = file;
        edits = new EvidenceEdits(file, work);
        itemTyping = new Typing(file.writable(), this::takeItem);
        exhibitTyping = new Typing(file.writable(), this::takeExhibit);
        refresh = new Refresh<>(work, window, "evidence.work.read", (cancel, progress) -> file.read(EvidenceReader::read), this::take);
        itemTyping.cellProperty().addListener((property, before, now) -> typed(now));
        exhibitTyping.cellProperty().addListener((property, before, now) -> typed(now));
        file.onChange(change -> {
            if (concerns(change)) {
                refresh.changed();
            }
        });
        refresh.now();
    }

    ReadOnlyObjectProperty<EvidenceSheet> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    boolean writable() {
        return file.writable();
    }

    /** Why nothing can be changed; empty where it can. */
    String whyNot() {
        if (file.writable()) {
            return "";
        }
        return file.heldBy().isEmpty() ? Texts.text("evidence.readOnly") : Texts.text("evidence.readOnlyHeld", file.heldBy());
    }

    EvidenceEdits edits() {
        return edits;
    }

    Typing itemTyping() {
        return itemTyping;
    }

    Typing exhibitTyping() {
        return exhibitTyping;
    }

    /** Whether the exhibits are shown, instead of the items. */
    BooleanProperty showingExhibitsProperty() {
        return showingExhibits;
    }

    StringProperty filterProperty() {
        return filter;
    }

    ObjectProperty<@Nullable Party> holderProperty() {
        return holder;
    }

    ObjectProperty<EvidenceItem.@Nullable Bearing> bearingProperty() {
        return bearing;
    }

    ObjectProperty<@Nullable Proceeding> proceedingProperty() {
        return proceeding;
    }

    StringProperty exhibitFilterProperty() {
        return exhibitFilter;
    }

    ObjectProperty<Exhibit.@Nullable Status> statusProperty() {
        return status;
    }

    ObjectProperty<@Nullable Proceeding> exhibitProceedingProperty() {
        return exhibitProceeding;
    }

    /** What the filters let through, as they stand now. */
    Predicate<ItemRow> itemsShown() {
        String words = filter.get().strip().toLowerCase(Locale.ROOT);
        UUID held = holder.get() == null ? null : holder.get().id();
        UUID in = proceeding.get() == null ? null : proceeding.get().id();
        EvidenceItem.Bearing wanted = bearing.get();
        return row -> row.item() != null && row.words().contains(words) && (held == null || held.equals(row.item().holder()))
                && (wanted == null || wanted == row.item().bearing()) && (in == null || row.isIn(in));
    }

    Predicate<ExhibitRow> exhibitsShown() {
        String words = exhibitFilter.get().strip().toLowerCase(Locale.ROOT);
        UUID in = exhibitProceeding.get() == null ? null : exhibitProceeding.get().id();
        Exhibit.Status wanted = status.get();
        return row -> row.words().contains(words) && (in == null || in.equals(row.exhibit().proceeding()))
                && (wanted == null || wanted == row.exhibit().status());
    }

    void clearFilter() {
        filter.set("");
        holder.set(null);
        bearing.set(null);
        proceeding.set(null);
    }

    void clearExhibitFilter() {
        exhibitFilter.set("");
        status.set(null);
        exhibitProceeding.set(null);
    }

    /** Reads again. While a cell is typed into, the rows stay as they are and are read when that ends. */
    void refresh() {
        refresh.now();
    }

    /** The item to which a hand-over belongs. */
    Optional<UUID> itemOfCustody(UUID event) {
        return sheet.get().items().stream()
                .filter(row -> row.custody().stream().anyMatch(line -> line.event().id().equals(event)))
                .map(ItemRow::id).findFirst();
    }

    private void take(EvidenceSheet now) {
        stale = itemTyping.cellProperty().get() != null || exhibitTyping.cellProperty().get() != null;
        if (!stale) {
            sheet.set(now);
        }
    }

    private void typed(Typing.@Nullable Cell now) {
        if (now == null && stale) {
            stale = false;
            refresh.now();
        }
    }

    private String takeItem(@Nullable UUID row, String column, String typed) {
        if (row == null) {
            if (!typed.isEmpty()) {
                edits.add(sheet.get().nextNumber(), typed);
            }
            return "";
        }
        EvidenceItem item = sheet.get().items().stream().filter(each -> row.equals(each.id())).findFirst().map(ItemRow::item).orElse(null);
        return item == null ? "" : switch (column) {
            case NUMBER -> text(item.number(), typed, false, () -> edits.item(row, "number", typed));
            case DESCRIPTION -> text(item.description(), typed, true, () -> edits.item(row, "description", typed));
            default -> date(item.firstKnown(), typed, () -> edits.item(row, "firstKnown", CaseDates.parse(typed)));
        };
    }

    private String takeExhibit(@Nullable UUID row, String column, String typed) {
        Exhibit exhibit = sheet.get().exhibits().stream().filter(each -> each.id().equals(row)).findFirst()
                .map(ExhibitRow::exhibit).orElse(null);
        return exhibit == null ? "" : switch (column) {
            case EXHIBIT_NUMBER -> text(exhibit.number(), typed, true, () -> edits.exhibit(exhibit.id(), "number", typed));
            case EXHIBIT_DESCRIPTION -> text(exhibit.description(), typed, false, () -> edits.exhibit(exhibit.id(), "description", typed));
            default -> date(exhibit.admitted(), typed, () -> edits.exhibit(exhibit.id(), "admitted", CaseDates.parse(typed)));
        };
    }

    private static String text(String before, String typed, boolean needed, Runnable save) {
        if (needed && typed.isEmpty()) {
            return Texts.text("evidence.missing");
        }
        if (!typed.equals(before)) {
            save.run();
        }
        return "";
    }

    private static String date(CaseDate before, String typed, Runnable save) {
        String problem = SavedText.problemOf(typed);
        if (problem.isEmpty() && !typed.equals(before.text())) {
            save.run();
        }
        return problem;
    }

    private static boolean concerns(Change change) {
        return change.touched().stream().anyMatch(ref -> SHOWN.contains(ref.kind()));
    }
}
