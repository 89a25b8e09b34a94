package casebound.recognize;

import casebound.model.PageText;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a transcript is cited, from its title page: "Trial Tr. day 3", "Hr'g Tr.", "Dep." (FIELD 1.11, Bluebook BT1). */
public final class TranscriptName {
    private static final Pattern TRIAL = Pattern.compile("(?i)\\b(?:bench|jury)?\\s*trial(?:\\s+proceedings)?\\b[^\\n]{0,20}?\\b(day|vol(?:ume)?\\.?)\\s+(\\w+)");
    private static final Pattern TRANSCRIPT = Pattern.compile("(?i)transcript of [^\\n]*(trial|hearing)");
    private static final Pattern DEPOSITION = Pattern.compile("(?i)deposition of[:\\s]+([\\p{L}.'’ -]+)");
    private static final Pattern LAST_NAME = Pattern.compile("([\\p{L}'’-]+)(?:,? (?:JR|SR|II|III|M\\.?D|PH\\.?D)\\.?)*\\s*$", Pattern.CASE_INSENSITIVE);
    private static final String[] COUNTED = {"ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN"};

    private TranscriptName() {}

    /** @param first the title page */
    public static Optional<String> of(PageText first) {
        Matcher trial = TRIAL.matcher(first.text());
        if (trial.find()) {
            String unit = trial.group(1).toLowerCase(Locale.ROOT).startsWith("vol") ? "vol." : "day";
            return Optional.of("Trial Tr. " + unit + " " + digits(trial.group(2)));
        }
        Matcher deposition = DEPOSITION.matcher(first.text());
        if (deposition.find()) {
            Matcher name = LAST_NAME.matcher(deposition.group(1).strip());
            return name.find() ? Optional.of(capital(name.group(1)) + " Dep.") : Optional.empty();
        }
        Matcher kind = TRANSCRIPT.matcher(first.text());
        return kind.find() ? Optional.of(kind.group(1).equalsIgnoreCase("trial") ? "Trial Tr." : "Hr’g Tr.") : Optional.empty();
    }

    private static String digits(String word) {
        for (int i = 0; i < COUNTED.length; i++) {
            if (COUNTED[i].equalsIgnoreCase(word)) {
                return Integer.toString(i + 1);
            }
        }
        return word;
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
