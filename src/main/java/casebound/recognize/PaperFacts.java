package casebound.recognize;

import casebound.model.PageText;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a paper says of itself on its first page. Each part is a suggestion, and empty or null where the page does not say
 * it in a way that can be told from its running text.
 *
 * @param kind in the field's words: motion, order, opposition, reply, transcript, letter …
 * @param title as printed, in one line
 * @param date of the paper: the filing stamp's, or the one in its head, or the one over its signature
 * @param author of a letter or memorandum, or who signed
 */
public record PaperFacts(String kind, String title, @Nullable LocalDate date, String author) {
    private static final int HEAD = 45;
    private static final Pattern FROM = Pattern.compile("(?im)^from:?[ \\t]+(\\S.{1,80})$");
    private static final Pattern SUBJECT = Pattern.compile("(?im)^(?:subject|subj|re)\\s?:[ \\t]+(\\S.{1,200})$");
    private static final Pattern SIGNED = Pattern.compile("(?im)^(?:very )?(?:truly yours|sincerely(?: yours)?|respectfully(?: submitted)?|yours truly|best regards|cordially)(?: yours)?,?\\s*$");
    private static final Pattern MARK = Pattern.compile("(?<!\\p{L})/?s/\\s*(\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}\\.)? \\p{Lu}[\\p{L}'’-]+)");
    private static final Pattern PERSON = Pattern.compile("\\p{Lu}[\\p{L}'’-]*(?:\\s+\\p{Lu}\\.?)?(?:\\s+\\p{Lu}[\\p{L}'’-]+){1,2}");

    /** @param pages the first pages of the paper, or all @param transcript whether it is known to be one */
    public static PaperFacts of(List<PageText> pages, boolean transcript) {
        if (pages.isEmpty() || pages.getFirst().text().isBlank()) {
            return new PaperFacts("", "", null, "");
        }
        PageText first = pages.getFirst();
        List<String> head = TextLine.of(first).stream().sorted(Comparator.comparingDouble(TextLine::middle)).map(TextLine::text)
                .map(String::strip).filter(line -> !DocketStamp.isStamp(line)).limit(HEAD).toList();
        Optional<PaperKind.Found> found = PaperKind.in(head, first.text(), transcript);
        String kind = found.map(PaperKind.Found::kind).orElse("");
        String title = found.map(PaperKind.Found::title).orElse("");
        return new PaperFacts(kind, title.isEmpty() ? subject(first.text(), kind) : title, date(first, pages.getLast()), author(first.text(), pages, kind));
    }

    private static String subject(String text, String kind) {
        Matcher subject = SUBJECT.matcher(text);
        return !kind.isEmpty() && subject.find() ? subject.group(1).strip() : "";
    }

    private static @Nullable LocalDate date(PageText first, PageText last) {
        LocalDate filed = DocketStamp.on(first).map(DocketStamp::filed).orElse(null);
        LocalDate written = filed == null ? WrittenDates.inHead(first.text()) : filed;
        return written == null ? WrittenDates.atEnd(last.text()) : written;
    }

    private static String author(String first, List<PageText> pages, String kind) {
        if (kind.equals("transcript") || kind.isEmpty()) {
            return "";
        }
        Matcher from = FROM.matcher(first);
        if ((kind.equals("memorandum") || kind.equals("e-mail")) && from.find()) {
            return from.group(1).strip();
        }
        for (PageText page : pages) {
            Matcher mark = MARK.matcher(page.text());
            if (mark.find()) {
                return mark.group(1).strip();
            }
            Matcher signed = SIGNED.matcher(page.text());
            if (signed.find()) {
                Optional<String> name = page.text().substring(signed.end()).lines().map(String::strip).limit(6)
                        .filter(line -> PERSON.matcher(line).matches() && !line.equals(line.toUpperCase(Locale.ROOT))).findFirst();
                if (name.isPresent()) {
                    return name.get();
                }
            }
        }
        return "";
    }
}
