package casebound.loadfile;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.Corpus;
import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.intake.Intake;
import casebound.loadfile.RowOutcome.What;
import casebound.model.Document;
import casebound.model.PageLabelRun;
import casebound.model.Party;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import casebound.worker.WorkerLimits;
import casebound.worker.Workers;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Load files of every delimiter and encoding come in with every row accounted for, and what is missing is what is missing. */
class LoadFileTest {
    @TempDir
    Path folder;

    @Test
    void concordanceWithItsOwnSignsIsRead() throws IOException {
        String text = "\u00FEBEGBATES\u00FE\u0014\u00FECUSTODIAN\u00FE\u0014\u00FESUBJECT\u00FE\r\n"
                + "\u00FEDEF-0001\u00FE\u0014\u00FEDoe, Jane\u00FE\u0014\u00FEfirst\u00AEsecond; \u201Cthird\u201D\u00FE\r\n"
                + "\u00FEDEF-0002\u00FE\u0014\u00FE\u00FE\u0014\u00FE\u00FE\r\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, Charset.forName("windows-1252"))) {
            for (String mark : charset.equals(Charset.forName("windows-1252")) ? List.of("") : List.of("", "\uFEFF")) {
                LoadFile read = LoadFile.read(Files.write(folder.resolve("x.dat"), (mark + text).getBytes(charset)), null);
                assertThat(read.rows()).as(charset + mark).hasSize(2);
                assertThat(read.firstLine()).isEqualTo(2);
                assertThat(read.value(0, Field.BEGBATES)).isEqualTo("DEF-0001");
                assertThat(read.value(0, Field.CUSTODIAN)).isEqualTo("Doe, Jane");
                assertThat(read.value(0, Field.SUBJECT)).isEqualTo("first\nsecond; \u201Cthird\u201D");
                assertThat(read.value(1, Field.SUBJECT)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "|", "\t", ";", "^"})
    void tablesWithOtherSeparatorsAreRead(String between) throws IOException {
        String text = String.join(between, "DOCID", "FROM", "SUBJECT", "PAGECOUNT") + "\n"
                + String.join(between, "A1", "\"Doe" + between + " Jane\"", "\"He said \"\"no\"\"\"", "3") + "\n"
                + String.join(between, "A2", "5\" pipe", "", "") + "\n";
        LoadFile read = LoadFile.read(Files.writeString(folder.resolve("x.csv"), text), null);
        assertThat(read.rows()).hasSize(2);
        assertThat(read.value(0, Field.FROM)).isEqualTo("Doe" + between + " Jane");
        assertThat(read.value(0, Field.SUBJECT)).isEqualTo("He said \"no\"");
        assertThat(read.value(1, Field.FROM)).isEqualTo("5\" pipe");
        assertThat(read.rows().get(1)).hasSize(4);
    }

    @Test
    void aPersonChangesWhatColumnsMean() throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), "DOCID,Owner,SUBJECT\nA1,Jane,Hello\n");
        Path mapping = Files.writeString(folder.resolve("map.txt"), "CUSTODIAN=owner\nSUBJECT=\nFROM=3\n");
        LoadFile read = LoadFile.read(file, mapping);
        assertThat(read.value(0, Field.CUSTODIAN)).isEqualTo("Jane");
        assertThat(read.value(0, Field.SUBJECT)).isEmpty();
        assertThat(read.value(0, Field.FROM)).isEqualTo("Hello");
    }

    @Test
    void aVolumeComesInWithNumbersCustodiansDatesAndFamiliesAndPathsThatLeadOutAreRefused() throws IOException {
        Path volume = Files.createDirectories(folder.resolve("volume"));
        Files.writeString(folder.resolve("secret.txt"), "not yours");
        Files.createDirectories(volume.resolve("NATIVES"));
        Files.writeString(volume.resolve("NATIVES/letter.txt"), "The ferry left at nine.");
        Files.writeString(volume.resolve("NATIVES/map.txt"), "A map of the harbor.");
        Files.writeString(volume.resolve("only-text.txt"), "Words of a lost file.");
        Files.writeString(volume.resolve("nobody.txt"), "Nobody names me.");
        Files.createSymbolicLink(volume.resolve("link.txt"), folder.resolve("secret.txt"));
        Path file = Files.writeString(volume.resolve("load.csv"), """
                BEGBATES,ENDBATES,BEGATTACH,CUSTODIAN,DATESENT,FROM,SUBJECT,NATIVEPATH,TEXTPATH
                DEF-0001,DEF-0001,DEF-0001,Jane Doe,05/21/2001,Jane,About the ferry,.\\natives\\LETTER.txt,
                DEF-0002,DEF-0004,DEF-0001,jane doe,20010522,,,NATIVES/map.txt,
                DEF-0005,,,,,,,NATIVES\\gone.doc,only-text.txt
                DEF-0006,,,,,,,..\\secret.txt,
                DEF-0007,,,,,,,C:\\Windows\\win.ini,
                DEF-0008,,,,,,,link.txt,
                DEF-0009,,,,,,,NATIVES/none.pdf,
                DEF-0010,,,,,,,NATIVES/letter.txt,
                """);
        Cases cases = new Cases(folder);
        try (CaseFile caseFile = cases.create(); Workers workers = new Workers(folder.resolve("work"), WorkerLimits.standard())) {
            LoadReport report = new LoadFileImport(caseFile, new Intake(caseFile, workers)).bring(Delivery.of(LoadFile.read(file, null)),
                    Progress.NONE, new CancelFlag());
            assertThat(report.rows()).extracting(RowOutcome::what).containsExactly(What.NATIVE, What.NATIVE, What.TEXT, What.OUTSIDE,
                    What.OUTSIDE, What.OUTSIDE, What.NOTHING, What.NATIVE);
            assertThat(report.missing()).extracting(LoadReport.Named::path).containsExactly("NATIVES\\gone.doc", "NATIVES/none.pdf");
            assertThat(report.outside()).extracting(LoadReport.Named::line).containsExactly(5, 6, 7);
            assertThat(report.unnamed()).containsExactly("link.txt", "nobody.txt");
            assertThat(report.counts()).extracting(LoadReport.Named::line).as("one page, not three").containsExactly(3);
            Document letter = document(caseFile, report, 0);
            Document map = document(caseFile, report, 1);
            assertThat(letter.title()).isEqualTo("About the ferry");
            assertThat(letter.author()).isEqualTo("Jane");
            assertThat(letter.date().start()).isEqualTo("2001-05-21T00:00:00");
            assertThat(map.date().start()).isEqualTo("2001-05-22T00:00:00");
            assertThat(letter.parent()).isNull();
            assertThat(map.parent()).isEqualTo(letter.id());
            assertThat(Cases.all(caseFile, Party.class)).extracting(Party::name).containsExactly("Jane Doe");
            assertThat(map.custodian()).isEqualTo(letter.custodian()).isNotNull();
            assertThat(document(caseFile, report, 7).content()).as("a second row of the same file").isEqualTo(letter.content());
            assertThat(Cases.all(caseFile, PageLabelRun.class)).filteredOn(run -> run.document().equals(letter.id()))
                    .extracting(PageLabelRun::firstLabel).containsExactly("DEF-0001");
            caseFile.index().await();
            assertThat(caseFile.index().search("secret", 10, null).hits()).isEmpty();
            assertThat(caseFile.verify(true, Progress.NONE)).isEmpty();
        }
    }

    @Test
    void everyRowOfTheCorpusIsAccountedForAndWhatIsMissingIsWhatIsMissing() throws IOException {
        Path corpus = Corpus.folder().resolve("loadfiles");
        Cases cases = new Cases(folder);
        try (CaseFile caseFile = cases.create(); Workers workers = new Workers(folder.resolve("work"), WorkerLimits.standard())) {
            LoadFileImport load = new LoadFileImport(caseFile, new Intake(caseFile, workers));
            for (String name : List.of("relativity/load_file_01.dat", "relativity/load_file_02.dat", "relativity/load_file_07_0.dat",
                    "relativity/Opticon_01.opt", "freeeed-enron/load-no-text.csv")) {
                LoadFile file = LoadFile.read(corpus.resolve(name), null);
                LoadReport report = load.bring(Delivery.of(file), Progress.NONE, new CancelFlag());
                assertThat(report.rows()).as(name).hasSize(file.rows().size());
                assertThat(report.outside()).as(name).isEmpty();
                assertThat(report.rows()).noneMatch(row -> row.what() == What.FAILED);
                assertThat(report.missing().stream().map(LoadReport.Named::path).collect(Collectors.toSet()))
                        .as("missing from " + name).isEqualTo(absent(corpus.resolve(name)));
                assertThat(report.rows()).allMatch(row -> (row.document() == null) == (row.what() == What.NOTHING));
            }
            assertThat(caseFile.verify(true, Progress.NONE)).isEmpty();
        }
    }

    /** Every path that the words of the file hold, by another way than the program's, and that is not there. */
    private static Set<String> absent(Path file) throws IOException {
        Set<String> absent = new TreeSet<>();
        String text = Files.readString(file);
        for (String value : text.split("[|\u0014,\u00FE\r\n]")) {
            boolean path = value.matches("\\.\\\\VOL01\\\\.*") || value.matches("(native|text)/\\d{5}_.*");
            if (path && !Files.isRegularFile(file.getParent().resolve(value.strip().replace('\\', '/')))) {
                absent.add(value.strip());
            }
        }
        return absent;
    }

    private static Document document(CaseFile caseFile, LoadReport report, int row) {
        return caseFile.read(store -> store.find(Document.class, report.rows().get(row).document())).orElseThrow();
    }
}
