package casebound.receipt;

import casebound.model.NumberedLabel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The Bates numbers of an intake in their order, by prefix, with what is missing between them (FIELD 1.1: no gaps inside). */
final class BatesSequence {
    private final Map<String, List<Numbered>> byPrefix = new TreeMap<>();
    private final @Nullable NumberedLabel expectedFirst;
    private final @Nullable NumberedLabel expectedLast;

    /**
     * Pages of a document with numbers that count up.
     *
     * @param page the first of them, from 0
     * @param entered whether a person or a load file entered them; else they were read off the pages
     */
    record Numbered(UUID document, int page, NumberedLabel first, int count, boolean entered) {
        long last() {
            return first.number() + count - 1;
        }
    }

    /** What can be said of a sequence. */
    enum What { RANGE, GAP, TWICE, NOT_EXPECTED, NONE_AT_ALL }

    /**
     * A finding.
     *
     * @param from the first number that it is about
     * @param count how many numbers
     * @param documents how many documents have them
     * @param at the document behind it; null where there is none
     * @param entered whether what it is concluded from was entered; else it was read off the pages
     */
    record Finding(What what, String from, String to, long count, long documents, @Nullable Numbered at, boolean entered) {}

    /** @param first the first number that was announced, or nothing; the last likewise */
    BatesSequence(List<Numbered> numbered, String first, String last) {
        numbered.stream().filter(each -> each.first().hasNumber())
                .forEach(each -> byPrefix.computeIfAbsent(key(each.first()), none -> new ArrayList<>()).add(each));
        byPrefix.values().forEach(each -> each.sort(Comparator.comparingLong((Numbered one) -> one.first().number())));
        NumberedLabel from = NumberedLabel.of(first.strip());
        NumberedLabel to = NumberedLabel.of(last.strip());
        boolean range = from.hasNumber() && to.hasNumber() && key(from).equals(key(to)) && from.number() <= to.number();
        expectedFirst = range ? from : null;
        expectedLast = range ? to : null;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        byPrefix.forEach((key, numbered) -> {
            NumberedLabel first = numbered.getFirst().first();
            long highest = numbered.stream().mapToLong(Numbered::last).max().orElse(first.number());
            findings.add(new Finding(What.RANGE, label(first, first.number()), label(first, highest), highest - first.number() + 1,
                    numbered.stream().map(Numbered::document).distinct().count(), numbered.getFirst(),
                    numbered.stream().allMatch(Numbered::entered)));
            between(key, numbered, findings);
        });
        if (expectedFirst != null && expectedLast != null && !byPrefix.containsKey(key(expectedFirst))) {
            findings.add(new Finding(What.NONE_AT_ALL, label(expectedFirst, expectedFirst.number()), label(expectedFirst, expectedLast.number()),
                    expectedLast.number() - expectedFirst.number() + 1, 0, null, true));
        }
        return findings;
    }

    private void between(String key, List<Numbered> numbered, List<Finding> findings) {
        boolean announced = expectedFirst != null && expectedLast != null && key(expectedFirst).equals(key);
        NumberedLabel form = numbered.getFirst().first();
        long next = announced ? expectedFirst.number() : form.number();
        long end = announced ? expectedLast.number() : Long.MAX_VALUE;
        @Nullable Numbered before = null;
        for (Numbered each : numbered) {
            long from = each.first().number();
            if (announced && (from > end || each.last() < expectedFirst.number())) {
                findings.add(new Finding(What.NOT_EXPECTED, label(form, from), label(form, each.last()), each.count(), 1, each, each.entered()));
                continue;
            }
            if (from > next) {
                findings.add(new Finding(What.GAP, label(form, next), label(form, from - 1), from - next, 0, each, each.entered()));
            } else if (before != null && from < next) {
                long to = Math.min(each.last(), next - 1);
                findings.add(new Finding(What.TWICE, label(form, from), label(form, to), to - from + 1, 2, each, each.entered()));
            }
            next = Math.max(next, each.last() + 1);
            before = each;
        }
        if (announced && next <= end) {
            findings.add(new Finding(What.GAP, label(form, next), label(form, end), end - next + 1, 0, before, true));
        }
    }

    private static String label(NumberedLabel form, long number) {
        return form.plus(number - form.number());
    }

    private static String key(NumberedLabel label) {
        return label.prefix().replaceAll("[-_ ]", "").toUpperCase(Locale.ROOT);
    }
}
