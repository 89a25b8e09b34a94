package casebound.receipt;

import casebound.casefile.CaseFile;
import casebound.model.Content;
import casebound.model.Document;
import casebound.model.NumberedLabel;
import casebound.model.PageLabelRun;
import casebound.model.PageTexts;
import casebound.model.Receipt;
import casebound.model.ReceivedFile;
import casebound.model.Recordings;
import casebound.model.ReceivedFile.Outcome;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import casebound.problem.Texts;
import casebound.receipt.BatesSequence.Numbered;
import casebound.receipt.ReceiptReport.Line;
import casebound.receipt.ReceiptReport.Subject;
import casebound.store.Documents.Listed;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a receipt's report, by what they are about. Of images that are pages of a document, and of the text of one, it is
 * only said that they came: everything else is said of the document. Numbers stand on the images where there are some.
 */
final class Findings {
    private final CaseFile caseFile;
    private final Receipt receipt;
    private final List<ReceivedFile> files;
    private final Map<UUID, Listed> documents;
    private final String common;
    private final Map<UUID, UUID> first = new HashMap<>();
    private final Map<UUID, String> names = new HashMap<>();
    private final Map<UUID, List<String>> carried = new HashMap<>();
    private final Map<String, PageFindings> read = new HashMap<>();
    private final List<Numbered> numbered = new ArrayList<>();
    private final Set<UUID> aside = new HashSet<>();
    private final Set<UUID> imaged;
    private final Map<Subject, List<Line>> lines = new EnumMap<>(Subject.class);

    /** @param documents those of the whole case */
    Findings(CaseFile caseFile, Receipt receipt, List<ReceivedFile> files, Map<UUID, Listed> documents) {
        this.caseFile = caseFile;
        this.receipt = receipt;
        this.files = files;
        this.documents = documents;
        documents.values().forEach(listed -> {
            Document document = listed.document();
            first.merge(listed.content().id(), document.id(), (one, other) -> one.toString().compareTo(other.toString()) <= 0 ? one : other);
            if (document.versionOf() != null && document.version() == Document.Version.OCR) {
                aside.add(document.id());
            }
            if (document.parent() != null) {
                carried.computeIfAbsent(document.parent(), none -> new ArrayList<>()).add(document.name().toLowerCase(Locale.ROOT));
            }
        });
        imaged = caseFile.read(store -> store.documents().imaged());
        aside.addAll(caseFile.read(store -> store.documents().boundImages()));
        common = common(files);
        files.stream().filter(Findings::inCase).forEach(file -> names.putIfAbsent(file.document(), shown(file)));
    }

    /** Whether the intake brought that file's document into the case. */
    static boolean inCase(ReceivedFile file) {
        return switch (file.outcome()) {
            case ADDED, ADDED_AGAIN, ENCRYPTED, UNREADABLE, UNSUPPORTED, BOUND -> file.document() != null;
            case DUPLICATE, FAILED, MISSING, OUTSIDE, UNNAMED, NOT_LISTED -> false;
        };
    }

    List<Line> lines(Subject subject) {
        return lines.getOrDefault(subject, List.of());
    }

    void read(CancelFlag cancel, Progress progress) {
        List<String> received = files.stream().map(file -> file.shown().toLowerCase(Locale.ROOT)).toList();
        for (int i = 0; i < files.size(); i++) {
            cancel.check();
            progress.at(i, files.size());
            ReceivedFile file = files.get(i);
            outcome(file);
            Listed listed = inCase(file) ? documents.get(file.document()) : null;
            if (listed != null && aside.contains(file.document())) {
                added(file, listed.content(), List.of());
            } else if (listed != null) {
                sameAsBefore(file, listed);
                pages(file, listed, received);
            }
        }
        new BatesSequence(numbered, receipt.firstBates(), receipt.lastBates()).findings().forEach(this::bates);
    }

    private void outcome(ReceivedFile file) {
        switch (file.outcome()) {
            case ENCRYPTED, UNREADABLE, UNSUPPORTED -> {
                Listed listed = documents.get(file.document());
                boolean well = listed != null && (listed.content().recording() || listed.content().readability() == Content.Readability.READABLE);
                if (!well) {
                    add(Subject.NOT_READABLE, file, "receipt.kept", "", why(file));
                }
            }
            case FAILED -> {
                boolean lost = file.reason().equals(Code.PART_LOST.name());
                add(lost ? Subject.ATTACHMENTS : Subject.NOT_IN, file, lost ? "receipt.lost" : "receipt.notIn", "", why(file));
            }
            case MISSING -> add(Subject.MISSING, file, "receipt.missing", by(file));
            case OUTSIDE -> add(Subject.MISSING, file, "receipt.outside", by(file));
            case NOT_LISTED -> add(Subject.ATTACHMENTS, file, "receipt.notListed", by(file));
            case UNNAMED -> add(Subject.UNNAMED, file, "receipt.unnamed", "");
            case DUPLICATE -> add(Subject.EXACT, file, "receipt.duplicate", Texts.text("receipt.because.bytes"), called(file.document()));
            case ADDED, ADDED_AGAIN, BOUND -> { }
        }
    }

    private void sameAsBefore(ReceivedFile file, Listed listed) {
        UUID earlier = first.get(listed.content().id());
        if (earlier != null && !earlier.equals(file.document())) {
            add(Subject.EXACT, file, file.outcome() == Outcome.ADDED_AGAIN ? "receipt.again" : "receipt.sameBytes",
                    Texts.text("receipt.because.bytes"), called(earlier));
        }
        if (file.sameText() != null) {
            add(Subject.SAME_TEXT, file, "receipt.sameText", Texts.text("receipt.because.text"), called(file.sameText()));
        }
    }

    private void pages(ReceivedFile file, Listed listed, List<String> received) {
        Content content = listed.content();
        PageFindings findings = listed.document().sequestered() ? PageFindings.NONE : findings(listed);
        int pages = content.pages();
        if (file.pagesSaid() > 0 && pages > 0 && file.pagesSaid() != pages) {
            add(Subject.PAGES, file, "receipt.pages", by(file), file.pagesSaid(), pages);
        }
        findings.said().ifPresent(said -> add(Subject.PAGES, file, "receipt.pages", Texts.text(said.stamped()
                ? "receipt.because.stamp" : "receipt.because.page", said.page(), said.pages()), said.pages(), pages));
        if (!findings.bare().isEmpty()) {
            add(Subject.NO_TEXT, file, findings.bare().size() == pages ? "receipt.noText.all" : "receipt.noText",
                    findings.ocr() == 0 ? "" : Texts.text("receipt.because.ocr", findings.ocr()), Ranges.of(findings.bare()), pages, findings.bare().size());
        }
        for (String name : findings.attachments()) {
            String wanted = name.toLowerCase(Locale.ROOT);
            boolean there = carried.getOrDefault(file.document(), List.of()).stream().anyMatch(each -> each.contains(wanted))
                    || received.stream().anyMatch(each -> each.contains(wanted));
            if (!there) {
                add(Subject.ATTACHMENTS, file, "receipt.attachment", Texts.text("receipt.because.names", name), name);
            }
        }
        List<PageLabelRun> entered = caseFile.read(store -> store.documents().labels(file.document())).stream()
                .filter(run -> run.scheme() == PageLabelRun.Scheme.BATES).toList();
        List<PageLabelRun> runs = entered.isEmpty() ? findings.bates() : entered;
        if (!imaged.contains(file.document())) {
            runs.forEach(run -> numbered.add(new Numbered(file.document(), run.firstPage(), NumberedLabel.of(run.firstLabel()), run.pages(), !entered.isEmpty())));
        }
        added(file, content, runs);
    }

    private void added(ReceivedFile file, Content content, List<PageLabelRun> runs) {
        String key = (file.outcome() == Outcome.BOUND ? "receipt.bound" : "receipt.added") + (runs.isEmpty() ? "" : ".numbered");
        lines.computeIfAbsent(Subject.ADDED, none -> new ArrayList<>()).add(new Line(openable(file.document()), 0, named(file),
                content.recording() ? Recordings.words(content) : Texts.text(key, content.pages(), bates(runs)), content.sha256()));
    }

    private static String bates(List<PageLabelRun> runs) {
        return runs.stream().map(run -> run.pages() == 1 ? run.firstLabel()
                : run.firstLabel() + " – " + NumberedLabel.of(run.firstLabel()).plus((long) (run.pages() - 1) * run.step())).collect(Collectors.joining("; "));
    }

    private PageFindings findings(Listed listed) {
        return read.computeIfAbsent(listed.content().sha256(), sha256 -> {
            if (listed.content().readability() != Content.Readability.READABLE || !caseFile.hasPageTexts(sha256)) {
                return PageFindings.NONE;
            }
            try (PageTexts texts = caseFile.pageTexts(sha256)) {
                return PageFindings.of(listed.document().id(), texts);
            } catch (IOException | ProblemException unreadable) {
                return PageFindings.NONE;
            }
        });
    }

    private void bates(BatesSequence.Finding finding) {
        Numbered at = finding.at();
        String range = finding.from().equals(finding.to()) ? finding.from() : finding.from() + " – " + finding.to();
        Subject subject = finding.what() == BatesSequence.What.RANGE ? Subject.BATES : Subject.GAPS;
        lines.computeIfAbsent(subject, none -> new ArrayList<>()).add(new Line(at == null ? null : openable(at.document()),
                at == null ? 0 : at.page(), range, Texts.text("receipt.bates." + finding.what(), finding.count(), finding.documents(),
                at == null ? "" : called(at.document())),
                Texts.text(finding.at() == null || finding.entered() ? "receipt.because.entered" : "receipt.because.read")));
    }

    private void add(Subject subject, ReceivedFile file, String key, String because, Object... args) {
        lines.computeIfAbsent(subject, none -> new ArrayList<>())
                .add(new Line(openable(file.document()), 0, named(file), Texts.text(key, args), because));
    }

    private static String why(ReceivedFile file) {
        if (file.reason().isEmpty()) {
            return "";
        }
        String name = file.inside().isEmpty() ? file.path().substring(file.path().lastIndexOf('/') + 1) : file.inside();
        return Problem.of(Code.named(file.reason(), Code.FILE_BROKEN), name).what();
    }

    private static String by(ReceivedFile file) {
        return file.line() == 0 ? "" : file.loadFile().isEmpty() ? Texts.text("receipt.because.line", file.line())
                : Texts.text("receipt.because.lineOf", file.line(), file.loadFile());
    }

    /** The folder in which everything came, which need not be said of each file; empty where there is none. */
    private static String common(List<ReceivedFile> files) {
        String first = files.isEmpty() ? "" : files.getFirst().path();
        String folder = first.substring(0, first.indexOf('/') + 1);
        return files.stream().allMatch(file -> file.path().startsWith(folder)) ? folder : "";
    }

    private String shown(ReceivedFile file) {
        return file.shown().substring(common.length());
    }

    private String named(ReceivedFile file) {
        return sequestered(file.document()) ? Texts.text("receipt.sequestered") : shown(file);
    }

    private String called(@Nullable UUID document) {
        if (document == null || !documents.containsKey(document)) {
            return Texts.text("receipt.removed");
        }
        return sequestered(document) ? Texts.text("receipt.sequestered")
                : names.getOrDefault(document, documents.get(document).document().shownTitle());
    }

    private @Nullable UUID openable(@Nullable UUID document) {
        return document == null || !documents.containsKey(document) || sequestered(document) ? null : document;
    }

    private boolean sequestered(@Nullable UUID document) {
        Listed listed = document == null ? null : documents.get(document);
        return listed != null && listed.document().sequestered();
    }
}
