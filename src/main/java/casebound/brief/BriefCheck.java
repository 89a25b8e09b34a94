package casebound.brief;

import static casebound.problem.Texts.text;

import casebound.brief.BriefContent.LeftOut;
import casebound.casefile.CaseFile;
import casebound.pdf.book.BookAudit;
import casebound.pdf.book.BookResult;
import casebound.pdf.book.BookResult.Warning;
import casebound.privacy.PrivacyRun;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The check before filing: what a finished brief holds, computed from the file that was made and from the case, one line a
 * topic.
 *
 * @param pages of the whole file
 * @param bytes the size of the file
 */
public record BriefCheck(List<Line> lines, int pages, long bytes) {
    /** A longer list of names ends in "and n more". */
    private static final int NAMED = 3;
    /** Courts take files of 25 to 50 MB (FIELD 1.14); the smaller limit counts. */
    private static final long LARGEST = 25_000_000;

    public BriefCheck {
        lines = List.copyOf(lines);
    }

    /** What is looked at. */
    public enum Topic { CITATIONS, QUOTES, PAGE_NUMBERS, BOOKMARKS, FONTS, WORK_PRODUCT, PRIVATE_DATA, TO_BE_ADDED, SIZE }

    /** Whether somebody must look at it. */
    public enum State { OK, NEEDS_YOU }

    /** @param title of the topic @param sentence what was found */
    public record Line(Topic topic, State state, String title, String sentence) {}

    /** How many topics need somebody. */
    public int needsYou() {
        return (int) lines.stream().filter(line -> line.state() == State.NEEDS_YOU).count();
    }

    /** The line of a topic. */
    public Line line(Topic topic) {
        return lines.get(topic.ordinal());
    }

    /**
     * Takes its time: not on the window's thread.
     *
     * @param file the case, whose internal notes must not stand in the paper
     * @param content what the paper was made from
     * @param result what was made of it
     * @param privacy looks through appended documents that nobody has looked through yet
     */
    public static BriefCheck of(CaseFile file, BriefContent content, BookResult result, PrivacyRun privacy) {
        return of(content, result, WorkProduct.in(file, content), PrivateData.in(file, content, privacy));
    }

    /**
     * @param notes where words of internal notes stand: "¶ 3"
     * @param data where private data stand that nobody has checked: "Ex. 1, page 3 (birth date)"
     */
    static BriefCheck of(BriefContent content, BookResult result, List<String> notes, List<String> data) {
        BookAudit audit = result.audit();
        List<Line> lines = List.of(
                citations(content, result),
                quotes(audit),
                line(Topic.PAGE_NUMBERS, audit.misnumbered().isEmpty(), text("brief.check.pages.ok"),
                        text("brief.check.pages.wrong", named(audit.misnumbered().stream().map(String::valueOf).toList()))),
                line(Topic.BOOKMARKS, audit.notBookmarked().isEmpty(), text("brief.check.bookmarks.ok", audit.bookmarks()),
                        text("brief.check.bookmarks.missing", named(audit.notBookmarked()))),
                fonts(content, audit),
                line(Topic.WORK_PRODUCT, notes.isEmpty(), text("brief.check.work.ok"), text("brief.check.work.found", named(notes))),
                line(Topic.PRIVATE_DATA, data.isEmpty(), text("brief.check.privacy.ok"), text("brief.check.privacy.found", named(data))),
                toBeAdded(content),
                line(Topic.SIZE, result.bytes() <= LARGEST, size(result),
                        size(result) + " " + text("brief.check.size.large", LARGEST / 1e6)));
        return new BriefCheck(lines, result.pages(), result.bytes());
    }

    private static Line line(Topic topic, boolean ok, String fine, String wrong) {
        return new Line(topic, ok ? State.OK : State.NEEDS_YOU, text("brief.check." + topic), ok ? fine : wrong);
    }

    private static Line citations(BriefContent content, BookResult result) {
        BookAudit audit = result.audit();
        List<String> said = new ArrayList<>();
        if (!audit.unopened().isEmpty()) {
            said.add(text("brief.check.cites.unopened", audit.citations() - audit.unopened().size(), audit.citations(),
                    named(audit.unopened().stream().map(BookAudit.Place::words).toList())));
        }
        List<String> absent = result.warnings().stream().filter(warning -> warning.page() < 0).map(Warning::source)
                .map(key -> name(content, key)).toList();
        if (!absent.isEmpty()) {
            said.add(text("brief.check.cites.absent", named(absent)));
        }
        List<String> closed = content.leftOut().stream().map(LeftOut::title).distinct().toList();
        if (!closed.isEmpty()) {
            said.add(text("brief.check.cites.leftOut", named(closed)));
        }
        List<String> bare = content.facts().stream().filter(fact -> fact.cites().isEmpty())
                .map(fact -> text("brief.check.mark", String.valueOf(fact.number()))).toList();
        if (!bare.isEmpty()) {
            said.add(text("brief.check.cites.bare", named(bare)));
        }
        return line(Topic.CITATIONS, said.isEmpty(), text("brief.check.cites.ok", audit.citations()), String.join(" ", said));
    }

    private static Line quotes(BookAudit audit) {
        String compared = text("brief.check.quotes.ok", audit.quotes() - audit.withoutText().size());
        String unread = audit.withoutText().isEmpty() ? ""
                : " " + text("brief.check.quotes.noText", named(audit.withoutText().stream().map(BookAudit.Place::words).toList()));
        return line(Topic.QUOTES, audit.notThere().isEmpty() && audit.withoutText().isEmpty(),
                audit.quotes() == 0 ? text("brief.check.quotes.none") : compared,
                (audit.notThere().isEmpty() ? "" : text("brief.check.quotes.missing",
                        named(audit.notThere().stream().map(BookAudit.Place::words).toList()))) + unread);
    }

    private static Line fonts(BriefContent content, BookAudit audit) {
        List<String> said = new ArrayList<>();
        if (!audit.looseFonts().isEmpty()) {
            said.add(text("brief.check.fonts.loose", named(audit.looseFonts())));
        }
        if (!audit.looseSources().isEmpty()) {
            said.add(text("brief.check.fonts.sources", named(audit.looseSources().stream().map(key -> name(content, key)).toList())));
        }
        if (!audit.substituted().isEmpty()) {
            said.add(text("brief.check.fonts.substituted", named(audit.substituted())));
        }
        return line(Topic.FONTS, said.isEmpty(), text("brief.check.fonts.ok"), String.join(" ", said));
    }

    private static Line toBeAdded(BriefContent content) {
        List<String> missing = new ArrayList<>();
        if (content.proceedings().isEmpty()) {
            missing.add(text("brief.check.add.proceeding"));
        } else {
            var caption = content.proceedings().getFirst();
            if (caption.court().isBlank()) {
                missing.add(text("brief.check.add.court"));
            }
            if (caption.number().isBlank()) {
                missing.add(text("brief.check.add.number"));
            }
            if (caption.judge().isBlank()) {
                missing.add(text("brief.check.add.judge"));
            }
        }
        content.parts().stream().filter(part -> part instanceof PartContent.Written written && !written.drawn()
                && written.paragraphs().isEmpty()).map(PartContent::heading).forEach(missing::add);
        return line(Topic.TO_BE_ADDED, missing.isEmpty(), text("brief.check.add.ok"),
                text("brief.check.add.missing", String.join(", ", missing)));
    }

    private static String name(BriefContent content, String key) {
        BriefContent.Source source = content.source(key);
        return text("brief.check.source", source.name(), source.title());
    }

    private static String size(BookResult result) {
        return text("brief.check.size", result.pages(), result.bytes() / 1e6);
    }

    private static String named(List<String> all) {
        String shown = all.stream().limit(NAMED).collect(Collectors.joining("; "));
        return all.size() <= NAMED ? shown : text("brief.check.more", shown, all.size() - NAMED);
    }
}
