package casebound.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {
    @ParameterizedTest
    @CsvSource({
        "Motion%20to%20dismiss.pdf, Motion to dismiss",
        "Order_of_dismissal.PDF, Order_of_dismissal",
        "caf%C3%A9%20receipt.jpeg, café receipt",
        "50% done.docx, 50% done",
        "50%25 of%20it 7%.pdf, 50% of it 7%",
        "a+b%2Bc.txt, a+b+c",
        "bad%FFcode.eml, bad%FFcode",
        "line%0Abreak.eml, line%0Abreak",
        "Order No. 3.2, Order No. 3.2",
        "Smith v. Jones, Smith v. Jones",
        ".pdf, .pdf",
        "Dictation.WMA, Dictation",
        "Unit 4 body worn.m2ts, Unit 4 body worn",
        "exhibit.pdf.zip, exhibit.pdf"})
    void aFileNameReadsAsATitle(String name, String title) {
        assertThat(FileNames.title(name)).isEqualTo(title);
    }
}
