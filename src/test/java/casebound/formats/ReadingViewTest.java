package casebound.formats;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.formats.parts.Parts;
import casebound.model.PageText;
import casebound.pdf.Viewport;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mail, office files and web pages as pages: their words in order, every character where its ink is. */
class ReadingViewTest {
    @TempDir
    Path folder;

    @Test
    void aWebPageShowsWhereItsLinksLeadAndRunsNothing() throws IOException {
        String text = text(html("<title>Order</title><script>var a='run'</script><h1>Order</h1><p>The  motion is\n<b>denied</b>."
                + "<ul><li>one<li>two</ul><ol><li>first</ol><a href='https://court.example/5'>the docket</a>"
                + "<table><tr><th>No.<th>Filed</tr><tr><td>5<td>2 May</tr></table><img src='http://x/y.png' alt='seal'>"));
        assertThat(text).isEqualTo("Order\nThe motion is denied.\n• one\n• two\n1. first\nthe docket ‹https://court.example/5›\n"
                + "No. Filed\n5 2 May\n[seal]");
    }

    @Test
    void everyCharacterLiesOnItsInk() throws IOException {
        try (Pages pages = open(html("<h1>Statement</h1><p>The quick brown fox <i>jumps</i> over <code>the lazy</code> dog</p>"
                + "<table><tr><td>left cell</td><td>right cell</td></tr></table>"))) {
            BufferedImage image = new BufferedImage(1224, 1584, BufferedImage.TYPE_INT_ARGB_PRE);
            pages.draw(0, Viewport.whole(2, 0, 1224, 1584), image);
            PageText text = pages.text(0);
            for (int i = 0; i < text.text().length(); i++) {
                if (Character.isLetter(text.text().charAt(i))) {
                    int darkest = 255;
                    for (int y = (int) (2 * text.top(i)); y < 2 * text.bottom(i); y++) {
                        for (int x = (int) (2 * text.left(i)) - 1; x <= 2 * text.right(i); x++) {
                            darkest = Math.min(darkest, image.getRGB(x, y) & 0xFF);
                        }
                    }
                    assertThat(darkest).as("letter " + i).isLessThan(160);
                }
            }
        }
    }

    @Test
    void aRightToLeftParagraphReadsFromTheRight() throws IOException {
        try (Pages pages = open(html("<meta charset=utf-8><p>שלום (עולם) 2024</p>"))) {
            PageText text = pages.text(0);
            assertThat(text.text()).isEqualTo("שלום (עולם) 2024");
            assertThat(text.left(0)).isGreaterThan(text.left(3)).isGreaterThan(400);
            assertThat(text.left(text.text().indexOf("2024"))).isLessThan(text.left(text.text().indexOf("2024") + 3));
        }
    }

    @Test
    void aLongTableIsCutIntoPagesWithoutLosingAWord() throws IOException {
        StringBuilder rows = new StringBuilder("<table>");
        for (int i = 0; i < 400; i++) {
            rows.append("<tr><td>row").append(i).append("<td>").append("word ".repeat(i % 60)).append("</tr>");
        }
        String text = text(html(rows.append("<tr><td>last<td>").append("x".repeat(30_000)).append("</table>").toString()));
        assertThat(text).contains("row0", "row399").contains("last");
        assertThat(text.chars().filter(unit -> unit == 'x').count()).isEqualTo(30_000);
    }

    @Test
    void aMailShowsItsHeadItsTextAndNamesWhatCameWithIt() throws IOException {
        Path file = Files.writeString(folder.resolve("a.eml"), "From: =?utf-8?q?Pe=C3=B1a?= <p@example.com>\nTo: b@example.com\n"
                + "Subject: Rounds\nDate: Wed, 9 Jan 2002 14:52:36 PST\nMIME-Version: 1.0\n"
                + "Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: multipart/alternative; boundary=y\n\n--y\n"
                + "Content-Type: text/plain\n\nplain words\n--y\nContent-Type: text/html\n\n<p>rich words</p>\n--y--\n--x\n"
                + "Content-Type: application/pdf\nContent-Disposition: attachment;\n filename*0*=utf-8''a%20lo; filename*1=ng.pdf\n"
                + "Content-Transfer-Encoding: base64\n\nQUJD\n--x--\n");
        Map<String, String> parts = new LinkedHashMap<>();
        assertThat(open(file, null, collecting(parts))).isInstanceOfSatisfying(Opened.Open.class, open -> {
            assertThat(all(open.pages())).isEqualTo("Rounds\nFrom Peña <p@example.com>\nTo b@example.com\nDate 9 Jan 2002 14:52 -08:00\n"
                    + "Attachments a long.pdf\nrich words");
            assertThat(open.mail().sender()).isEqualTo("Peña <p@example.com>");
        });
        assertThat(parts).containsExactly(Map.entry("a long.pdf", "ABC"));
    }

    /** Words that stand in real files of each kind. */
    @ParameterizedTest
    @CsvSource({"email-office/tika/testWORD.doc,Sample Word Document", "email-office/tika/footnotes.docx,text so snoskoy",
        "email-office/tika/testEXCEL.xlsx,Sample Excel Worksheet", "email-office/tika/testEXCEL.xls,Sample Excel Worksheet",
        "email-office/tika/testPPT.ppt,Sample Powerpoint Slide", "email-office/tika/testComment.pptx,Here is some text",
        "email-office/tika/testRTFTableCellSeparation.rtf,a", "email-office/tika/testPhoneNumberExtractor.odt,9498888888",
        "email-office/tika/test-outlook.msg,Microsoft Outlook Express 6", "email-office/tika/complex.mbox,question about when"})
    void realFilesOfEachKindAreRead(String file, String words) throws IOException {
        Opened opened = open(Corpus.file(file), null, Parts.NONE);
        assertThat(opened).isInstanceOf(Opened.Open.class);
        assertThat(all(((Opened.Open) opened).pages())).contains(words);
    }

    @ParameterizedTest
    @CsvSource({"testWORD_protected_passtika.docx,tika", "testEXCEL_protected_passtika.xls,tika",
        "testPPT_protected_passtika.pptx,tika"})
    void aLockedOfficeFileOpensWithItsPasswordOnly(String name, String password) throws IOException {
        Path file = Corpus.file("hostile/office-mail-archive/" + name);
        assertThat(open(file, null, Parts.NONE)).isInstanceOf(Opened.Locked.class);
        assertThat(open(file, "wrong", Parts.NONE)).isInstanceOf(Opened.Locked.class);
        assertThat(open(file, password, Parts.NONE)).isInstanceOf(Opened.Open.class);
    }

    private Path html(String html) throws IOException {
        return Files.writeString(folder.resolve("page.html"), "<html><body>" + html + "</body></html>");
    }

    private static Parts collecting(Map<String, String> parts) {
        return (name, bytes) -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            bytes.to(out);
            parts.put(name.name(), out.toString());
        };
    }

    private static Opened open(Path file, String password, Parts parts) throws IOException {
        return Formats.open(file, file.getFileName().toString(), password, 1000, parts);
    }

    private static Pages open(Path file) throws IOException {
        return ((Opened.Open) open(file, null, Parts.NONE)).pages();
    }

    private static String text(Path file) throws IOException {
        try (Pages pages = open(file)) {
            return all(pages);
        }
    }

    private static String all(Pages pages) {
        StringBuilder text = new StringBuilder();
        try {
            for (int page = 0; page < pages.count(); page++) {
                text.append(page == 0 ? "" : "\n").append(pages.text(page).text());
            }
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
        return text.toString();
    }
}
