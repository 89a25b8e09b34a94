package casebound.formats.parts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A stranger's names stay within their carrier. */
class PartNameTest {
    @ParameterizedTest
    @CsvSource({"a/b/c.txt,c.txt,a/b", "../../c.txt,c.txt,''", "/etc/passwd,passwd,etc", "C:\\Windows\\con.txt,con.txt,Windows",
        "a/./b/../c.txt,c.txt,a/b", "..,entry 1,''", "'',entry 1,''", "a//b\\c,c,a/b"})
    void aPathNeverLeadsOutOfItsCarrier(String path, String name, String folder) {
        assertThat(PartName.of(path, "entry 1")).isEqualTo(new PartName(name, folder));
    }

    @ParameterizedTest
    @CsvSource({"report.pdf,report.pdf", "../x/report.pdf,.._x_report.pdf", "...,attachment", "'  ',attachment"})
    void anAttachmentHasANameAndNoPath(String given, String name) {
        assertThat(PartName.named(given, "attachment")).isEqualTo(new PartName(name, ""));
    }

    @Test
    void aNameThatNoSystemTakesIsShortenedAndKeepsItsEnding() {
        PartName name = PartName.named("n".repeat(2000) + "\u0000.pdf", "attachment");
        assertThat(name.name()).hasSize(255).endsWith("n.pdf");
    }
}
