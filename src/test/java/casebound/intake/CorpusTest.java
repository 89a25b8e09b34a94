package casebound.intake;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.Corpus;
import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.casefile.Deviation;
import casebound.intake.Outcome.Kept;
import casebound.problem.Code;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import casebound.worker.WorkerLimits;
import casebound.worker.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jspecify.annotations.Nullable;

/** The whole corpus, hostile files included, comes into one case and agrees with what three other tools say of it. */
class CorpusTest {
    private static final String MARKUP = "the other tool counts the white space between the marks of the file itself";

    /** Where we differ from every tool in pages, encryption, having text, attachments or what a mail says, and why. */
    private static final Map<String, String> DEVIATIONS = Map.of(
            "pdf-features/py-pdf/imagemagick-images.pdf",
            "the word Background is drawn behind each picture; pdftotext drops it because its baseline lies off the page's text area",
            "pdf-features/pdfjs/freetext_no_appearance.pdf",
            "its only text is an annotation without an appearance; pdftotext draws one up, we take what the page draws",
            "email-office/tika/testExternalRefs.docx", MARKUP, "email-office/tika/testHoverAndVml.docx", MARKUP,
            "email-office/tika/testAltChunkMHT.docx", MARKUP + "; its words lie in a web archive inside, which is not read here",
            "loadfiles/freeeed-enron/native/00212_40-You Are Invited.doc",
            "the other tool takes the bytes of a drawn map for letters; the document says of itself that it has 218 characters");

    @TempDir
    Path folder;

    @Test
    void everyFileHasAnOutcomeEveryReadableFileIsStoredAndPdfsAreWhatOtherToolsSay() throws IOException {
        Path corpus = Corpus.folder();
        Set<Path> files;
        try (Stream<Path> walk = Files.walk(corpus)) {
            files = walk.filter(Files::isRegularFile).collect(Collectors.toSet());
        }
        Map<Path, Outcome> outcomes = new HashMap<>();
        CorpusFormats formats;
        Cases cases = new Cases(folder);
        try (CaseFile caseFile = cases.create(); Workers workers = new Workers(folder.resolve("work"), WorkerLimits.standard())) {
            new Intake(caseFile, workers).bring(List.of(corpus), Intake.Again.LEAVE_OUT, outcome -> { }, Progress.NONE,
                    new CancelFlag()).forEach(outcome -> outcomes.put(outcome.file(), outcome));
            assertThat(outcomes.keySet()).isEqualTo(files);
            assertThat(outcomes.values()).noneMatch(Outcome.Failed.class::isInstance);
            assertThat(outcomes.values()).noneMatch(outcome -> outcome.family().anyMatch(each -> each instanceof Outcome.Failed failed
                    && failed.problem().code() != Code.PART_LOST));
            formats = new CorpusFormats(caseFile);
            assertThat(caseFile.verify(true, Progress.NONE)).extracting(Deviation::toString).isEmpty();
        }
        List<String> differing = new ArrayList<>();
        for (Map<String, String> expected : Corpus.table("EXPECTED.tsv")) {
            String file = expected.get("file");
            boolean pdf = expected.get("kind").equals("pdf");
            if (!file.startsWith("hostile/")) {
                Outcome outcome = outcomes.get(corpus.resolve(file));
                String difference = pdf ? difference(expected, outcome) : formats.difference(expected, outcome);
                if ((difference == null) == DEVIATIONS.containsKey(file)) {
                    differing.add(file + ": " + (difference == null ? "agrees; take it off the list" : difference));
                }
            }
        }
        assertThat(differing).isEmpty();
    }

    private static @Nullable String difference(Map<String, String> expected, Outcome outcome) {
        boolean locked = expected.get("needs_password").equals("yes");
        if (locked || outcome instanceof Outcome.Encrypted) {
            boolean duplicate = outcome instanceof Outcome.Duplicate;
            return locked && (outcome instanceof Outcome.Encrypted || duplicate) ? null : "locked " + locked + ", we say " + outcome;
        }
        Kept kept = switch (outcome) {
            case Outcome.Added added -> added.kept();
            case Outcome.Duplicate duplicate -> duplicate.first();
            default -> null;
        };
        Set<String> pages = Set.of("pages_pdfinfo", "pages_mutool", "pages_qpdf").stream().map(expected::get)
                .collect(Collectors.toSet());
        if (kept == null) {
            return pages.stream().allMatch(each -> each.isBlank() || each.equals("0")) ? null : "not readable, tools say " + pages;
        } else if (!pages.contains(String.valueOf(kept.content().pages()))) {
            return kept.content().pages() + " pages, tools say " + pages;
        }
        boolean text = number(expected.get("text_chars_nonspace")) > 0;
        return text == kept.content().characters() > 0 ? null : kept.content().characters() + " characters, pdftotext " + expected.get("text_chars_nonspace");
    }

    private static long number(String text) {
        return text.isBlank() ? 0 : Long.parseLong(text);
    }
}
