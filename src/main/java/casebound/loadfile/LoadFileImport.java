package casebound.loadfile;

import casebound.casefile.CaseFile;
import casebound.casefile.Tx;
import casebound.intake.Intake;
import casebound.intake.Outcome;
import casebound.intake.Outcome.Kept;
import casebound.intake.Receiving;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Brings in what a delivery names, as one intake. First the files come in as in any import, and images are put together as
 * documents; then one change gives the documents their names, numbers, custodians, dates, families and versions.
 */
public final class LoadFileImport {
    private final CaseFile caseFile;
    private final Intake intake;

    public LoadFileImport(CaseFile caseFile, Intake intake) {
        this.caseFile = caseFile;
        this.intake = intake;
    }

    /** What a delivery led to. */
    private record Came(Map<Lead, Kept> files, List<ImageDocument> images) {
        @Nullable Kept of(@Nullable Lead lead) {
            return lead == null ? null : files.get(lead);
        }
    }

    /**
     * Brings it in.
     *
     * @param progress in files, and in documents put together from them
     * @throws casebound.problem.ProblemException as {@link Intake#bring}; FILE_NOT_READABLE where a volume is none
     */
    public LoadReport bring(Delivery delivery, Progress progress, CancelFlag cancel) {
        Following following = new Following();
        LoadFile table = delivery.table();
        LoadFile list = delivery.images().orElse(null);
        List<Following.Row> rows = table == null ? List.of() : following.documents(table);
        List<Following.Row> images = list == null ? List.of() : following.images(list);
        ImageSets sets = list == null ? null : new ImageSets(list);
        Receiving receiving = new Receiving(caseFile, delivery.file().name());
        Came came;
        try {
            came = bring(rows, images, sets, receiving, progress, cancel);
        } finally {
            if (cancel.cancelled()) {
                receiving.end(cancel);
            }
        }
        List<Joined> joined = joined(rows, came);
        RowEntry rowEntry = table == null ? null : new RowEntry(table, joined);
        ImageEntry imageEntry = sets == null ? null : new ImageEntry(sets, Instant.now(caseFile.clock()));
        receiving.change(tx -> enter(tx, came, joined, imageEntry, rowEntry));
        PageCounts counts = new PageCounts(list, rowEntry, joined, came.images());
        List<RowOutcome> ofRows = joined.stream().map(Joined::outcome).toList();
        List<RowOutcome> ofImages = images.stream().map(row -> new Joined(row, came.of(row.nativeFile()), null, null).outcome()).toList();
        LoadReport report = new LoadReport(receiving.receipt(), table == null ? ofImages : ofRows, table == null ? List.of() : ofImages,
                bound(came), following.missing(), following.outside(), following.unnamed(),
                rowEntry == null ? List.of() : rowEntry.notListed(), counts.wrong());
        receiving.change(tx -> {
            if (receiving.open(tx)) {
                ReceiptEntry entry = new ReceiptEntry(report.receipt(), came.files(), counts);
                entry.files(tx);
                entry.bound(tx, came.images());
                if (table != null) {
                    entry.nothing(tx, table, joined);
                }
                entry.notThere(tx, report);
            }
        });
        receiving.end(cancel);
        return report;
    }

    private static void enter(Tx tx, Came came, List<Joined> joined, @Nullable ImageEntry imageEntry, @Nullable RowEntry rowEntry) {
        Map<UUID, UUID> versions = new HashMap<>();
        joined.stream().filter(row -> row.images() != null && !row.ofImages()).forEach(row -> versions.put(row.images().id(), row.document()));
        if (imageEntry != null) {
            came.images().forEach(each -> imageEntry.enter(tx, each, versions.get(each.id())));
        }
        if (rowEntry != null) {
            rowEntry.enter(tx);
        }
    }

    private static List<LoadReport.Bound> bound(Came came) {
        return came.images().stream().filter(each -> each.bound() != null)
                .map(each -> new LoadReport.Bound(each.id(), each.set().key(), each.boundImages(), each.pages())).toList();
    }

    private Came bring(List<Following.Row> rows, List<Following.Row> images, @Nullable ImageSets sets, Receiving receiving,
            Progress progress, CancelFlag cancel) {
        int documents = sets == null ? 0 : sets.all().size();
        List<Lead> leads = Stream.concat(rows.stream(), images.stream())
                .flatMap(row -> Stream.of(row.nativeFile(), row.text())).filter(Objects::nonNull).toList();
        Map<Lead, Kept> files = bring(leads, receiving, (done, total) -> progress.at(done, total + documents), cancel);
        if (sets == null) {
            return new Came(files, List.of());
        }
        List<@Nullable Kept> pictures = new ArrayList<>();
        images.forEach(row -> pictures.add(row.nativeFile() == null ? null : files.get(row.nativeFile())));
        return new Came(files, new ImageBinding(intake.binding(), cancel).documents(sets, pictures,
                (done, total) -> progress.at(leads.size() + done, leads.size() + total)));
    }

    /** Every row has a document of its own, also where two name one file. */
    private Map<Lead, Kept> bring(List<Lead> leads, Receiving receiving, Progress progress, CancelFlag cancel) {
        Map<Lead, Kept> came = new LinkedHashMap<>();
        List<Lead> waiting = new ArrayList<>(leads);
        while (!waiting.isEmpty()) {
            Map<Path, Lead> now = new LinkedHashMap<>();
            waiting.removeIf(lead -> now.putIfAbsent(lead.file(), lead) == null);
            for (Outcome outcome : intake.bring(List.copyOf(now.keySet()), file -> true, Intake.Again.ADD_OCCURRENCE, receiving,
                    each -> { }, progress, cancel)) {
                Lead lead = now.get(outcome.file());
                if (lead != null && outcome.kept() != null) {
                    came.put(lead, outcome.kept());
                }
            }
            cancel.check();
        }
        return came;
    }

    /** The images of a row are those whose first has its number; of two rows with one number the first has them. */
    private static List<Joined> joined(List<Following.Row> rows, Came came) {
        Map<String, ImageDocument> byNumber = new HashMap<>();
        came.images().forEach(each -> byNumber.putIfAbsent(Delivery.number(each.set().key()), each));
        Set<String> taken = new HashSet<>();
        List<Joined> joined = new ArrayList<>();
        for (Following.Row row : rows) {
            String number = Delivery.number(row.control());
            ImageDocument images = !number.isEmpty() && taken.add(number) ? byNumber.get(number) : null;
            joined.add(new Joined(row, came.of(row.nativeFile()), came.of(row.text()), images));
        }
        return joined;
    }
}
