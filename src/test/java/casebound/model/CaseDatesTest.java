package casebound.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebound.model.CaseDate.Precision;
import casebound.model.CaseDate.Qualifier;
import casebound.problem.Code;
import casebound.problem.ProblemException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The date grammar as FIELD 1.6 has it, one line a form. */
class CaseDatesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            10/21/2021                       | 21 Oct 2021                  | 2021-10-21T00:00 | 2021-10-22T00:00 | EXACT      | DAY    | 2021-10-21
            21 Oct 2021                      | 21 Oct 2021                  | 2021-10-21T00:00 | 2021-10-22T00:00 | EXACT      | DAY    | 2021-10-21
            Oct 21, 2021                     | 21 Oct 2021                  | 2021-10-21T00:00 | 2021-10-22T00:00 | EXACT      | DAY    | 2021-10-21
            Thursday, October 21st, 2021     | 21 Oct 2021                  | 2021-10-21T00:00 | 2021-10-22T00:00 | EXACT      | DAY    | 2021-10-21
            2021-10-21                       | 21 Oct 2021                  | 2021-10-21T00:00 | 2021-10-22T00:00 | EXACT      | DAY    | 2021-10-21
            on 21 Oct. 2021                  | 21 Oct 2021                  | 2021-10-21T00:00 | 2021-10-22T00:00 | EXACT      | DAY    | 2021-10-21
            29 Feb 2024                      | 29 Feb 2024                  | 2024-02-29T00:00 | 2024-03-01T00:00 | EXACT      | DAY    | 2024-02-29
            October 2021                     | Oct 2021                     | 2021-10-01T00:00 | 2021-11-01T00:00 | EXACT      | MONTH  | 2021-10
            10/2021                          | Oct 2021                     | 2021-10-01T00:00 | 2021-11-01T00:00 | EXACT      | MONTH  | 2021-10
            2021-10                          | Oct 2021                     | 2021-10-01T00:00 | 2021-11-01T00:00 | EXACT      | MONTH  | 2021-10
            10/??/2021                       | Oct 2021                     | 2021-10-01T00:00 | 2021-11-01T00:00 | EXACT      | MONTH  | 2021-10-XX
            ??/??/2021                       | 2021                         | 2021-01-01T00:00 | 2022-01-01T00:00 | EXACT      | YEAR   | 2021-XX-XX
            2021                             | 2021                         | 2021-01-01T00:00 | 2022-01-01T00:00 | EXACT      | YEAR   | 2021
            ~10/2021                         | ~ Oct 2021                   | 2021-10-01T00:00 | 2021-11-01T00:00 | ABOUT      | MONTH  | 2021-10~
            about 21 Oct 2021                | ~ 21 Oct 2021                | 2021-10-21T00:00 | 2021-10-22T00:00 | ABOUT      | DAY    | 2021-10-21~
            <24 Dec 2024                     | < 24 Dec 2024                | 2024-12-24T00:00 | 2024-12-25T00:00 | BEFORE     | DAY    | ../2024-12-23
            before 24 Dec 2024               | < 24 Dec 2024                | 2024-12-24T00:00 | 2024-12-25T00:00 | BEFORE     | DAY    | ../2024-12-23
            <=Jul 2024                       | ≤ Jul 2024                   | 2024-07-01T00:00 | 2024-08-01T00:00 | NOT_AFTER  | MONTH  | ../2024-07
            ≤ 2024                           | ≤ 2024                       | 2024-01-01T00:00 | 2025-01-01T00:00 | NOT_AFTER  | YEAR   | ../2024
            by 31 Jul 2024                   | ≤ 31 Jul 2024                | 2024-07-31T00:00 | 2024-08-01T00:00 | NOT_AFTER  | DAY    | ../2024-07-31
            on or before 31 Jul 2024         | ≤ 31 Jul 2024                | 2024-07-31T00:00 | 2024-08-01T00:00 | NOT_AFTER  | DAY    | ../2024-07-31
            > Jul 2024                       | > Jul 2024                   | 2024-07-01T00:00 | 2024-08-01T00:00 | AFTER      | MONTH  | 2024-08/..
            after 2024                       | > 2024                       | 2024-01-01T00:00 | 2025-01-01T00:00 | AFTER      | YEAR   | 2025/..
            >= 10/21/2021                    | ≥ 21 Oct 2021                | 2021-10-21T00:00 | 2021-10-22T00:00 | NOT_BEFORE | DAY    | 2021-10-21/..
            ≥21 Oct 2021                     | ≥ 21 Oct 2021                | 2021-10-21T00:00 | 2021-10-22T00:00 | NOT_BEFORE | DAY    | 2021-10-21/..
            10 Oct – 12 Oct 2021             | 10 Oct – 12 Oct 2021         | 2021-10-10T00:00 | 2021-10-13T00:00 | EXACT      | DAY    | 2021-10-10/2021-10-12
            10/10/2021 - 10/12/2021          | 10 Oct – 12 Oct 2021         | 2021-10-10T00:00 | 2021-10-13T00:00 | EXACT      | DAY    | 2021-10-10/2021-10-12
            10/10/2021-10/12/2021            | 10 Oct – 12 Oct 2021         | 2021-10-10T00:00 | 2021-10-13T00:00 | EXACT      | DAY    | 2021-10-10/2021-10-12
            Oct 10-12, 2021                  | 10 Oct – 12 Oct 2021         | 2021-10-10T00:00 | 2021-10-13T00:00 | EXACT      | DAY    | 2021-10-10/2021-10-12
            10–12 Oct 2021                   | 10 Oct – 12 Oct 2021         | 2021-10-10T00:00 | 2021-10-13T00:00 | EXACT      | DAY    | 2021-10-10/2021-10-12
            from 10 Oct to 12 Oct 2021       | 10 Oct – 12 Oct 2021         | 2021-10-10T00:00 | 2021-10-13T00:00 | EXACT      | DAY    | 2021-10-10/2021-10-12
            between 10/10/2021 and 10/12/2021| 10 Oct – 12 Oct 2021         | 2021-10-10T00:00 | 2021-10-13T00:00 | EXACT      | DAY    | [2021-10-10..2021-10-12]
            30 Dec 2021 to 2 Jan 2022        | 30 Dec 2021 – 2 Jan 2022     | 2021-12-30T00:00 | 2022-01-03T00:00 | EXACT      | DAY    | 2021-12-30/2022-01-02
            Oct 2021 – Jan 2022              | Oct 2021 – Jan 2022          | 2021-10-01T00:00 | 2022-02-01T00:00 | EXACT      | MONTH  | 2021-10/2022-01
            Oct – Nov 2021                   | Oct – Nov 2021               | 2021-10-01T00:00 | 2021-12-01T00:00 | EXACT      | MONTH  | 2021-10/2021-11
            2021-2022                        | 2021 – 2022                  | 2021-01-01T00:00 | 2023-01-01T00:00 | EXACT      | YEAR   | 2021/2022
            ~2021 – 2022                     | ~ 2021 – 2022                | 2021-01-01T00:00 | 2023-01-01T00:00 | ABOUT      | YEAR   | 2021~/2022~
            10/21/2021 1:48 pm               | 21 Oct 2021 13:48            | 2021-10-21T13:48 | 2021-10-21T13:49 | EXACT      | MINUTE | 2021-10-21T13:48
            1:48 p.m. on October 21, 2021    | 21 Oct 2021 13:48            | 2021-10-21T13:48 | 2021-10-21T13:49 | EXACT      | MINUTE | 2021-10-21T13:48
            21 Oct 2021 at 13:48             | 21 Oct 2021 13:48            | 2021-10-21T13:48 | 2021-10-21T13:49 | EXACT      | MINUTE | 2021-10-21T13:48
            21 Oct 2021 1348 hours           | 21 Oct 2021 13:48            | 2021-10-21T13:48 | 2021-10-21T13:49 | EXACT      | MINUTE | 2021-10-21T13:48
            21 Oct 2021 4:??                 | 21 Oct 2021 04:??            | 2021-10-21T04:00 | 2021-10-21T05:00 | EXACT      | HOUR   | 2021-10-21T04
            21 Oct 2021 4:?? pm              | 21 Oct 2021 16:??            | 2021-10-21T16:00 | 2021-10-21T17:00 | EXACT      | HOUR   | 2021-10-21T16
            21 Oct 2021 12 am                | 21 Oct 2021 00:??            | 2021-10-21T00:00 | 2021-10-21T01:00 | EXACT      | HOUR   | 2021-10-21T00
            noon, 21 Oct 2021                | 21 Oct 2021 12:00            | 2021-10-21T12:00 | 2021-10-21T12:01 | EXACT      | MINUTE | 2021-10-21T12:00
            21 Oct 2021 1:48 pm MDT          | 21 Oct 2021 13:48 MDT        | 2021-10-21T13:48 | 2021-10-21T13:49 | EXACT      | MINUTE | 2021-10-21T13:48
            2021-10-21T13:48Z                | 21 Oct 2021 13:48 Z          | 2021-10-21T13:48 | 2021-10-21T13:49 | EXACT      | MINUTE | 2021-10-21T13:48Z
            2021-10-21T13:48-06:00           | 21 Oct 2021 13:48 -06:00     | 2021-10-21T13:48 | 2021-10-21T13:49 | EXACT      | MINUTE | 2021-10-21T13:48-06:00
            21 Oct 2021 13:48 UTC            | 21 Oct 2021 13:48 UTC        | 2021-10-21T13:48 | 2021-10-21T13:49 | EXACT      | MINUTE | 2021-10-21T13:48Z
            21 Oct 2021 13:48 – 14:10        | 21 Oct 2021 13:48 – 14:10    | 2021-10-21T13:48 | 2021-10-21T14:11 | EXACT      | MINUTE | 2021-10-21T13:48/2021-10-21T14:10
            21 Oct 2021 10:00-11:00          | 21 Oct 2021 10:00 – 11:00    | 2021-10-21T10:00 | 2021-10-21T11:01 | EXACT      | MINUTE | 2021-10-21T10:00/2021-10-21T11:00
            before 21 Oct 2021 13:48         | < 21 Oct 2021 13:48          | 2021-10-21T13:48 | 2021-10-21T13:49 | BEFORE     | MINUTE | ../2021-10-21T13:47
            """)
    void readsEveryFormOfTheField(String typed, String shown, LocalDateTime start, LocalDateTime end, Qualifier qualifier,
            Precision precision, String edtf) {
        CaseDate date = CaseDates.parse(typed);
        String zone = shown.replaceAll("^.*? \\d\\d:\\d\\d( – \\d\\d:\\d\\d)? ?", "");
        assertThat(date).isEqualTo(new CaseDate(start, end, qualifier, precision, 0,
                shown.contains(":") && !shown.contains("?") ? zone : "", typed));
        assertThat(CaseDates.shown(date)).isEqualTo(shown);
        assertThat(CaseDates.edtf(date)).isEqualTo(edtf);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            31 Feb 2021             | there is no day 31; Feb 2021 has 28 days
            2/29/2023               | there is no day 29; Feb 2023 has 28 days
            13/21/2021              | there is no month 13; in numbers the month comes first, as in 10/21/2021
            00/10/2021              | there is no month 0; in numbers the month comes first, as in 10/21/2021
            2021-22                 | there is no month 22; in numbers the month comes first, as in 10/21/2021
            10/21/21                | the year is missing or not written with four digits
            Oct '21                 | the year is missing or not written with four digits
            Oct 21                  | the year is missing or not written with four digits
            10/21                   | the year is missing or not written with four digits
            October                 | the year is missing or not written with four digits
            21                      | the year is missing or not written with four digits
            10/21/????              | the year is missing or not written with four digits
            0021-10-21              | the year must lie between 1000 and 2999
            ??/21/2021              | a day needs its month
            Oct 2021 13:48          | a time needs its day
            13:48                   | the year is missing or not written with four digits
            21 Oct 2021 25:00       | there is no such time of day
            21 Oct 2021 13:48 pm    | there is no such time of day
            21 Oct 2021 13:48:05    | times are kept to the minute
            21 Oct 2021 midnight    | midnight could be either end of the day; write 00:00 and the day that it begins
            Friday, 21 Oct 2021     | that day falls on another day of the week
            12 Oct – 10 Oct 2021    | the range ends before it begins
            30 Dec – 2 Jan 2022     | the range ends before it begins
            < 10 Oct – 12 Oct 2021  | a range has both ends, so it cannot be before or after
            21 Oct 2021 1:48 – 2:10 pm       | say am or pm at both ends of the range
            21 Oct 2021 – 22 Oct 2021 13:00  | give a time at both ends of the range, or at neither
            21 Oct 2021 13:00 MDT – 14:00 EST| the two ends of the range have different time zones
            21 Oct 2021 #0          | the order counts from 1
            10 Oct – 2022           | the year is missing or not written with four digits
            """)
    void refusesWhatIsImpossibleOrCouldMeanTwoThings(String typed, String reason) {
        assertThatThrownBy(() -> CaseDates.parse(typed)).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.problem().code()).isEqualTo(Code.DATE_NOT_UNDERSTOOD);
            assertThat(refused.problem().args()).containsExactly(reason);
        });
        assertThat(CaseDates.tryParse(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "21.10.2021", "20211021", "<~2021", "2021 – 2022 – 2023", "21 Okt 2021", "Octo 2021",
        "~", "10 Oct 2021 –", "21 Oct 2021 MDT", "between 2021", "early Oct 2021", "😀", "2021-10-21T13:48:00Z#", "–", "#"})
    void refusesWhatIsNoDate(String typed) {
        assertThat(CaseDates.tryParse(typed)).isEmpty();
    }

    @Test
    void refusesAVeryLongTextAtOnce() {
        assertThat(CaseDates.tryParse("1 ".repeat(1_000_000))).isEmpty();
    }

    @Test
    void anEmptyTextIsNoDate() {
        assertThat(CaseDates.parse("")).isSameAs(CaseDate.NONE);
        assertThat(CaseDates.parse(" \u00a0")).isSameAs(CaseDate.NONE);
        assertThat(CaseDates.shown(CaseDate.NONE)).isEqualTo("To be determined");
        assertThat(CaseDates.parse("To be determined #2").order()).isEqualTo(2);
        assertThat(CaseDates.edtf(CaseDate.NONE)).isEmpty();
    }

    @Test
    void theOrderIsReadAndShownBehindTheDate() {
        CaseDate second = CaseDates.parse("21 Oct 2021 #2");
        assertThat(second.order()).isEqualTo(2);
        assertThat(CaseDates.shown(second)).isEqualTo("21 Oct 2021 #2");
        assertThat(CaseDates.plain(second)).isEqualTo("21 Oct 2021");
        assertThat(CaseDates.sign(CaseDates.parse("<=Jul 2024"))).isEqualTo("≤");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <=Jul 2024           | not after 31 Jul 2024; precise to the month
            <Jul 2024            | before 1 Jul 2024; precise to the month
            >Jul 2024            | after 31 Jul 2024; precise to the month
            >=2024               | not before 1 Jan 2024; precise to the year
            ~10/2021             | about Oct 2021; precise to the month
            21 Oct 2021 #2       | 21 Oct 2021; precise to the day; number 2 in the order
            10–12 Oct 2021       | from 10 Oct 2021 to 12 Oct 2021; precise to the day
            between 2021 and 2022| some time between 2021 and 2022; precise to the year
            by 21 Oct 2021 1:48 pm MDT | not after 21 Oct 2021 13:48 MDT; precise to the minute
            after 21 Oct 2021 4:??     | after 21 Oct 2021 04:59; precise to the hour
            """)
    void saysHowADateWasUnderstood(String typed, String understood) {
        assertThat(CaseDates.understood(CaseDates.parse(typed))).isEqualTo(understood);
    }

    @Test
    void datesSortByStatedStartThenQualifierThenOrderWithTheUndatedOnTop() {
        List<String> inOrder = List.of("", "#2", "20 Oct 2021", "<21 Oct 2021", "<=21 Oct 2021", "21 Oct 2021",
                "21 Oct 2021 #2", "21 Oct 2021 #3", "~21 Oct 2021", ">=21 Oct 2021", ">21 Oct 2021", "21 Oct 2021 13:48",
                "<=Jul 2024", "Jul 2024", "> Jul 2024", "> Jul 2024 #2");
        List<CaseDate> dates = new ArrayList<>(inOrder.stream().map(CaseDates::parse).toList());
        Collections.shuffle(dates, new Random(7));
        Collections.sort(dates);
        assertThat(dates.stream().map(CaseDate::text)).isEqualTo(inOrder);
    }
}
