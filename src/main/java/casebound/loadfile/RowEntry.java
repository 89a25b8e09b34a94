package casebound.loadfile;

import casebound.casefile.Tx;
import casebound.model.CaseDate;
import casebound.model.Content;
import casebound.model.Document;
import casebound.model.Ids;
import casebound.model.Kind;
import casebound.model.PageLabelRun;
import casebound.model.Party;
import casebound.model.Ref;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Enters what the rows of a load file say of their documents, in one change. */
final class RowEntry {
    private static final int MOST_PAGES = 100_000;

    /** What stands before the number that counts up, and that number. */
    private static final Pattern NUMBER = Pattern.compile("(.*?)(\\d{1,15})");

    private final LoadFile loadFile;
    private final List<RowOutcome> rows;
    private final List<LoadReport.Named> counts = new ArrayList<>();
    private final List<LoadReport.Named> notListed = new ArrayList<>();
    private final Map<String, UUID> custodians = new HashMap<>();

    RowEntry(LoadFile loadFile, List<RowOutcome> rows) {
        this.loadFile = loadFile;
        this.rows = rows;
    }

    void enter(Tx tx) {
        tx.store().all(Party.class).forEach(party -> custodians.put(party.name().toLowerCase(Locale.ROOT), party.id()));
        List<@Nullable UUID> parents = loadFile.images() ? imageFamilies() : families();
        for (int row = 0; row < rows.size(); row++) {
            UUID document = rows.get(row).document();
            if (document != null) {
                enter(tx, row, new Ref(Kind.DOCUMENT, document), parents.get(row));
            }
        }
    }

    /** The documents whose number of pages is not what the load file says. */
    List<LoadReport.Named> counts() {
        return List.copyOf(counts);
    }

    /** Members of families that rows name and that have no row. */
    List<LoadReport.Named> notListed() {
        return List.copyOf(notListed);
    }

    private void enter(Tx tx, int row, Ref ref, @Nullable UUID parent) {
        String control = rows.get(row).control();
        text(tx, ref, "name", loadFile.value(row, Field.FILENAME));
        text(tx, ref, "folder", loadFile.value(row, Field.FOLDER).replace('\\', '/'));
        String title = loadFile.value(row, Field.SUBJECT);
        text(tx, ref, "title", title.isEmpty() && loadFile.images() ? control : title);
        text(tx, ref, "author", loadFile.value(row, Field.FROM));
        CaseDate sent = SentDate.of(loadFile.value(row, Field.DATESENT));
        if (sent.known()) {
            tx.set(ref, "date", sent);
        }
        String custodian = loadFile.value(row, Field.CUSTODIAN);
        if (!custodian.isEmpty()) {
            tx.set(ref, "custodian", custodians.computeIfAbsent(custodian.toLowerCase(Locale.ROOT), key -> {
                Party party = new Party(Ids.next(), Party.Type.PERSON, custodian, "", "");
                tx.add(party);
                return party.id();
            }));
        }
        if (parent != null && !parent.equals(ref.id())) {
            tx.set(ref, "parent", parent);
        }
        label(tx, row, ref, control);
    }

    private static void text(Tx tx, Ref ref, String component, String value) {
        if (!value.isEmpty()) {
            tx.set(ref, component, value);
        }
    }

    /** The first number stands on the first page; how far the run goes is what the last number says, and what there is. */
    private void label(Tx tx, int row, Ref ref, String control) {
        Document document = tx.store().find(Document.class, ref.id()).orElseThrow();
        int there = tx.store().find(Content.class, document.content()).map(Content::pages).orElse(0);
        if (control.isEmpty()) {
            return;
        }
        long said = pages(row);
        if (said > 0 && there > 0 && said != there) {
            counts.add(new LoadReport.Named(rows.get(row).line(), Field.PAGECOUNT, rows.get(row).path()));
        }
        int labelled = (int) Math.max(1, Math.min(said, Math.max(there, 1)));
        tx.add(new PageLabelRun(Ids.next(), ref.id(), PageLabelRun.Scheme.BATES, 0, labelled, control, 1));
    }

    /** How many pages the row says that its document has; 0 where it says nothing. */
    long pages(int row) {
        String control = rows.get(row).control();
        Matcher first = NUMBER.matcher(control);
        Matcher last = NUMBER.matcher(loadFile.value(row, Field.ENDBATES));
        if (first.matches() && last.matches() && first.group(1).equals(last.group(1))) {
            long pages = Long.parseLong(last.group(2)) - Long.parseLong(first.group(2)) + 1;
            return pages > 0 && pages <= MOST_PAGES ? pages : 0;
        }
        String count = loadFile.value(row, Field.PAGECOUNT);
        return count.matches("\\d{1,6}") ? Long.parseLong(count) : 0;
    }

    /** By the parent's number, or by the number with which a family begins. */
    private List<@Nullable UUID> families() {
        Map<String, Integer> byControl = LoadFileImport.rowsBy(loadFile, row -> loadFile.value(row, Field.BEGBATES));
        Map<String, Integer> byLast = LoadFileImport.rowsBy(loadFile, row -> loadFile.value(row, Field.ENDBATES));
        List<@Nullable UUID> parents = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            String parent = loadFile.value(row, Field.PARENT);
            Field by = parent.isEmpty() ? Field.BEGATTACH : Field.PARENT;
            String family = loadFile.value(row, by);
            Integer first = byControl.get(family);
            parents.add(first == null || first == row ? null : rows.get(first).document());
            if (first == null && !family.isEmpty()) {
                notListed.add(new LoadReport.Named(rows.get(row).line(), by, family));
            }
            String last = loadFile.value(row, Field.ENDATTACH);
            if (!last.isEmpty() && !byLast.containsKey(last) && !byControl.containsKey(last)
                    && notListed.stream().noneMatch(each -> each.path().equals(last))) {
                notListed.add(new LoadReport.Named(rows.get(row).line(), Field.ENDATTACH, last));
            }
        }
        return parents;
    }

    /** The images of a document follow the one that begins it. */
    private List<@Nullable UUID> imageFamilies() {
        List<@Nullable UUID> parents = new ArrayList<>();
        UUID first = null;
        for (int row = 0; row < rows.size(); row++) {
            List<String> values = loadFile.rows().get(row);
            boolean begins = values.size() > 3 && values.get(3).strip().equalsIgnoreCase("Y");
            first = begins || first == null ? rows.get(row).document() : first;
            parents.add(first);
        }
        return parents;
    }
}
