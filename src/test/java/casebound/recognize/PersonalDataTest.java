package casebound.recognize;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.model.PageText;
import casebound.model.PrivacyWarning;
import casebound.model.PrivacyWarning.Type;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** None of these numbers is anybody's: the ranges of social security numbers are real, the numbers are made up. */
class PersonalDataTest {
    private static PageText page(String text) {
        float[] boxes = new float[4 * text.length()];
        for (int i = 0; i < text.length(); i++) {
            boxes[4 * i] = 5 * i;
            boxes[4 * i + 2] = text.charAt(i) == ' ' || text.charAt(i) == '\n' ? 5 * i : 5 * i + 5;
            boxes[4 * i + 3] = 10;
        }
        return new PageText(612, 792, text, boxes);
    }

    private static void found(String text, Type type, String words) {
        List<PrivacyWarning> found = PersonalData.on(page(text), 3);
        assertThat(found).as(text).singleElement().satisfies(warning -> {
            assertThat(warning.type()).isEqualTo(type);
            assertThat(warning.page()).isEqualTo(3);
            int from = text.indexOf(words);
            assertThat(warning.areas().getFirst().x()).isEqualTo(5 * from);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"His number is 219-41-7733 as filed", "SSN: 219-41-7733", "Social Security No. 219-41-7733.", "social security number\n219-41-7733",
        "(219\u201141\u20117733)", "ITIN 912-74-7733"})
    void socialSecurityNumbersByTheirShape(String text) {
        found(text, Type.SOCIAL_SECURITY, text.contains("912") ? "912" : "219");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSN 219 41 7733", "Soc. Sec. #219417733", "S.S.N.: 219417733"})
    void othersByTheirName(String text) {
        found(text, Type.SOCIAL_SECURITY, "219");
    }

    @ParameterizedTest
    @ValueSource(strings = {"000-41-7733", "666-41-7733", "219-00-7733", "219-41-0000", "912-74-7733", "1219-41-77334", "219-41-77335", "Case No. 219-41-7733",
        "Invoice 219-41-7733", "219417733", "219 41 7733", "XXX-XX-7733", "505-661-7733", "87545-0001", "SFFA-219-41-7733", "$219-41-7733", "219-41-7733-2"})
    void whatOnlyLooksLikeOneIsLeftAlone(String text) {
        assertThat(PersonalData.on(page(text), 0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"account number 0048213377", "Acct. No.: 48-2133-7790", "acct # 4821337790", "account 4821337790", "Acct. no. 4821337", "Account No. is 4821 3377 90"})
    void accountNumbersByTheirName(String text) {
        found(text, Type.ACCOUNT, text.replaceFirst("^\\D+", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Visa 4111 1111 1111 1111", "paid with 5500-0055-5555-5559", "378282246310005"})
    void cardNumbersByTheirCheckDigit(String text) {
        found(text, Type.ACCOUNT, text.replaceFirst("^\\D+", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"account ending in 4821", "on account of 12-12-2013 events", "account 505-661-7733", "4111 1111 1111 1112", "1234567890123456",
        "the account no one has", "accounting 48213377", "Account: 0117003", "0000 0000 0000 0000"})
    void otherNumbersAreLeftAlone(String text) {
        assertThat(PersonalData.on(page(text), 0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DOB: 3/14/1961", "D.O.B. 03-14-61", "born on March 14, 1961 in Denver", "Date of Birth\n03/14/1961", "born in Denver, 14 March 1961", "Birthdate: 1961-03-14"})
    void birthDatesByTheirName(String text) {
        found(text, Type.BIRTH_DATE, text.contains("March 14") ? "March" : text.replaceFirst("^\\D+", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"born in 1961", "DOB: xx/xx/1961", "on March 14, 1961", "Date of Birth Date of Arrest 03/14/2016", "born February 12, 1809",
        "was born. On March 14, 1961, she", "reborn 3/14/1961"})
    void otherDatesAreLeftAlone(String text) {
        assertThat(PersonalData.on(page(text), 0)).isEmpty();
    }

    @Test
    void severalOnAPageAreOneWarning() {
        List<PrivacyWarning> found = PersonalData.on(page("SSN 219-41-7733 and SSN 219-41-7744"), 0);
        assertThat(found).singleElement().satisfies(warning -> {
            assertThat(warning.places()).isEqualTo(2);
            assertThat(warning.areas()).hasSize(2);
        });
    }
}
