package casebound.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebound.model.Anchor;
import casebound.model.Citation;
import casebound.model.Content;
import casebound.model.Document;
import casebound.model.EvidenceItem;
import casebound.model.Fact;
import casebound.model.CaseDate;
import casebound.model.Ids;
import casebound.model.PageText;
import casebound.model.PageTextsWriter;
import casebound.problem.Code;
import casebound.store.History;
import casebound.work.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DestructionTest {
    private static final String TEXT = "The quick amber lynx crossed the frozen harbor at midnight without a sound";
    private static final String TITLE = "Memorandum on Zephyrine Quartz";
    private static final String QUOTE = "amber lynx crossed the frozen harbor";
    private static final List<String> SECRETS = List.of("zephyrine", "quartz", "amber lynx", "frozen harbor", "midnight without",
            "lynx-memo", "handwritten beside it");

    @TempDir
    Path folder;
    private Cases cases;

    @BeforeEach
    void makeCases() {
        cases = new Cases(folder);
    }

    @Test
    void aDestroyedDocumentLeavesNoByteOfItsTextTitleOrQuotes() throws IOException {
        try (CaseFile caseFile = cases.create()) {
            Document document = memorandum(caseFile);
            Document other = Cases.document(caseFile, "kept.txt", "something else".getBytes(StandardCharsets.UTF_8));
            Fact quoting = Cases.fact("She wrote that the quick amber lynx crossed the frozen harbor at night");
            Fact innocent = Cases.fact("The trial began in July");
            EvidenceItem item = new EvidenceItem(Ids.next(), "E-1", "A thing", "", null, null, null, CaseDate.NONE,
                    EvidenceItem.Bearing.NOT_SAID, "", document.ref(), "");
            Anchor anchor = new Anchor(Ids.next(), document.id(), document.content(), 0, 0, List.of(), QUOTE, "", "", "");
            CaseFileTest.change(caseFile, tx -> {
                tx.add(quoting);
                tx.add(innocent);
                tx.add(item);
                tx.add(anchor);
                tx.add(new Citation(Ids.next(), quoting.id(), anchor.id(), Citation.Stance.SUPPORTS, 0));
            });
            CaseFileTest.change(caseFile, tx -> tx.set(document.ref(), "note", "handwritten beside it"));
            caseFile.index().await();
            assertThat(caseFile.index().search("zephyrine", 5, null).total()).isPositive();
            assertThat(bytesWith("zephyrine")).isNotEmpty();

            Certificate certificate = caseFile.destroy(document.content(), "Protective order, paragraph 9");

            assertThat(certificate.documents()).isEqualTo(1);
            assertThat(certificate.notReached()).contains("backups", "exports");
            assertThat(Cases.all(caseFile, Document.class)).containsExactly(other);
            assertThat(Cases.all(caseFile, Fact.class)).extracting(Fact::text).containsExactly(Residue.BLANK, innocent.text());
            assertThat(Cases.all(caseFile, Citation.class)).isEmpty();
            assertThat(Cases.all(caseFile, EvidenceItem.class)).singleElement()
                    .satisfies(left -> assertThat(left.document()).isNull());
            caseFile.index().await();
            assertThat(caseFile.index().search("zephyrine", 5, null).total()).isZero();
            assertThat(caseFile.verify(true, Progress.NONE)).isEmpty();
            for (String secret : SECRETS) {
                assertThat(bytesWith(secret)).as(secret).isEmpty();
            }
        }
        for (String secret : SECRETS) {
            assertThat(bytesWith(secret)).as("after closing: " + secret).isEmpty();
        }
        try (CaseFile caseFile = cases.open("Pat")) {
            assertThat(caseFile.problems()).isEmpty();
            assertThat(caseFile.verify(true, Progress.NONE)).isEmpty();
            List<History.Entry> history = caseFile.read(store -> store.history().after(0));
            assertThat(history).anyMatch(History.Entry::erased);
        }
    }

    @Test
    void whatWasDestroyedCannotBeUndone() throws IOException {
        try (CaseFile caseFile = cases.create()) {
            Document document = memorandum(caseFile);
            caseFile.destroy(document.content(), "Client's demand");
            assertThatThrownBy(() -> {
                while (true) {
                    CaseFile.await(caseFile.undo());
                }
            }).satisfies(failure -> assertThat(((casebound.problem.ProblemException) failure).problem().code())
                    .isIn(Code.NOTHING_TO_UNDO, Code.UNDO_REFUSED));
            assertThat(Cases.all(caseFile, Document.class)).isEmpty();
        }
    }

    @Test
    void aDestructionThatWasInterruptedIsFinishedAtTheNextOpening() throws IOException {
        Path side = cases.path().resolve("journal").resolve("destroying.json");
        byte[] begun;
        try (CaseFile caseFile = cases.create()) {
            Document document = memorandum(caseFile);
            Path original = caseFile.original(document.id());
            caseFile.destroy(document.content(), "Protective order");
            assertThat(side).doesNotExist();
            assertThat(original).doesNotExist();
            begun = SideFile.bytes(Ids.next(), "0".repeat(64), java.util.Map.of());
        }
        // a side file whose destruction never reached the journal says that nothing was decided
        Files.write(side, begun);
        try (CaseFile caseFile = cases.open("Pat")) {
            assertThat(side).doesNotExist();
            assertThat(caseFile.verify(true, Progress.NONE)).isEmpty();
        }
    }

    @Test
    void aSequesteredDocumentCannotBeReadOrFoundUntilItIsLifted() throws IOException {
        try (CaseFile caseFile = cases.create()) {
            Document document = memorandum(caseFile);
            CaseFile.await(caseFile.sequester(document.id(), "Clawback letter of May 3"));
            caseFile.index().await();
            assertThat(caseFile.index().search("zephyrine", 5, null).total()).isZero();
            assertThatThrownBy(() -> caseFile.original(document.id())).satisfies(CaseFileTest.failed(Code.SEQUESTERED));
            CaseFile.await(caseFile.lift(document.id()));
            caseFile.index().await();
            assertThat(caseFile.index().search("zephyrine", 5, null).total()).isPositive();
            assertThat(caseFile.original(document.id())).exists();
        }
    }

    /** A document with one page of text, as intake would enter it. */
    private static Document memorandum(CaseFile caseFile) throws IOException {
        Document document = Cases.document(caseFile, "lynx-memo.txt", TEXT.getBytes(StandardCharsets.UTF_8));
        Content content = caseFile.read(store -> store.find(Content.class, document.content())).orElseThrow();
        Path pages = caseFile.vault().incoming().resolve("x.pages");
        try (PageTextsWriter writer = new PageTextsWriter(pages)) {
            writer.append(new PageText(612, 792, TEXT, new float[4 * TEXT.length()]));
            writer.finish("test 1");
        }
        caseFile.vault().putDerived(content.sha256(), CaseFile.PAGES, pages);
        CaseFileTest.change(caseFile, tx -> {
            tx.set(content.ref(), "pages", 1);
            tx.set(content.ref(), "readability", Content.Readability.READABLE);
            tx.set(document.ref(), "title", TITLE);
        });
        return document;
    }

    /** Every file of the case folder and of the local picture that holds those letters, in any of the usual encodings. */
    private List<Path> bytesWith(String letters) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                String narrow = new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(java.util.Locale.ROOT);
                String wide = new String(bytes, StandardCharsets.UTF_16LE).toLowerCase(java.util.Locale.ROOT);
                String wideToo = new String(bytes, StandardCharsets.UTF_16BE).toLowerCase(java.util.Locale.ROOT);
                if (narrow.contains(letters) || wide.contains(letters) || wideToo.contains(letters)) {
                    found.add(folder.relativize(file));
                }
            }
        }
        return found;
    }
}
