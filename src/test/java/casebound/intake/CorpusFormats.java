package casebound.intake;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.model.CaseDate;
import casebound.model.Document;
import casebound.model.Message;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Compares what came of mail, pictures and office files with what other tools say of them. */
final class CorpusFormats {
    private static final DateTimeFormatter MAIL = DateTimeFormatter.ofPattern("[EEE, ]d MMM uuuu HH:mm:ss Z", Locale.ENGLISH);

    /** Mails without a date were exported with the year 0002, which other tools take for 2002; for us they have none. */
    private static final LocalDateTime YEAR_TWO = LocalDateTime.of(2002, 11, 30, 0, 0);

    /** From that length on the table's texts may be cut: at 80 characters the sender, at 100 the subject, then stripped. */
    private static final int CUT = 78;

    private final Map<UUID, Message> messages = new HashMap<>();
    private final Map<UUID, Integer> children = new HashMap<>();

    CorpusFormats(CaseFile caseFile) {
        Cases.all(caseFile, Message.class).forEach(message -> messages.put(message.document(), message));
        for (Document document : Cases.all(caseFile, Document.class)) {
            if (document.parent() != null) {
                children.merge(document.parent(), 1, Integer::sum);
            }
        }
    }

    /** What differs; null where nothing does or nothing is said. */
    @Nullable String difference(Map<String, String> expected, Outcome outcome) {
        Outcome.Kept kept = outcome.kept();
        if (kept == null || outcome instanceof Outcome.Duplicate) {
            return null;
        } else if (!expected.get("eml_parts").isBlank()) {
            return mail(expected, kept.document());
        } else if (expected.get("kind").equals("image") && outcome instanceof Outcome.Added) {
            return said("frames", expected.get("img_frames"), String.valueOf(kept.content().pages()));
        }
        return office(expected, outcome, kept);
    }

    private @Nullable String mail(Map<String, String> expected, UUID document) {
        Message message = messages.get(document);
        if (message == null) {
            return "not a mail";
        }
        String attachments = said("attachments", expected.get("eml_attachments"), String.valueOf(children.getOrDefault(document, 0)));
        String sender = begins("sender", expected.get("eml_from"), message.sender());
        String subject = begins("subject", expected.get("eml_subject"), message.subject());
        String date = date(expected.get("eml_date"), message.sent());
        return attachments != null ? attachments : sender != null ? sender : subject != null ? subject : date;
    }

    private static @Nullable String date(String field, CaseDate sent) {
        if (field.isBlank()) {
            return sent.known() ? "a date that nobody else sees: " + sent.text() : null;
        }
        OffsetDateTime moment = OffsetDateTime.parse(field, MAIL);
        if (moment.toLocalDateTime().equals(YEAR_TWO)) {
            return sent.known() ? "a date where the mail has none: " + sent.text() : null;
        }
        LocalDateTime local = moment.toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
        String zone = moment.getOffset().getId().equals("Z") ? "+00:00" : moment.getOffset().getId();
        return said("date", local + zone, sent.start() + sent.zone());
    }

    /** Converters differ in what they make of fields, notes and links, so texts are compared with a tolerance. */
    private static @Nullable String office(Map<String, String> expected, Outcome outcome, Outcome.Kept kept) {
        boolean office = expected.get("kind").matches("rtf|docx?|odt") && !expected.get("text_chars").isBlank();
        if (!office || !(outcome instanceof Outcome.Added)) {
            return null;
        }
        long theirs = Long.parseLong(expected.get("text_chars"));
        // theirs count white space, which is a sixth of a text, and the head that a converter writes of itself
        boolean near = kept.content().characters() >= 0.6 * theirs - 220 && kept.content().characters() <= 1.15 * theirs + 80;
        return near ? null : kept.content().characters() + " characters, other tools " + theirs;
    }

    private static @Nullable String begins(String what, String theirs, String ours) {
        boolean cut = theirs.length() >= CUT && bare(ours).startsWith(bare(theirs));
        return cut ? null : said(what, bare(theirs), bare(ours));
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\"<>]+", " ").replace(" ,", ",").strip();
    }

    private static @Nullable String said(String what, String theirs, String ours) {
        return theirs.equals(ours) ? null : what + ": other tools say " + theirs + ", we " + ours;
    }
}
