package casebound.ui.parties;

import casebound.model.Document;
import casebound.model.Filing;
import casebound.model.FilingDocument;
import casebound.model.PageRange;
import casebound.model.Party;
import casebound.model.Proceeding;
import casebound.model.Role;
import casebound.store.Store;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The dockets of all proceedings, read in a few questions however long they are.
 *
 * @param rows by proceeding, then by number and date
 * @param filers who has a role in a proceeding, by name
 */
record Docket(List<FilingRow> rows, List<Proceeding> proceedings, List<Party> parties, Map<UUID, List<Party>> filers) {
    static final Docket NONE = new Docket(List.of(), List.of(), List.of(), Map.of());

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /**
     * A document of a filing.
     *
     * @param document the document that opens
     * @param page the page at which it opens, index from 0
     */
    record Attached(FilingDocument link, String title, UUID document, int page) {}

    /**
     * A filing as the grid shows it.
     *
     * @param order sorts numbers as numbers: 9, 12, 12-3
     * @param answers the number or text of the entry to which it responds; empty for none
     * @param said all that the filter looks at
     */
    record FilingRow(Filing filing, Proceeding proceeding, String order, String filer, String answers, List<Attached> documents, String said) {
        String documentCount() {
            return documents.isEmpty() ? "" : String.valueOf(documents.size());
        }
    }

    /** What a filing is called where it is not its own line: its number, or the beginning of its text. */
    static String called(Filing filing) {
        return filing.number().isBlank() ? filing.text() : filing.number();
    }

    static Docket read(Store store) {
        List<Proceeding> proceedings = store.all(Proceeding.class);
        Map<UUID, Proceeding> proceeding = proceedings.stream().collect(Collectors.toMap(Proceeding::id, Function.identity()));
        List<Party> parties = store.all(Party.class).stream().sorted(Comparator.comparing(Party::name, String.CASE_INSENSITIVE_ORDER)).toList();
        Map<UUID, Party> party = parties.stream().collect(Collectors.toMap(Party::id, Function.identity()));
        Map<UUID, List<Party>> filers = store.all(Role.class).stream().filter(role -> party.containsKey(role.party()))
                .collect(Collectors.groupingBy(Role::proceeding, Collectors.mapping(role -> party.get(role.party()),
                        Collectors.collectingAndThen(Collectors.toList(), list -> list.stream().distinct().toList()))));
        List<Filing> filings = store.all(Filing.class);
        Map<UUID, Filing> filing = filings.stream().collect(Collectors.toMap(Filing::id, Function.identity()));
        Map<UUID, List<Attached>> attached = attached(store);
        List<FilingRow> rows = filings.stream().filter(each -> proceeding.containsKey(each.proceeding())).map(each -> {
            String filer = each.filer() == null || !party.containsKey(each.filer()) ? "" : party.get(each.filer()).name();
            String answers = each.answers() == null || !filing.containsKey(each.answers()) ? "" : called(filing.get(each.answers()));
            List<Attached> documents = attached.getOrDefault(each.id(), List.of());
            String said = String.join("\n", each.number(), each.text(), filer, each.filed().text(), proceeding.get(each.proceeding()).name(),
                    documents.stream().map(Attached::title).collect(Collectors.joining("\n")));
            return new FilingRow(each, proceeding.get(each.proceeding()), order(each.number()), filer, answers, documents, said);
        }).sorted(Comparator.comparing((FilingRow row) -> row.proceeding().name(), String.CASE_INSENSITIVE_ORDER)
                .thenComparing(row -> row.filing().filed()).thenComparing(FilingRow::order)).toList();
        return new Docket(rows, proceedings, parties, filers);
    }

    private static Map<UUID, List<Attached>> attached(Store store) {
        Map<UUID, Document> documents = new HashMap<>();
        store.documents().all().forEach(listed -> documents.put(listed.document().id(), listed.document()));
        Map<UUID, PageRange> ranges = store.all(PageRange.class).stream().collect(Collectors.toMap(PageRange::id, Function.identity()));
        return store.all(FilingDocument.class).stream()
                .filter(link -> documents.containsKey(link.document().id()) || ranges.containsKey(link.document().id()))
                .sorted(Comparator.comparing(link -> order(link.attachment())))
                .map(link -> {
                    PageRange range = ranges.get(link.document().id());
                    return range == null
                            ? new Attached(link, documents.get(link.document().id()).shownTitle(), link.document().id(), 0)
                            : new Attached(link, range.title(), range.document(), range.firstPage());
                }).collect(Collectors.groupingBy(one -> one.link().filing()));
    }

    /** Letters as they are, every number filled up with zeros, so that 9 comes before 12. */
    static String order(String number) {
        return DIGITS.matcher(number).replaceAll((MatchResult digits) -> "0".repeat(Math.max(0, 9 - digits.group().length())) + digits.group());
    }
}
