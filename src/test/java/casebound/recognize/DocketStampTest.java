package casebound.recognize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shapes of courts' stamps (FIELD 1.8), and what only looks like one. */
class DocketStampTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "Case 1:16-cv-00745-ESH Document 1 Filed 04/21/16 Page 1 of 15 | 1:16-cv-00745-ESH | 1 | 2016-04-21 | 1 | 15",
        "Case: 1:16-cv-00651 Document #: 114-2 Filed: 06/25/18 Page 1 of 4 PageID #:3344 | 1:16-cv-00651 | 114-2 | 2018-06-25 | 1 | 4",
        "Appellate Case: 22-1801 Page: 1 Date Filed: 01/19/2023 Entry ID: 5237514 | 22-1801 | '' | 2023-01-19 | 1 | 0",
        "Case: 19-2005 Document: 00117556587 Page: 25 Date Filed: 02/25/2020 Entry ID: 6319902 | 19-2005 | 00117556587 | 2020-02-25 | 25 | 0",
        "Case: 20-16276, 08/05/2020, ID: 11778722, DktEntry: 19, Page 12 of 15 | 20-16276 | 19 | 2020-08-05 | 12 | 15",
        "Case 18-09232 Doc 49 Filed 04/16/19 Entered 04/16/19 14:07:05 Desc Page 1 | 18-09232 | 49 | 2019-04-16 | 1 | 0",
        "Case: 17-2400 Document: 3 Filed: 07/13/2017 Pages: 1 | 17-2400 | 3 | 2017-07-13 | 1 | 1",
        "CCaassee 2211--22009955 DDooccuummeenntt 12 PPaaggee 3 | - | - | - | 0 | 0",
        "CCaassee:: 2211--22009955 DDooccuummeenntt:: 1122 PPaaggee:: 33 DDaattee FFiilleedd:: 0011//1199//22002233 | 21-2095 | 12 | 2023-01-19 | 3 | 0",
        "Case 2:15-cv-05642-CAS-JC Document 465 Filed 13/41/19 Page 1 of 1 Page ID #:8083 | 2:15-cv-05642-CAS-JC | 465 | - | 1 | 1"})
    void everyShapeIsRead(String line, String number, String document, String filed, int page, int pages) {
        var stamp = DocketStamp.of(line);
        if (number == null) {
            assertThat(stamp).isEmpty();
            return;
        }
        assertThat(stamp).hasValueSatisfying(read -> {
            assertThat(read.caseNumber()).isEqualTo(number);
            assertThat(read.document()).isEqualTo(document);
            assertThat(read.filed()).isEqualTo(filed == null ? null : java.time.LocalDate.parse(filed));
            assertThat(read.page()).isEqualTo(page);
            assertThat(read.pages()).isEqualTo(pages);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Case 20-16276, Docket Entry No. 11-1 (Defendants-Appellants' Excerpts of Record) 9-69.",
        "Case No. 1:14-cv-14176 (ADB)", "Case Number: D-101-CR-2024-00013", "Document 12 Filed 01/02/2003 Page 4",
        "In this case Document 12 was filed 01/02/2003, Page 4", "Case Caption Current Case Number Page"})
    void whatOnlyLooksLikeOneIsNone(String line) {
        assertThat(DocketStamp.of(line)).isEmpty();
    }
}
