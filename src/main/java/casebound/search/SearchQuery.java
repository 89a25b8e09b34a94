package casebound.search;

import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import casebound.problem.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks for: words that all must be there, "words in a row", {@code a OR b}, {@code -without}, {@code begin*}.
 * A word with punctuation inside (47-3, O'Brien, an e-mail address) is words in a row. Nothing else has a meaning:
 * brackets, colons and the like only separate words.
 *
 * @param clauses each must hold
 */
public record SearchQuery(List<Clause> clauses) {
    private static final int MOST_WORDS = 64;
    private static final int LONGEST = 2000;
    private static final int SHORTEST_BEGINNING = 2;
    private static final Pattern ITEM = Pattern.compile("(-?)(?:\"([^\"]*)(?:\"|$)|([^\\s\"]+))");

    /**
     * @param without whether none of the alternatives may be there; else one of them must
     */
    record Clause(boolean without, List<Item> alternatives) {}

    /**
     * Words in a row.
     *
     * @param words folded, at least one
     * @param beginning whether the last one is only the beginning of a word
     */
    record Item(List<String> words, boolean beginning) {}

    /**
     * Reads what was typed.
     *
     * @throws ProblemException with QUERY_NOT_UNDERSTOOD and a reason
     */
    public static SearchQuery parse(String typed) {
        if (typed.length() > LONGEST) {
            throw refused("tooLong");
        }
        String plain = typed.replaceAll("[“”„«»]", "\"").replaceAll("(?<=^|\\s)[–—−](?=\\S)", "-");
        List<Clause> clauses = new ArrayList<>();
        boolean or = false;
        int words = 0;
        Matcher matcher = ITEM.matcher(plain);
        while (matcher.find()) {
            boolean quoted = matcher.group(2) != null;
            String text = quoted ? matcher.group(2) : matcher.group(3);
            if (!quoted && matcher.group(1).isEmpty() && (text.equals("OR") || text.equals("AND"))) {
                or |= text.equals("OR") && !clauses.isEmpty();
                continue;
            }
            Item item = item(text);
            if (item == null) {
                continue;
            }
            words += item.words().size();
            boolean without = !matcher.group(1).isEmpty() && startsWord(plain, matcher.start());
            Clause last = clauses.isEmpty() ? null : clauses.getLast();
            if (or && last != null && !last.without() && !without) {
                List<Item> either = new ArrayList<>(last.alternatives());
                either.add(item);
                clauses.set(clauses.size() - 1, new Clause(false, List.copyOf(either)));
            } else if (or) {
                throw refused("orWithout");
            } else {
                clauses.add(new Clause(without, List.of(item)));
            }
            or = false;
        }
        if (words > MOST_WORDS) {
            throw refused("tooLong");
        }
        if (clauses.isEmpty()) {
            throw refused("noWord");
        }
        if (clauses.stream().allMatch(Clause::without)) {
            throw refused("onlyWithout");
        }
        return new SearchQuery(List.copyOf(clauses));
    }

    private static boolean startsWord(String text, int at) {
        return at == 0 || Character.isWhitespace(text.charAt(at - 1)) || text.charAt(at - 1) == '(';
    }

    private static @Nullable Item item(String text) {
        List<Words.Word> found = Words.in(text);
        int star = text.indexOf('*');
        if (star < 0) {
            return found.isEmpty() ? null : new Item(found.stream().map(Words.Word::text).toList(), false);
        }
        if (found.isEmpty() || star < found.getFirst().from()) {
            throw refused("leadingStar");
        }
        Words.Word last = found.getLast();
        if (star < last.to()) {
            throw refused("innerStar");
        }
        // "smith *" in quotes has its star behind nothing
        boolean beginning = star == last.to();
        if (!beginning) {
            throw refused("leadingStar");
        }
        if (last.text().length() < SHORTEST_BEGINNING && last.text().chars().allMatch(letter -> letter < 128)
                && found.size() == 1) {
            throw refused("shortBeginning");
        }
        return new Item(found.stream().map(Words.Word::text).toList(), true);
    }

    /** Where a text holds the words that are asked for, in order and without overlap; every place counts. */
    public List<Mark> marksIn(String text) {
        return Snippets.places(this, Words.in(text)).stream().map(Snippets.Place::mark).toList();
    }

    /** What must be there, and so can be marked. */
    List<Item> wanted() {
        return clauses.stream().filter(clause -> !clause.without()).flatMap(clause -> clause.alternatives().stream()).toList();
    }

    static ProblemException refused(String reason) {
        return Problem.of(Code.QUERY_NOT_UNDERSTOOD, Texts.text("search.refused." + reason)).exception();
    }
}
