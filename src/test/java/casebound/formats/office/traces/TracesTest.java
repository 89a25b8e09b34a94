package casebound.formats.office.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebound.Corpus;
import casebound.model.PrivacyWarning;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TracesTest {
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final String ODF = "application/vnd.oasis.opendocument.";

    @TempDir
    Path folder;

    private static String found(Path file, String mediaType) throws IOException {
        List<PrivacyWarning> found = Traces.in(file, mediaType);
        return found.stream().map(warning -> warning.type() + ":" + warning.places()).collect(Collectors.joining(" "));
    }

    private String archive(String part, String xml, String mediaType) throws IOException {
        Path file = folder.resolve("made.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(xml.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return found(file, mediaType);
    }

    private String word(String body) throws IOException {
        return archive("word/document.xml", "<w:document xmlns:w='w'><w:body>" + body + "</w:body></w:document>", OOXML + "wordprocessingml.document");
    }

    @Test
    void trackedChangesOfAWordFileAreCounted() throws IOException {
        assertThat(word("<w:p><w:ins w:author='A'><w:r><w:t>in</w:t></w:r></w:ins><w:del><w:r><w:delText>out</w:delText></w:r></w:del></w:p>"))
                .isEqualTo("TRACKED_CHANGES:2");
        assertThat(word("<w:p><w:moveFrom><w:r><w:t>a</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>a</w:t></w:r></w:moveTo></w:p>")).isEqualTo("TRACKED_CHANGES:2");
        assertThat(word("<w:p><w:r><w:t>ins del</w:t></w:r></w:p>")).isEmpty();
    }

    @Test
    void hiddenLettersCountOnlyWhereThereAreLetters() throws IOException {
        assertThat(word("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:t>not</w:t></w:r></w:p>")).isEqualTo("HIDDEN_TEXT:1");
        assertThat(word("<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>seen</w:t></w:r></w:p>")).as("the mark of a paragraph").isEmpty();
        assertThat(word("<w:p><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>seen</w:t></w:r></w:p>")).as("switched off").isEmpty();
        assertThat(word("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:instrText>TC</w:instrText></w:r></w:p>")).as("a field").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void hiddenSheetsRowsAndColumnsWithSomethingInThem(boolean older) throws IOException {
        Path file = folder.resolve("book");
        try (Workbook book = older ? new HSSFWorkbook() : new XSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet("seen");
            for (int row = 0; row < 4; row++) {
                sheet.createRow(row).createCell(0).setCellValue(row);
                sheet.getRow(row).createCell(1).setCellValue("word");
            }
            sheet.getRow(2).setZeroHeight(true);
            sheet.setColumnHidden(1, true);
            sheet.setColumnHidden(20, true);
            sheet.createRow(9).setZeroHeight(true);
            book.createSheet("hidden").createRow(0).createCell(0).setCellValue(1);
            book.setSheetHidden(1, true);
            book.write(out);
        }
        assertThat(found(file, older ? "application/vnd.ms-excel" : OOXML + "spreadsheetml.sheet"))
                .as("a row, a column, a sheet; what is empty says nothing").isEqualTo("HIDDEN_PARTS:3");
    }

    @Test
    void aHiddenSlideOfAnOlderFile() throws IOException {
        Path file = folder.resolve("older.ppt");
        try (HSLFSlideShow show = new HSLFSlideShow(); OutputStream out = Files.newOutputStream(file)) {
            show.createSlide();
            show.createSlide().setHidden(true);
            show.write(out);
        }
        assertThat(found(file, "application/vnd.ms-powerpoint")).isEqualTo("HIDDEN_PARTS:1");
    }

    @Test
    void hiddenSlidesAndOpenDocuments() throws IOException {
        assertThat(archive("ppt/slides/slide2.xml", "<p:sld xmlns:p='p' show='0'/>", OOXML + "presentationml.presentation")).isEqualTo("HIDDEN_PARTS:1");
        assertThat(archive("ppt/slides/slide2.xml", "<p:sld xmlns:p='p'/>", OOXML + "presentationml.presentation")).isEmpty();
        assertThat(archive("content.xml", "<o xmlns:t='t'><t:tracked-changes><t:changed-region/><t:changed-region/></t:tracked-changes><t:annotation/></o>",
                ODF + "text")).isEqualTo("TRACKED_CHANGES:2 COMMENTS:1");
        assertThat(archive("content.xml", "<o xmlns:s='s' xmlns:t='t'><s:style s:name='x'><s:table-properties t:display='false'/></s:style>"
                + "<t:table t:style-name='x'/><t:table t:style-name='y'><t:table-row t:visibility='collapse'/></t:table></o>", ODF + "spreadsheet"))
                .isEqualTo("HIDDEN_PARTS:2");
    }

    @Test
    void anOlderWordFileByTheMarksOfItsLetters() throws IOException {
        Path file = folder.resolve("older.doc");
        try (HWPFDocument document = new HWPFDocument(Files.newInputStream(Corpus.folder().resolve("email-office/tika/testWORD.doc")));
                OutputStream out = Files.newOutputStream(file)) {
            assertThat(found(Corpus.folder().resolve("email-office/tika/testWORD.doc"), "application/msword")).isEmpty();
            List<CharacterRun> runs = new ArrayList<>();
            for (int i = 0; i < document.getRange().numCharacterRuns(); i++) {
                CharacterRun run = document.getRange().getCharacterRun(i);
                if (run.text().codePoints().filter(Character::isLetter).count() > 3) {
                    runs.add(run);
                }
            }
            runs.get(0).markDeleted(true);
            runs.get(3).setVanished(true);
            document.write(out);
        }
        assertThat(found(file, "application/msword")).isEqualTo("HIDDEN_TEXT:1 TRACKED_CHANGES:1");
    }

    @Test
    void richTextByItsWords() throws IOException {
        Path file = Files.writeString(folder.resolve("made.rtf"), "{\\rtf1{\\stylesheet{\\v Hidden;}}\\pard {\\deleted gone}{\\revised came}{\\v secret}"
                + "{\\deleted0 not}\\viewkind1{\\*\\annotation what?}}");
        assertThat(found(file, "application/rtf")).isEqualTo("HIDDEN_TEXT:1 TRACKED_CHANGES:2 COMMENTS:1");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            testComment.xlsx,     application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,         COMMENTS:1
            testComment.pptx,     application/vnd.openxmlformats-officedocument.presentationml.presentation, COMMENTS:1
            testPPT_comment.pptx, application/vnd.openxmlformats-officedocument.presentationml.presentation, COMMENTS:1
            testEXCEL.xlsx,       application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,         ''
            footnotes.docx,       application/vnd.openxmlformats-officedocument.wordprocessingml.document,   ''
            testComment.xls,      application/vnd.ms-excel,                                                  COMMENTS:1
            testEXCEL.xls,        application/vnd.ms-excel,                                                  ''
            testPPT_comment.ppt,  application/vnd.ms-powerpoint,                                             COMMENTS:1
            testPPT.ppt,          application/vnd.ms-powerpoint,                                             ''
            testComment.rtf,      application/rtf,                                                           COMMENTS:1
            testRTFListOverride.rtf, application/rtf,                                                        ''
            """)
    void realFiles(String name, String kind, String expected) throws IOException {
        assertThat(found(Corpus.folder().resolve("email-office/tika").resolve(name), kind)).isEqualTo(expected);
    }

    @Test
    void whatIsNotAnArchiveIsDamaged() throws IOException {
        Path file = Files.writeString(folder.resolve("no.docx"), "no archive");
        assertThatThrownBy(() -> Traces.in(file, OOXML + "wordprocessingml.document")).isInstanceOf(IOException.class);
    }
}
