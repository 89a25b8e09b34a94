package casebound.receipt;

import casebound.casefile.CaseFile;
import casebound.model.CaseDates;
import casebound.model.Content;
import casebound.model.Matter;
import casebound.model.Party;
import casebound.model.Proceeding;
import casebound.model.Production;
import casebound.model.Receipt;
import casebound.model.ReceivedFile;
import casebound.problem.Texts;
import casebound.receipt.ReceiptReport.Named;
import casebound.receipt.ReceiptReport.Section;
import casebound.receipt.ReceiptReport.Subject;
import casebound.receipt.ReceiptReport.Totals;
import casebound.store.Documents.Listed;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads a receipt's report from the case: the records first, in one go, then the pages of what came. */
final class ReceiptReading {

    private final CaseFile caseFile;
    private final Receipt receipt;

    ReceiptReading(CaseFile caseFile, Receipt receipt) {
        this.caseFile = caseFile;
        this.receipt = receipt;
    }

    ReceiptReport report(CancelFlag cancel, Progress progress) {
        List<ReceivedFile> files = new ArrayList<>(caseFile.read(store -> store.referring(ReceivedFile.class, "receipt", receipt.id())));
        files.sort(Comparator.comparing(ReceivedFile::loadFile).thenComparing(ReceivedFile::line).thenComparing(ReceivedFile::path, String.CASE_INSENSITIVE_ORDER));
        Map<UUID, Listed> documents = new HashMap<>();
        caseFile.read(store -> store.documents().all()).forEach(listed -> documents.put(listed.document().id(), listed));
        Findings findings = new Findings(caseFile, receipt, files, documents);
        findings.read(cancel, progress);
        List<Section> sections = new ArrayList<>();
        for (Subject subject : Subject.values()) {
            boolean ofLoadFile = subject == Subject.MISSING || subject == Subject.UNNAMED;
            if (!ofLoadFile || !findings.lines(subject).isEmpty()) {
                sections.add(new Section(subject, findings.lines(subject)));
            }
        }
        String matter = caseFile.read(store -> store.all(Matter.class)).getFirst().title();
        String letter = letter(documents);
        return new ReceiptReport(receipt, matter, letter, head(letter), totals(files, documents), sections);
    }

    /** The images of a document and its text are files, and not documents beside it. */
    private Totals totals(List<ReceivedFile> files, Map<UUID, Listed> documents) {
        Set<UUID> companions = caseFile.read(store -> store.documents().companions());
        Set<UUID> in = new HashSet<>();
        int received = 0;
        int carried = 0;
        for (ReceivedFile file : files) {
            boolean came = switch (file.outcome()) {
                case BOUND, MISSING, OUTSIDE, UNNAMED, NOT_LISTED -> false;
                default -> true;
            };
            received += came && file.inside().isEmpty() ? 1 : 0;
            carried += came && !file.inside().isEmpty() ? 1 : 0;
            Listed listed = Findings.inCase(file) ? documents.get(file.document()) : null;
            if (listed != null && !companions.contains(file.document())) {
                in.add(file.document());
            }
        }
        return new Totals(received, carried, in.size(), in.stream().map(id -> documents.get(id).content()).mapToInt(Content::pages).sum());
    }

    private List<Named> head(String letter) {
        List<Named> head = new ArrayList<>();
        String from = caseFile.read(store -> receipt.from() == null ? "" : store.find(Party.class, receipt.from()).map(Party::name).orElse(""));
        String proceeding = caseFile.read(store -> receipt.proceeding() == null ? ""
                : store.find(Proceeding.class, receipt.proceeding()).map(each -> (each.name() + " " + each.number()).strip()).orElse(""));
        String production = caseFile.read(store -> receipt.production() == null ? ""
                : store.find(Production.class, receipt.production()).map(Production::called).orElse(""));
        add(head, "from", from);
        add(head, "received", receipt.received().known() ? CaseDates.shown(receipt.received()) : "");
        add(head, "means", receipt.means());
        add(head, "proceeding", proceeding);
        add(head, "letter", letter);
        if (!production.isEmpty()) {
            add(head, "production", production);
        }
        add(head, "bates", range(receipt.firstBates(), receipt.lastBates()));
        add(head, "taken", CaseDates.moment(receipt.taken(), caseFile.clock().getZone()));
        return head;
    }

    private String letter(Map<UUID, Listed> documents) {
        Listed letter = receipt.letter() == null ? null : documents.get(receipt.letter());
        return letter == null ? "" : letter.document().sequestered() ? Texts.text("receipt.sequestered") : letter.document().shownTitle();
    }

    private static String range(String first, String last) {
        return first.isBlank() || last.isBlank() ? (first + last).strip() : first + " – " + last;
    }

    private static void add(List<Named> head, String name, String value) {
        head.add(new Named(Texts.text("receipt.head." + name), value.isBlank() ? Texts.text("receipt.head.notSaid") : value));
    }
}
