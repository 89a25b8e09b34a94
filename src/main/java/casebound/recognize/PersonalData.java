package casebound.recognize;

import casebound.model.Area;
import casebound.model.PageText;
import casebound.model.PrivacyWarning;
import casebound.model.PrivacyWarning.Type;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Social security, account and card numbers and birth dates that stand on a page in full. FRCP 5.2(a) and Fed. R. Crim. P.
 * 49.1(a) let four digits of a number and the year of a birth be filed. A number has to look like one and to be called one: of
 * what may as well be something else, nothing is said. Names of minors and home addresses are left to the reader.
 */
public final class PersonalData {
    private static final String DASH = "[-\u2010\u2011\u2012\u2013]";
    private static final String CALLED_SSN = "(?i:\\bs\\.?\\s?s\\.?\\s?(?:n\\b|no\\b|#)|\\bssan\\b|social\\s+security|\\bsoc\\.?\\s*sec|taxpayer|\\bitin\\b|\\btin\\b)";

    /** Area 001 to 899 without 666, group and serial not zero (Social Security Number Randomization, 2011); 9.. is a taxpayer's. */
    private static final Pattern SSN = Pattern.compile("(?<![\\w./#$-])(?!000|666)(\\d{3})(" + DASH + ")(?!00)(\\d\\d)\\2(?!0000)(\\d{4})(?![\\w/$]|[-.]\\d)");
    private static final Pattern CALLED_SSN_THEN = Pattern.compile(CALLED_SSN
            + "[^\\d\\n]{0,24}\\n?[^\\d\\n]{0,12}((?!000|666)\\d{3}[ .]?(?!00)\\d\\d[ .]?(?!0000)\\d{4})(?![\\w/$]|[-.]\\d)");
    private static final Pattern CALLED_OTHERWISE = Pattern.compile("(?i)(?:\\bno\\.?|\\bnumber|\\bnum\\.?|#|\\bcase|\\bdocket|\\bfile|\\binvoice|\\border"
            + "|\\bphone|\\btel\\.?|\\bfax|\\bcell|\\bpart|\\bpolicy|\\bclaim|\\bpermit|\\bcontract)[\\s:.#]{0,4}$");
    private static final Pattern SSN_BEFORE = Pattern.compile(CALLED_SSN);
    private static final int BEFORE = 48;

    /** What is only said to be an account, and not its number, has to be as long as those of banks are. */
    private static final Pattern ACCOUNT = Pattern.compile("(?i)\\b(?:account|acct|a/c)s?\\b\\.?(?:(?:\\s*(?:number|numbers|num|nos?|nbr)\\b\\.?|\\s?(?=#))"
            + "(?:\\s*(?:is|was|of|with|at)\\b)?[\\s:#(]{0,4}|[\\s:(]{0,4}(?=(?:\\d[ -]?){8}))((?:\\d[ -]?){6,19}\\d)(?![\\w/%]|[.,]\\d)");
    private static final Pattern CARD = Pattern.compile("(?<![\\w./$-])((?:4\\d{3}|5[1-5]\\d\\d|2[2-7]\\d\\d|6(?:011|5\\d\\d))([ -]?)\\d{4}\\2\\d{4}\\2\\d{4}"
            + "|3[47]\\d\\d([ -]?)\\d{6}\\3\\d{5})(?![\\w/%]|[-.]\\d)");
    private static final Pattern DATE_SHAPE = Pattern.compile("(?:0?[1-9]|1[0-2])[ -](?:0?[1-9]|[12]\\d|3[01])[ -](?:19|20)\\d\\d|(?:19|20)\\d\\d[ -]\\d\\d?[ -]\\d\\d?"
            + "|\\d{3}[ -]\\d{3}[ -]\\d{4}|1[ -]\\d{3}[ -]\\d{3}[ -]\\d{4}");

    private static final String MONTH = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String YEAR = "(?:19|20)\\d\\d";
    private static final String DATE = "(?:0?[1-9]|1[0-2]|[12]\\d|3[01])\\s?[/.-]\\s?(?:0?[1-9]|[12]\\d|3[01])\\s?[/.-]\\s?(?:" + YEAR + "|\\d\\d)(?!\\d)|"
            + MONTH + " (?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?,? " + YEAR + "\\b|(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?[ -](?:day of )?" + MONTH + ",?[ -]"
            + YEAR + "\\b|" + YEAR + "-[01]\\d-[0-3]\\d(?!\\d)";
    private static final Pattern BIRTH = Pattern.compile("(?i)(?:\\bd\\.?\\s?o\\.?\\s?b\\b\\.?|\\bbirth\\s?date(?! of\\b)|\\bdate\\s+of\\s+birth|\\bbirthday|\\bborn\\b)"
            + "((?:(?!date)[^\\d.;]){0,28})(?<![\\d/-])(" + DATE + ")");

    private PersonalData() {}

    /**
     * What stands on a page, a warning a type.
     *
     * @param index of the page, from 0
     */
    public static List<PrivacyWarning> on(PageText page, int index) {
        List<PrivacyWarning> warnings = new ArrayList<>();
        spans(page.text()).forEach((type, spans) -> {
            List<Area> areas = spans.stream().flatMap(span -> page.areas(index, span[0], span[1]).stream()).toList();
            warnings.add(new PrivacyWarning(type, index, areas, spans.size()));
        });
        return warnings;
    }

    /** How often what stands in a text. */
    public static Map<Type, Integer> in(String text) {
        Map<Type, Integer> counts = new EnumMap<>(Type.class);
        spans(text).forEach((type, spans) -> counts.put(type, spans.size()));
        return counts;
    }

    private static Map<Type, List<int[]>> spans(String text) {
        Map<Type, List<int[]>> found = new EnumMap<>(Type.class);
        if (text.chars().anyMatch(Character::isDigit)) {
            numbers(found, text);
            each(found, Type.BIRTH_DATE, BIRTH, text, 2);
        }
        return found;
    }

    private static void numbers(Map<Type, List<int[]>> found, String text) {
        Matcher ssn = SSN.matcher(text);
        while (ssn.find()) {
            String before = text.substring(Math.max(0, ssn.start() - BEFORE), ssn.start());
            boolean called = SSN_BEFORE.matcher(before).find();
            if (called || ssn.group(1).charAt(0) != '9' && !CALLED_OTHERWISE.matcher(before).find()) {
                add(found, Type.SOCIAL_SECURITY, ssn.start(), ssn.end());
            }
        }
        each(found, Type.SOCIAL_SECURITY, CALLED_SSN_THEN, text, 1);
        Matcher account = ACCOUNT.matcher(text);
        while (account.find()) {
            if (!DATE_SHAPE.matcher(account.group(1)).matches()) {
                add(found, Type.ACCOUNT, account.start(1), account.end(1));
            }
        }
        Matcher card = CARD.matcher(text);
        while (card.find()) {
            if (checks(card.group(1))) {
                add(found, Type.ACCOUNT, card.start(), card.end());
            }
        }
    }

    private static void each(Map<Type, List<int[]>> found, Type type, Pattern pattern, String text, int group) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            add(found, type, matcher.start(group), matcher.end(group));
        }
    }

    private static void add(Map<Type, List<int[]>> found, Type type, int from, int to) {
        List<int[]> spans = found.computeIfAbsent(type, none -> new ArrayList<>());
        if (spans.stream().noneMatch(span -> span[0] < to && from < span[1])) {
            spans.add(new int[] {from, to});
        }
    }

    /** The last digit of a card's number follows from the others (ISO/IEC 7812-1, annex B). */
    private static boolean checks(String number) {
        String digits = number.replaceAll("\\D", "");
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0 && digits.chars().distinct().count() > 1;
    }
}
