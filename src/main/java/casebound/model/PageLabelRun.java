package casebound.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** A run of pages whose labels follow each other: printed numbers, Bates, ECF, record pages (FIELD 1.1).
 *
 * @param firstPage page index from 0
 * @param pages the number of pages of the run, at least 1
 * @param firstLabel the label of the first page; its last number counts up: DEF-000123
 * @param step by how much the number grows from page to page, usually 1
  */
public record PageLabelRun(
        UUID id,
        @To(Kind.DOCUMENT) UUID document,
        Scheme scheme,
        int firstPage,
        int pages,
        @Outward String firstLabel,
        int step
) implements Entity {

    /** What the labels are. */
    public enum Scheme { PRINTED, BATES, ECF, RECORD, TRANSCRIPT }

    /** The label of a page, or empty when the run does not reach it. Page index from 0. */
    public Optional<String> label(int page) {
        if (page < firstPage || page >= firstPage + pages) {
            return Optional.empty();
        }
        return Optional.of(NumberedLabel.of(firstLabel).plus((long) (page - firstPage) * step));
    }

    /** The page (index from 0) with a label, whatever the case of its letters and however its prefix is set apart. */
    public OptionalInt page(String label) {
        NumberedLabel wanted = NumberedLabel.of(label.strip());
        NumberedLabel first = NumberedLabel.of(firstLabel);
        if (!plain(wanted.prefix()).equals(plain(first.prefix())) || wanted.hasNumber() != first.hasNumber()) {
            return OptionalInt.empty();
        }
        long away = wanted.number() - first.number();
        boolean inStep = step != 0 ? away % step == 0 : away == 0;
        long page = firstPage + (step != 0 ? away / step : 0);
        return inStep && page >= firstPage && page < (long) firstPage + pages ? OptionalInt.of((int) page) : OptionalInt.empty();
    }

    private static String plain(String prefix) {
        return prefix.replaceAll("[-_ ]", "").toUpperCase(Locale.ROOT);
    }

    @Override
    public List<Fault> faults() {
        return new Fault.Check().given("document", document).given("scheme", scheme)
                .that(firstPage >= 0, "firstPage", "negative").that(pages >= 1, "pages", "notPositive")
                .given("firstLabel", firstLabel)
                .that(pages <= 1 || NumberedLabel.of(firstLabel).hasNumber(), "firstLabel", "endsWithoutNumber")
                .faults();
    }
}
