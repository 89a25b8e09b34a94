package casebound.ui.receipts;

import casebound.casefile.CaseFile;
import casebound.casefile.Change;
import casebound.casefile.ChangeBody;
import casebound.model.CaseDates;
import casebound.model.Document;
import casebound.model.Ids;
import casebound.model.Kind;
import casebound.model.Party;
import casebound.model.Proceeding;
import casebound.model.Production;
import casebound.model.Receipt;
import casebound.model.ReceivedFile;
import casebound.model.Ref;
import casebound.problem.Texts;
import casebound.receipt.ReceiptPaper;
import casebound.receipt.ReceiptReport;
import casebound.store.Documents;
import casebound.store.Store;
import casebound.ui.kit.PagePrinter;
import casebound.ui.kit.SearchPick.Thing;
import casebound.work.CancelFlag;
import casebound.work.Latest;
import casebound.work.Refresh;
import casebound.work.Work;
import casebound.worker.DigestPrint;
import casebound.worker.Workers;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The receipts, the report of the one that is looked at, and what one fills in. Lives on the window's thread. */
final class ReceiptsModel {

    private final CaseFile file;
    private final Work work;
    private final DigestPrint print;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(new Shown(List.of(), List.of(), List.of(), List.of()));
    private final ReadOnlyObjectWrapper<@Nullable ReceiptReport> report = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final Refresh<Shown> refresh;
    private final Latest<ReceiptReport> reading;
    private @Nullable UUID selected;

    /**
     * What the section shows.
     *
     * @param rows the receipts, the last one first
     * @param parties names of those who can have handed something over
     */
    record Shown(List<ReceiptRow> rows, List<String> parties, List<Proceeding> proceedings, List<Production> productions) {}

    /** @param window the window's thread */
    ReceiptsModel(CaseFile file, Workers workers, Work work, Executor window) {
        this.file = file;
        this.work = work;
        print = new DigestPrint(workers);
        reading = new Latest<>(work, report::set);
        refresh = new Refresh<>(work, window, "receipts.work.list", (cancel, progress) -> file.read(this::read), shown::set);
        file.onChange(change -> window.execute(() -> changed(change)));
        refresh.now();
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The report of the receipt that is looked at; null for none, and until it has been read. */
    ReadOnlyObjectProperty<@Nullable ReceiptReport> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** What came of the last act, such as where the PDF was saved. */
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    boolean writable() {
        return file.writable();
    }

    /** Looks at a receipt; at none for null. */
    void select(@Nullable UUID receipt) {
        if (!Objects.equals(selected, receipt)) {
            selected = receipt;
            report.set(null);
            reread();
        }
    }

    /** Reads anew what is looked at: pages may have been read by OCR meanwhile. */
    void reread() {
        UUID wanted = selected;
        if (wanted == null) {
            reading.cancel();
            report.set(null);
        } else {
            reading.run("receipts.work.report", (cancel, progress) -> ReceiptReport.of(file, wanted, cancel, progress));
        }
    }

    /** Fills in what is known of a delivery. */
    void set(Receipt receipt, String component, @Nullable Object value) {
        change(tx -> tx.set(receipt.ref(), component, value));
    }

    /**
     * Says who handed it over: a party of that name or spelling, or a new one; nobody for an empty name. The documents that
     * it brought are from there too, but for those of which a person has said something else.
     */
    void from(Receipt receipt, String name) {
        change(tx -> {
            Optional<UUID> known = named(tx.store(), name);
            if (known.isEmpty() && !name.isBlank()) {
                Party party = new Party(Ids.next(), Party.Type.PERSON, name.strip(), "", "");
                tx.add(party);
                known = Optional.of(party.id());
            }
            UUID from = known.orElse(null);
            tx.set(receipt.ref(), "from", from);
            for (ReceivedFile row : tx.store().referring(ReceivedFile.class, "receipt", receipt.id())) {
                if (row.document() != null && row.outcome() != ReceivedFile.Outcome.DUPLICATE) {
                    tx.store().find(Document.class, row.document())
                            .filter(document -> document.receivedFrom() == null || document.receivedFrom().equals(receipt.from()))
                            .ifPresent(document -> tx.set(document.ref(), "receivedFrom", from));
                }
            }
        });
    }

    private static Optional<UUID> named(Store store, String name) {
        return store.all(Party.class).stream().filter(party -> party.name().equalsIgnoreCase(name.strip())
                || store.parties().aliases(party.id()).stream().anyMatch(alias -> alias.name().equalsIgnoreCase(name.strip()))).map(Party::id).findFirst();
    }

    /** The documents that can be the letter of a receipt: those that came with it first. */
    void letters(Receipt receipt, Consumer<List<Thing>> ready) {
        work.run("receipts.work.letters", (cancel, progress) -> file.read(store -> {
            Set<UUID> came = new HashSet<>();
            store.referring(ReceivedFile.class, "receipt", receipt.id()).forEach(row -> came.add(row.document()));
            return store.documents().toChooseFrom().stream().map(Documents.Listed::document).filter(document -> !document.sequestered())
                    .sorted(Comparator.comparing(document -> !came.contains(document.id())))
                    .map(document -> new Thing(document.ref(), document.shownTitle())).toList();
        }), ready);
    }

    /** Saves the report that is shown as a PDF. */
    void save(Path out) {
        ReceiptReport now = report.get();
        if (now != null) {
            work.run("receipts.work.print", (cancel, progress) -> make(now, out, cancel),
                    pages -> said.set(Texts.text("receipts.saved", String.valueOf(out.getFileName()))));
        }
    }

    /**
     * Makes the PDF that goes to a printer.
     *
     * @param ready takes the file, which stays as long as the program runs
     */
    void print(Consumer<Path> ready) {
        ReceiptReport now = report.get();
        if (now != null) {
            work.run("receipts.work.print", (cancel, progress) -> {
                Path out = PagePrinter.scratch(Texts.text("receipts.file"));
                make(now, out, cancel);
                return out;
            }, ready);
        }
    }

    private int make(ReceiptReport now, Path out, CancelFlag cancel) {
        return print.make(ReceiptPaper.plan(now, file.clock().instant(), file.clock().getZone()), out, cancel);
    }

    private void change(ChangeBody body) {
        work.run("receipts.work.save", (cancel, progress) -> CaseFile.await(file.change(Texts.text("receipts.change"), body)));
    }

    /** An import under way touches its own rows all the time; its report is read when it has ended. */
    private void changed(Change change) {
        if (change.touches(Kind.RECEIPT) || change.touches(Kind.PARTY) || change.touches(Kind.PROCEEDING) || change.touches(Kind.PRODUCTION)) {
            said.set("");
            refresh.changed();
        }
        if (change.touches(Kind.RECEIPT) || change.touches(Kind.PARTY) || change.touches(Kind.PAGE_LABELS)) {
            boolean there = selected == null || change.touched().stream().noneMatch(new Ref(Kind.RECEIPT, selected)::equals)
                    || shown.get().rows().stream().anyMatch(row -> row.id().equals(selected));
            if (there) {
                reread();
            }
        }
    }

    private Shown read(Store store) {
        List<Party> parties = store.all(Party.class);
        List<Proceeding> proceedings = store.all(Proceeding.class);
        List<ReceiptRow> rows = store.all(Receipt.class).reversed().stream().map(receipt -> new ReceiptRow(receipt,
                parties.stream().filter(party -> party.id().equals(receipt.from())).map(Party::name).findFirst().orElse(""),
                proceedings.stream().filter(one -> one.id().equals(receipt.proceeding())).map(Proceeding::name).findFirst().orElse(""),
                CaseDates.moment(receipt.taken(), file.clock().getZone()))).toList();
        return new Shown(rows, parties.stream().map(Party::name).sorted(String.CASE_INSENSITIVE_ORDER).toList(), proceedings,
                store.all(Production.class));
    }

    /** What a production is called. */
    static String called(Production production) {
        return production.called().isEmpty() ? Texts.text("kind.production") : production.called();
    }
}
