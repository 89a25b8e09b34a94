package casebound.recognize;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kind of a paper, by the words of its heading; where a heading has several, by the one that decides. */
final class PaperKind {
    private static final int LONGEST_TITLE = 5;

    private PaperKind() {}

    /** A kind, and the heading that says it; no title where the kind shows in the paper's form alone. */
    record Found(String kind, String title) {}

    /** @param heading found in a line of capitals @param form found anywhere in the first page */
    private record Rule(String kind, Pattern words) {}

    /** In the order in which they decide: a reply in support of a motion is a reply, an order on a motion an order. */
    private static final List<Rule> HEADINGS = List.of(
            rule("deposition", "(?:VIDEOTAPED |ORAL )*DEPOSITION OF\\b.*"),
            rule("certificate of service", "CERTIFICATE OF SERVICE"),
            rule("order", "(?:\\[?\\(?PROPOSED\\)?\\]? |(?:AGREED|STIPULATED|AMENDED|MEMORANDUM|TRANSFER|SCHEDULING|PROTECTIVE|PRETRIAL|FINAL|CONSENT|SUMMARY|MINUTE|GENERAL"
                    + "|OPINION|AND|TEMPORARY|RESTRAINING) )*(?:ORDER|O R D E R)(?! NO|.*\\d).*|(?:(?:FINAL|CONSENT|AND|ORDER|DEFAULT) )*JUDGE?MENT"),
            rule("opinion", "(?:.*\\b)?(?:OPINION|MEMORANDUM DECISION|PER CURIAM|FINDINGS OF FACT)\\b.*"),
            rule("reply", "(?:.*\\b)?REPLY\\b.*"),
            rule("opposition", "(?:.*\\b)?(?:OPPOSITION|RESPONSE IN OPPOSITION|RESPONSE TO .*MOTION|BRIEF IN RESPONSE)\\b.*"),
            rule("motion", "(?:.*\\b)?(?:MOTION|PETITION|APPLICATION) (?:TO|FOR|OF|IN|BY|AND)\\b.*|.*\\bMOTION$"),
            rule("brief", "(?:.*\\b)?(?:BRIEF|MEMORANDUM OF (?:LAW|POINTS)|AMICUS|AMICI CURIAE)\\b.*"),
            rule("complaint", "(?:.*\\b)?(?:COMPLAINT|INDICTMENT|CRIMINAL INFORMATION)\\b.*"),
            rule("answer", "ANSWER\\b.*"),
            rule("stipulation", "(?:JOINT )?STIPULATION\\b.*"),
            rule("notice", "(?:.*\\b)?NOTICE (?:OF|TO)\\b.*"),
            rule("declaration", "(?:.*\\b)?(?:DECLARATION|AFFIDAVIT|AFFIRMATION) (?:OF|IN)\\b.*|AFFIDAVIT"),
            rule("subpoena", "SUBPOENA\\b.*"),
            rule("police report", "(?:.*\\b)?(?:INCIDENT|OFFENSE|ARREST|POLICE|SUPPLEMENTAL|INVESTIGATIVE|CRIME SCENE) REPORT\\b.*"),
            rule("accident report", "(?:.*\\b)?REPORT OF TRAFFIC (?:ACCIDENT|COLLISION)\\b.*"),
            rule("statement", "(?:OPENING |WRITTEN |PREPARED )?STATEMENT(?: OF\\b.*| BY\\b.*)?"),
            rule("testimony", "TESTIMONY\\b.*"),
            rule("press release", "(?:.*\\b)?(?:NEWS RELEASE|PRESS RELEASE|FOR IMMEDIATE RELEASE)\\b.*"),
            rule("agreement", "(?:.*\\b)?AGREEMENT\\b.*"),
            rule("report", "(?:FINAL |ANNUAL |EXPERT |TECHNICAL )*REPORT(?: (?:OF|ON|BY)\\b.*)?"));

    /** What a paper of the kind looks like; asked where no heading decides. */
    private static final List<Rule> FORMS = List.of(
            new Rule("e-mail", Pattern.compile("(?im)(?=[\\s\\S]*^from:)(?=[\\s\\S]*^to:)(?=[\\s\\S]*^(?:sent|date):)(?=[\\s\\S]*^subject:)(?=[\\s\\S]*@)[\\s\\S]*")),
            new Rule("memorandum", Pattern.compile("(?im)[\\s\\S]*(?:^|\\s)(?:memorandum|memo(?=\\s))[\\s\\S]*")),
            new Rule("opinion", Pattern.compile("(?i)[\\s\\S]*(?:circuit judges?[.,]|\\bper curiam\\b|delivered the opinion|opinion by judge)[\\s\\S]*")),
            new Rule("accident report", Pattern.compile("(?i)[\\s\\S]*report of traffic (?:accident|collision)[\\s\\S]*")),
            new Rule("press release", Pattern.compile("(?i)[\\s\\S]*for immediate release[\\s\\S]*")),
            new Rule("letter", Pattern.compile("(?m)[\\s\\S]*^Dear [\\s\\S]*")));

    private static Rule rule(String kind, String words) {
        return new Rule(kind, Pattern.compile(words));
    }

    static Optional<Found> in(List<String> rows, String text, boolean transcript) {
        if (transcript) {
            String title = rows.stream().map(PaperKind::plain).filter(row -> row.matches("(?i).*(?:transcript|trial|hearing|deposition)\\b.*") && isHeading(row)).findFirst().orElse("");
            return Optional.of(new Found(title.toUpperCase(Locale.ROOT).contains("DEPOSITION OF") ? "deposition" : "transcript", title));
        }
        if (FORMS.getFirst().words().matcher(String.join("\n", rows.subList(0, Math.min(15, rows.size())))).matches()) {
            return Optional.of(new Found("e-mail", ""));
        }
        boolean letter = FORMS.getLast().words().matcher(text).matches();
        for (Rule rule : HEADINGS) {
            for (int i = 0; i < rows.size() && !letter; i++) {
                String row = plain(rows.get(i));
                if (isHeading(row) && rule.words().matcher(row.toUpperCase(Locale.ROOT)).matches()) {
                    return Optional.of(new Found(rule.kind(), title(rows, i)));
                }
            }
        }
        return FORMS.stream().skip(1).filter(rule -> rule.words().matcher(text).matches()).findFirst().map(rule -> new Found(rule.kind(), ""));
    }

    /** Mostly capitals, or few words each with a capital: not a line of running text. */
    private static boolean isHeading(String row) {
        long letters = row.chars().filter(Character::isLetter).count();
        long capitals = row.chars().filter(Character::isUpperCase).count();
        return letters >= 4 && capitals >= 0.75 * letters && row.length() < 120
                || letters >= 4 && row.length() < 45 && row.matches("(?:\\p{Lu}[\\p{L}'’-]*|of|the|to|for|in|and|on|by)(?: (?:\\p{Lu}[\\p{L}'’-]*|of|the|to|for|in|and|on|by))*");
    }

    /** Without what stands beside a heading in a caption: brackets, rules, line numbers, a footnote's mark. */
    private static String plain(String row) {
        return row.replaceAll("^\\d{1,2} ", "").replaceAll("^[)\\]|_:§*\\s]+|[)|_\\s]+$", "").replaceAll("(?<=\\p{L}\\p{L}\\p{L})[\\d*]$", "").strip();
    }

    /** The heading with the lines of capitals that it goes on over. */
    private static String title(List<String> rows, int at) {
        StringBuilder title = new StringBuilder(plain(rows.get(at)));
        for (int i = at + 1; i < Math.min(rows.size(), at + LONGEST_TITLE); i++) {
            String next = plain(rows.get(i));
            long letters = next.chars().filter(Character::isLetter).count();
            if (letters < 3 || next.chars().filter(Character::isUpperCase).count() < 0.75 * letters) {
                break;
            }
            title.append(' ').append(next);
        }
        return title.toString().replaceFirst("\\s+CASE NOS?\\..*$|\\s+\\d{1,3}$", "");
    }
}
