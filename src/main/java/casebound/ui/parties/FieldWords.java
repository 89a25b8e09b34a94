package casebound.ui.parties;

import casebound.model.Proceeding;
import casebound.model.Side;
import casebound.problem.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The field's usual words, offered and never required (FIELD 1.9, 1.10). */
final class FieldWords {
    private FieldWords() {}

    /** Roles in such a proceeding, and those of people who are no party to it. */
    static List<String> roles(Proceeding.Type type) {
        return Stream.concat(words("parties.words.role." + type).stream(), words("parties.words.role.other").stream()).toList();
    }

    static List<String> counsel() {
        return words("parties.words.counsel");
    }

    static List<String> statuses() {
        return words("proceedings.words.status");
    }

    static List<String> dispositions(Proceeding.Type type) {
        return words("proceedings.words.disposition." + type);
    }

    /** The side on which such a role usually stands, for a form to begin with. */
    static Side side(String role) {
        String words = role.strip().toLowerCase(Locale.ROOT);
        if (words.contains("appellant")) {
            return Side.APPELLANT;
        } else if (words.contains("appellee")) {
            return Side.APPELLEE;
        } else if (words.contains("defendant") && !words.contains("plaintiff")) {
            return Side.DEFENSE;
        } else if (words.contains("plaintiff") || words.contains("claimant")) {
            return Side.PLAINTIFF;
        } else if (List.of("state", "people", "united states", "prosecution", "special prosecutor").contains(words)) {
            return Side.PROSECUTION;
        }
        return Side.NEUTRAL;
    }

    private static List<String> words(String key) {
        return List.of(Texts.text(key).split("\\|"));
    }
}
