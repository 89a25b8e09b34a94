package casebound.disclosure;

import casebound.casefile.CaseFile;
import casebound.model.CaseDates;
import casebound.model.Content;
import casebound.model.Document;
import casebound.model.Entity;
import casebound.model.EvidenceItem;
import casebound.model.Kind;
import casebound.model.PageRange;
import casebound.model.Party;
import casebound.model.Proceeding;
import casebound.model.Production;
import casebound.model.ProductionItem;
import casebound.model.Ref;
import casebound.model.Role;
import casebound.model.Side;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import casebound.problem.Texts;
import casebound.store.Store;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The log of productions as a table (FIELD 1.4), one line for each thing handed over, with the columns that are recorded. */
public final class DisclosureLog {
    private static final List<String> COLUMNS = List.of("number", "direction", "proceeding", "from", "to", "sent", "method", "volume",
            "bates", "item", "description", "form", "pages", "sha256", "acknowledged");
    /** A table program would run a cell that begins so as a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private final CaseFile file;

    public DisclosureLog(CaseFile file) {
        this.file = file;
    }

    /**
     * Writes the log as CSV in UTF-8 with a mark at its start, by which table programs know that. Not for the window's thread.
     *
     * @param internal whether the notes, which are our own, go with it
     * @param proceeding the only one that is wanted; null for all
     * @return the number of lines below the heading
     * @throws ProblemException EXPORT_FAILED
     */
    public int write(Path out, boolean internal, @Nullable UUID proceeding) {
        Path csv = out.toAbsolutePath().normalize();
        Path temp = csv.resolveSibling("." + UUID.randomUUID() + ".part");
        List<List<String>> lines = file.read(store -> new Reader(store).lines(internal, proceeding));
        try {
            if (csv.getParent().toRealPath().startsWith(file.path().toRealPath())) {
                throw Problem.of(Code.EXPORT_FAILED, csv).exception();
            }
            try (Writer text = Files.newBufferedWriter(temp, StandardCharsets.UTF_8)) {
                text.write('\uFEFF');
                try (CsvWriter table = CsvWriter.builder().build(text)) {
                    lines.forEach(table::writeRecord);
                }
            }
            Files.move(temp, csv, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return lines.size() - 1;
        } catch (IOException failure) {
            throw new ProblemException(Problem.of(Code.EXPORT_FAILED, csv), failure);
        } finally {
            deleteQuietly(temp);
        }
    }

    private static void deleteQuietly(Path temp) {
        try {
            Files.deleteIfExists(temp);
        } catch (IOException left) {
            // a file that begins with a dot is left behind; the log itself was written or the person told
        }
    }

    private static final class Reader {
        private final Store store;
        private final Map<UUID, Party> parties;
        private final Map<UUID, Proceeding> proceedings;
        private final Map<UUID, EvidenceItem> items;
        private final Map<UUID, Document> documents;
        private final Map<UUID, Content> contents;
        private final Map<UUID, PageRange> ranges;
        private final List<Role> roles;

        Reader(Store store) {
            this.store = store;
            parties = byId(Party.class);
            proceedings = byId(Proceeding.class);
            items = byId(EvidenceItem.class);
            documents = byId(Document.class);
            contents = byId(Content.class);
            ranges = byId(PageRange.class);
            roles = store.all(Role.class);
        }

        List<List<String>> lines(boolean internal, @Nullable UUID proceeding) {
            List<List<String>> lines = new ArrayList<>();
            List<String> heading = new ArrayList<>(COLUMNS.stream().map(column -> Texts.text("disclosure.log." + column)).toList());
            if (internal) {
                heading.add(Texts.text("disclosure.log.note"));
            }
            lines.add(heading);
            Map<UUID, List<ProductionItem>> handed = store.all(ProductionItem.class).stream()
                    .collect(Collectors.groupingBy(ProductionItem::production));
            List<Production> productions = store.all(Production.class).stream()
                    .filter(each -> proceeding == null || each.proceeding().equals(proceeding))
                    .sorted(Comparator.comparing(Production::date)).toList();
            for (Production production : productions) {
                for (ProductionItem item : handed.getOrDefault(production.id(), List.of())) {
                    lines.add(line(lines.size(), production, item, internal));
                }
            }
            return lines;
        }

        private List<String> line(int number, Production production, ProductionItem item, boolean internal) {
            Paper paper = paper(item.item());
            String first = item.firstBates().isBlank() ? production.firstBates() : item.firstBates();
            String last = item.firstBates().isBlank() ? production.lastBates() : item.lastBates();
            String bates = last.isBlank() || last.equals(first) ? first : first + "\u2013" + last;
            List<String> cells = new ArrayList<>(Arrays.asList(String.valueOf(number), direction(production),
                    proceedings.get(production.proceeding()).name(), parties.get(production.from()).name(),
                    parties.get(production.to()).name(), date(production.date()), production.method(), production.volume(), bates,
                    paper.name, paper.description, item.form(), paper.pages, paper.sha256, date(production.acknowledged())));
            if (internal) {
                cells.add(production.note());
            }
            return cells.stream().map(cell -> !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell).toList();
        }

        private record Paper(String name, String description, String pages, String sha256) {}

        private Paper paper(Ref ref) {
            if (ref.kind() == Kind.EVIDENCE) {
                EvidenceItem item = items.get(ref.id());
                Paper of = item.document() == null ? new Paper("", "", "", "") : paper(item.document());
                return new Paper(item.number(), item.description(), of.pages, of.sha256);
            }
            PageRange range = ref.kind() == Kind.PAGE_RANGE ? ranges.get(ref.id()) : null;
            Document document = documents.get(range == null ? ref.id() : range.document());
            Content content = contents.get(document.content());
            if (document.sequestered()) {
                // a clawback blocks every export until it is lifted
                return new Paper(Texts.text("disclosure.log.sequestered"), "", "", "");
            }
            return new Paper(document.name(), range == null ? document.title() : range.title(),
                    String.valueOf(range == null ? content.pages() : range.pages()), content.sha256());
        }

        private String direction(Production production) {
            Side ours = proceedings.get(production.proceeding()).ourSide();
            return ours == null ? "" : stands(production.from(), production, ours) ? Texts.text("disclosure.log.made")
                    : stands(production.to(), production, ours) ? Texts.text("disclosure.log.received") : "";
        }

        private boolean stands(UUID party, Production production, Side side) {
            return roles.stream().anyMatch(role -> role.party().equals(party) && role.side() == side
                    && role.proceeding().equals(production.proceeding()));
        }

        private static String date(casebound.model.CaseDate date) {
            return date.known() ? CaseDates.shown(date) : "";
        }

        private <E extends Entity> Map<UUID, E> byId(Class<E> type) {
            return store.all(type).stream().collect(Collectors.toMap(Entity::id, Function.identity()));
        }
    }
}
