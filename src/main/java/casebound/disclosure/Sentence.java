package casebound.disclosure;

import casebound.model.CaseDate;
import casebound.model.CaseDate.Precision;
import casebound.model.CaseDate.Qualifier;
import casebound.model.CaseDates;
import casebound.model.EvidenceItem;
import casebound.model.Party;
import casebound.model.Side;
import casebound.problem.Texts;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A gap in a plain sentence. It says what is recorded and what is not, and judges nobody. */
final class Sentence {
    private final Map<Column, String> nothing = new IdentityHashMap<>();
    private @Nullable Had last;

    /** What is said of a row and a side is the same in every column of a proceeding: one text, not one a gap. */
    private record Had(Row row, Set<Side> having, String words) {}

    /** "Cache of bullets", "Floor plan of the set": begins with a common noun, so "the" reads well before it. */
    private static final Pattern COMMON = Pattern.compile("\\p{Lu}\\p{Ll}+( \\p{Ll}+)? of .*");

    String of(Row row, Column column, Cell cell, Set<Side> having) {
        String sentence = had(row, having) + nothing.computeIfAbsent(column, each -> Texts.text("disclosure.gap.nothing", each.name(),
                each.proceeding().name(), trial(each.proceeding().trialBegan())));
        boolean undated = cell.state() != Cell.State.SERVED && cell.production() != null;
        return undated ? sentence + " " + Texts.text("disclosure.gap.undated") : sentence;
    }

    private String had(Row row, Set<Side> having) {
        if (last == null || last.row != row || !last.having.equals(having)) {
            String key = row.item().holder() == null && row.item().holderSide() == null ? "disclosure.gap.known" : "disclosure.gap.held";
            last = new Had(row, having, Texts.text(key, item(row.item()), holder(row, having)));
        }
        return last.words;
    }

    private static String item(EvidenceItem item) {
        String words = item.description().strip();
        String name = COMMON.matcher(words).matches()
                ? Texts.text("disclosure.gap.the", words.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + words.substring(1)) : words;
        return item.number().isBlank() ? name : Texts.text("disclosure.gap.item", name, item.number());
    }

    private static String holder(Row row, Set<Side> having) {
        @Nullable Party who = row.holder() != null ? row.holder() : row.item().holderSide() != null ? null : row.knower();
        // one side, or the first of several: the rule holds for each by itself
        String side = having.isEmpty() ? "" : Texts.text("disclosure.side." + having.iterator().next());
        return who == null ? side : side.isEmpty() ? who.name() : Texts.text("disclosure.gap.item", side, who.name());
    }

    private static String trial(CaseDate began) {
        return began.known() ? Texts.text("disclosure.gap.trial", when(began)) : "";
    }

    /** "in July 2024", "on July 15, 2024"; anything less plain in brackets as the grid shows it. */
    private static String when(CaseDate date) {
        LocalDateTime start = date.start();
        ChronoUnit unit = switch (date.precision()) {
            case YEAR -> ChronoUnit.YEARS;
            case MONTH -> ChronoUnit.MONTHS;
            default -> ChronoUnit.DAYS;
        };
        boolean plain = date.qualifier() == Qualifier.EXACT && date.precision().compareTo(Precision.DAY) <= 0
                && start.plus(1, unit).equals(date.end());
        if (!plain) {
            return Texts.text("disclosure.when.other", CaseDates.shown(date));
        }
        String month = Texts.text("disclosure.months").split(" ")[start.getMonthValue() - 1];
        return Texts.text("disclosure.when." + date.precision(), month, String.valueOf(start.getDayOfMonth()),
                String.valueOf(start.getYear()));
    }
}
