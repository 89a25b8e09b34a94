package casebound.ui.parties;

import casebound.casefile.CaseFile;
import casebound.casefile.Change;
import casebound.casefile.ChangeBody;
import casebound.model.CaseDate;
import casebound.model.CaseDates;
import casebound.model.Filing;
import casebound.model.FilingDocument;
import casebound.model.Ids;
import casebound.model.Kind;
import casebound.model.Ref;
import casebound.problem.Texts;
import casebound.store.Documents;
import casebound.ui.kit.DateText;
import casebound.ui.parties.Docket.FilingRow;
import casebound.work.Refresh;
import casebound.work.Work;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The dockets, and what a person does with them. Lives on the window's thread. */
final class DocketModel {
    private static final Set<Kind> SHOWN = Set.of(Kind.FILING, Kind.FILING_DOCUMENT, Kind.PROCEEDING, Kind.PARTY, Kind.ROLE,
            Kind.DOCUMENT, Kind.PAGE_RANGE);

    private final CaseFile file;
    private final Work work;
    private final ReadOnlyObjectWrapper<Docket> shown = new ReadOnlyObjectWrapper<>(Docket.NONE);
    private final Refresh<Docket> refresh;

    /** @param window the window's thread */
    DocketModel(CaseFile file, Work work, Executor window) {
        this.file = file;
        this.work = work;
        refresh = new Refresh<>(work, window, "docket.work.list", (cancel, progress) -> file.read(Docket::read), shown::set);
        file.onChange(change -> {
            if (concerns(change)) {
                refresh.changed();
            }
        });
    }

    ReadOnlyObjectProperty<Docket> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    boolean writable() {
        return file.writable();
    }

    void refresh() {
        refresh.now();
    }

    /** Adds an entry; a minute order has no number. */
    UUID add(UUID proceeding, String number, CaseDate filed, String text) {
        Filing filing = new Filing(Ids.next(), proceeding, number.strip(), filed, CaseDate.NONE, null, text.strip(), null);
        change("docket.change.add", tx -> tx.add(filing));
        return filing.id();
    }

    void set(Filing filing, String component, @Nullable Object value) {
        change("docket.change.set", tx -> tx.set(filing.ref(), component, value));
    }

    /** Takes a text of an entry; says what is wrong with it, and empty for nothing. */
    String text(Filing filing, String component, String typed) {
        boolean nothingLeft = typed.isBlank() && (component.equals("text") ? filing.number() : filing.text()).isBlank();
        if (nothingLeft) {
            return Texts.text("docket.text.missing");
        }
        set(filing, component, typed);
        return "";
    }

    /** Takes a date of an entry; says what is wrong with it, and empty for nothing. */
    String date(Filing filing, String component, String typed) {
        String fault = DateText.fault(typed);
        if (fault.isEmpty()) {
            set(filing, component, CaseDates.parse(typed.strip()));
        }
        return fault;
    }

    void remove(List<Filing> filings) {
        save(Texts.text("docket.change.remove", filings.size()), tx -> tx.remove(filings.stream().map(Filing::ref).toList()));
    }

    /** Lets a document belong to an entry. */
    void attach(Filing filing, UUID document, String attachment) {
        change("docket.change.attach", tx -> tx.add(new FilingDocument(Ids.next(), filing.id(), new Ref(Kind.DOCUMENT, document), attachment)));
    }

    void renumber(FilingDocument link, String attachment) {
        change("docket.change.attach", tx -> tx.set(link.ref(), "attachment", attachment.strip()));
    }

    void detach(FilingDocument link) {
        change("docket.change.detach", tx -> tx.remove(link.ref()));
    }

    /** Asks for the case's documents by title. */
    void documents(Consumer<List<Documents.Listed>> then) {
        work.run("docket.work.list", (cancel, progress) -> file.read(store -> store.documents().toChooseFrom().stream()
                .sorted(Comparator.comparing(listed -> listed.document().shownTitle(), String.CASE_INSENSITIVE_ORDER)).toList()),
                then, work::report);
    }

    /** The number that the next entry of a proceeding would usually have; empty where nothing is numbered. */
    String nextNumber(UUID proceeding) {
        return shown.get().rows().stream().filter(row -> row.proceeding().id().equals(proceeding))
                .map(row -> row.filing().number()).filter(number -> number.matches("\\d{1,8}")).map(Integer::valueOf)
                .max(Comparator.naturalOrder()).map(last -> String.valueOf(last + 1)).orElse("");
    }

    /** The other entries of the same proceeding, the last one first: one mostly answers what has just come. */
    List<FilingRow> answerable(FilingRow row) {
        return shown.get().rows().stream().filter(other -> other.proceeding().id().equals(row.proceeding().id())
                && !other.filing().id().equals(row.filing().id())).toList().reversed();
    }

    private void change(String titleKey, ChangeBody body) {
        save(Texts.text(titleKey), body);
    }

    private void save(String title, ChangeBody body) {
        work.run("parties.work.save", (cancel, progress) -> CaseFile.await(file.change(title, body)));
    }

    private static boolean concerns(Change change) {
        return change.touched().stream().anyMatch(ref -> SHOWN.contains(ref.kind()));
    }
}
