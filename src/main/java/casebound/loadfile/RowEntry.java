package casebound.loadfile;

import casebound.casefile.Tx;
import casebound.model.CaseDate;
import casebound.model.Document;
import casebound.model.Ids;
import casebound.model.Kind;
import casebound.model.PageLabelRun;
import casebound.model.Party;
import casebound.model.Ref;
import casebound.problem.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Enters what the rows of a table say of their documents, in one change. */
final class RowEntry {
    private static final int MOST_PAGES = 100_000;

    /** What stands before the number that counts up, and that number. */
    private static final Pattern NUMBER = Pattern.compile("(.*?)(\\d{1,15})");

    private final LoadFile loadFile;
    private final List<Joined> rows;
    private final List<LoadReport.Named> notListed = new ArrayList<>();
    private final Map<String, UUID> custodians = new HashMap<>();

    RowEntry(LoadFile loadFile, List<Joined> rows) {
        this.loadFile = loadFile;
        this.rows = rows;
    }

    void enter(Tx tx) {
        tx.store().all(Party.class).forEach(party -> custodians.put(party.name().toLowerCase(Locale.ROOT), party.id()));
        List<@Nullable UUID> parents = families();
        for (int row = 0; row < rows.size(); row++) {
            UUID document = rows.get(row).document();
            if (document != null) {
                enter(tx, row, new Ref(Kind.DOCUMENT, document), parents.get(row));
            }
        }
    }

    /** Members of families that rows name and that have no row. */
    List<LoadReport.Named> notListed() {
        return List.copyOf(notListed);
    }

    private void enter(Tx tx, int row, Ref ref, @Nullable UUID parent) {
        Joined joined = rows.get(row);
        String fileName = loadFile.value(row, Field.FILENAME);
        String title = loadFile.value(row, Field.SUBJECT);
        if (joined.ofImages()) {
            // the file is a PDF that was made here, whatever the document was
            text(tx, ref, "title", title.isEmpty() ? fileName : title);
        } else {
            text(tx, ref, "name", fileName);
            text(tx, ref, "title", title);
        }
        text(tx, ref, "folder", loadFile.value(row, Field.FOLDER).replace('\\', '/'));
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
        if (!joined.ofImages()) {
            label(tx, row, ref);
        }
        version(tx, joined, title);
    }

    /** The text that came with a document is a version of it, and so are its images beside its native file. */
    private static void version(Tx tx, Joined joined, String title) {
        UUID document = joined.document();
        if (joined.text() != null && !joined.text().document().equals(document)) {
            Ref ref = new Ref(Kind.DOCUMENT, joined.text().document());
            tx.set(ref, "versionOf", document);
            tx.set(ref, "version", Document.Version.OCR);
            tx.set(ref, "title", title(joined, title, "loadfile.title.text"));
        }
        if (joined.images() != null && !joined.ofImages()) {
            tx.set(new Ref(Kind.DOCUMENT, joined.images().id()), "title", title(joined, title, "loadfile.title.images"));
        }
    }

    /** What tells a version from its document wherever only titles are shown. */
    private static String title(Joined joined, String title, String key) {
        return Texts.text(key, title.isEmpty() ? joined.row().control() : title);
    }

    static void text(Tx tx, Ref ref, String component, String value) {
        if (!value.isEmpty()) {
            tx.set(ref, component, value);
        }
    }

    /**
     * The first number stands on the first page; how far the run goes is what the last number says, and what there is. Where the
     * row has images, the other numbers stand on those.
     */
    private void label(Tx tx, int row, Ref ref) {
        Joined joined = rows.get(row);
        String control = joined.row().control();
        if (!control.isEmpty()) {
            int there = joined.nativeFile() != null ? joined.nativeFile().content().pages() : joined.text() != null ? joined.text().content().pages() : 0;
            int labelled = joined.images() != null ? 1 : (int) Math.max(1, Math.min(pages(row), Math.max(there, 1)));
            tx.add(new PageLabelRun(Ids.next(), ref.id(), PageLabelRun.Scheme.BATES, 0, labelled, control, 1));
        }
    }

    /** The row as what says how many pages its document has. */
    LoadReport.Named named(int row) {
        Joined joined = rows.get(row);
        return new LoadReport.Named(loadFile.name(), joined.row().line(), Field.PAGECOUNT,
                joined.row().control().isEmpty() ? joined.row().path() : joined.row().control());
    }

    /** How many pages the row says that its document has; 0 where it says nothing. */
    long pages(int row) {
        String control = rows.get(row).row().control();
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
        Map<String, Integer> byControl = rowsBy(row -> loadFile.value(row, Field.BEGBATES));
        Map<String, Integer> byLast = rowsBy(row -> loadFile.value(row, Field.ENDBATES));
        List<@Nullable UUID> parents = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            String parent = loadFile.value(row, Field.PARENT);
            Field by = parent.isEmpty() ? Field.BEGATTACH : Field.PARENT;
            String family = loadFile.value(row, by);
            Integer first = byControl.get(family);
            parents.add(first == null || first == row ? null : rows.get(first).document());
            if (first == null && !family.isEmpty()) {
                notListed.add(new LoadReport.Named(loadFile.name(), rows.get(row).row().line(), by, family));
            }
            String last = loadFile.value(row, Field.ENDATTACH);
            if (!last.isEmpty() && !byLast.containsKey(last) && !byControl.containsKey(last)
                    && notListed.stream().noneMatch(each -> each.path().equals(last))) {
                notListed.add(new LoadReport.Named(loadFile.name(), rows.get(row).row().line(), Field.ENDATTACH, last));
            }
        }
        return parents;
    }

    /** The rows by a value of theirs, the first of each. */
    private Map<String, Integer> rowsBy(IntFunction<String> value) {
        Map<String, Integer> found = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            String key = value.apply(row);
            if (!key.isEmpty()) {
                found.putIfAbsent(key, row);
            }
        }
        return found;
    }
}
