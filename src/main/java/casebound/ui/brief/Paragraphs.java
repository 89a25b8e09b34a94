package casebound.ui.brief;

import casebound.casefile.CaseFile;
import casebound.model.BriefParagraph;
import casebound.model.Fact;
import casebound.model.Ids;
import casebound.model.Kind;
import casebound.model.ParagraphSource;
import casebound.model.Proceeding;
import casebound.model.Ref;
import casebound.model.Tagging;
import casebound.ui.brief.BriefEdits.NewParagraph;
import casebound.ui.brief.BriefSheet.ParagraphRow;
import casebound.ui.brief.BriefSheet.PartRow;
import casebound.ui.brief.BriefSheet.SourceRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Writing: what a person does to the paragraphs of the part that she is in. */
final class Paragraphs {
    private final ComposerModel model;
    private final ObjectProperty<@Nullable UUID> current = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Caret> caret = new ReadOnlyObjectWrapper<>();
    private UUID stay = Ids.next();

    Paragraphs(ComposerModel model) {
        this.model = model;
        current.addListener((property, before, now) -> stay = Ids.next());
        model.spotProperty().addListener((property, before, now) -> current.set(null));
    }

    /** The paragraph one is in; null for none and for the last row. */
    ObjectProperty<@Nullable UUID> currentProperty() {
        return current;
    }

    /** Where typing shall go on; whoever puts the caret there takes it with {@link #caretTaken}. */
    ReadOnlyObjectProperty<@Nullable Caret> caretProperty() {
        return caret.getReadOnlyProperty();
    }

    void caretTaken() {
        caret.set(null);
    }

    List<ParagraphRow> rows() {
        return model.part().map(PartRow::paragraphs).orElse(List.of());
    }

    Optional<ParagraphRow> row(@Nullable UUID id) {
        return rows().stream().filter(row -> row.id().equals(id)).findFirst();
    }

    /** Keeps what was typed; one stay in a paragraph is one step of undo. Each line of a text is a paragraph. */
    void save(UUID paragraph, String typed) {
        row(paragraph).filter(row -> !row.text().equals(typed)).ifPresent(row -> {
            List<String> lines = lines(typed);
            String first = lines.isEmpty() ? "" : lines.getFirst();
            String text = lines.size() <= 1 && !typed.contains("\n") ? typed : first;
            change("briefview.change.text", stay, tx -> tx.set(row.paragraph().ref(), "text", text),
                    rows -> replace(rows, row.with(text)));
            if (lines.size() > 1) {
                insert(paragraph, lines.subList(1, lines.size()).stream().map(NewParagraph::of).toList(), true);
            }
        });
    }

    /**
     * What is typed into the last row becomes paragraphs at the end, one a line.
     *
     * @param staying whether typing goes on there
     */
    void append(String typed, boolean staying) {
        List<String> lines = typed.contains("\n") ? lines(typed) : List.of(typed.stripLeading());
        List<NewParagraph> made = lines.stream().filter(line -> !line.isEmpty()).map(NewParagraph::of).toList();
        if (!made.isEmpty()) {
            insert(rows().isEmpty() ? null : rows().getLast().id(), made, staying);
        }
    }

    /** The text behind the caret becomes the next paragraph. */
    void split(UUID paragraph, String before, String after) {
        row(paragraph).ifPresent(row -> {
            NewParagraph rest = NewParagraph.of(after.stripLeading());
            change("briefview.change.split", Ids.next(), BriefEdits.split(row.paragraph(), before.stripTrailing(), rest),
                    rows -> inserted(replace(rows, row.with(before.stripTrailing())), paragraph, List.of(rest)));
            caret.set(new Caret(rest.id(), 0));
        });
    }

    /** The paragraph becomes the end of the one before it. */
    void join(UUID paragraph, String typed) {
        int at = index(paragraph);
        if (at > 0) {
            ParagraphRow first = rows().get(at - 1);
            ParagraphRow second = rows().get(at);
            boolean apart = first.text().isEmpty() || typed.isEmpty() || Character.isWhitespace(first.text().charAt(first.text().length() - 1));
            String kept = first.text() + (apart ? "" : " ");
            List<SourceRow> sources = new ArrayList<>(first.sources());
            second.sources().stream().filter(source -> first.sources().stream()
                    .noneMatch(known -> known.source().source().equals(source.source().source()))).forEach(sources::add);
            change("briefview.change.join", Ids.next(), BriefEdits.join(first.paragraph(), second.paragraph(), kept + typed), rows -> {
                List<ParagraphRow> left = new ArrayList<>(replace(rows, first.with(kept + typed).with(sources)));
                left.remove(second);
                return left;
            });
            caret.set(new Caret(first.id(), kept.length()));
        }
    }

    /** The next paragraph becomes the end of this one. */
    void joinNext(UUID paragraph) {
        int next = index(paragraph) + 1;
        if (next > 0 && next < rows().size()) {
            join(rows().get(next).id(), rows().get(next).text());
        }
    }

    /** Puts the caret at the end of a paragraph, or into the last row. */
    void go(@Nullable UUID paragraph) {
        caret.set(paragraph == null ? Caret.LAST_ROW : Caret.atEnd(paragraph));
    }

    /**
     * Puts the caret into the paragraph above or below; the last row is below the last one.
     *
     * @return whether there is one
     */
    boolean goBy(UUID paragraph, int by) {
        int to = index(paragraph) + by;
        if (to < 0 || to > rows().size()) {
            return false;
        }
        caret.set(to == rows().size() ? Caret.LAST_ROW : by < 0 ? Caret.atEnd(rows().get(to).id()) : new Caret(rows().get(to).id(), 0));
        return true;
    }

    /**
     * Moves by so many places; at the ends nothing happens.
     *
     * @param offset where the caret stays in it
     */
    void move(UUID paragraph, int by, int offset) {
        moveTo(paragraph, index(paragraph) + by);
        caret.set(new Caret(paragraph, offset));
    }

    /** @param to its place among the paragraphs of the part, from 0 */
    void moveTo(UUID paragraph, int to) {
        int from = index(paragraph);
        if (from >= 0 && to >= 0 && to < rows().size() && to != from) {
            BriefParagraph moved = rows().get(from).paragraph();
            change("briefview.change.move", Ids.next(), BriefEdits.move(moved, to), rows -> BriefSheet.moved(rows, from, to));
            caret.set(Caret.atEnd(paragraph));
        }
    }

    void remove(UUID paragraph) {
        int at = index(paragraph);
        if (at >= 0) {
            ParagraphRow gone = rows().get(at);
            change("briefview.change.removeParagraph", Ids.next(), tx -> tx.remove(gone.paragraph().ref()),
                    rows -> rows.stream().filter(row -> !row.equals(gone)).toList());
            caret.set(at < rows().size() ? new Caret(rows().get(at).id(), 0) : Caret.LAST_ROW);
        }
    }

    /** Inserts facts behind the paragraph one is in, each with its sources; at the end where one is in none. */
    void insertFacts(List<Fact> facts) {
        if (model.part().filter(PartRow::written).isEmpty()) {
            model.sheet().parts().stream().filter(PartRow::written).findFirst()
                    .ifPresent(part -> model.spotProperty().set(new Spot.InPart(part.id())));
        }
        List<NewParagraph> made = facts.stream().map(fact -> NewParagraph.of(fact.text().strip().replaceAll("\\R+", " "), fact.ref())).toList();
        if (!made.isEmpty() && model.part().filter(PartRow::written).isPresent()) {
            UUID last = rows().isEmpty() ? null : rows().getLast().id();
            insert(row(current.get()).map(ParagraphRow::id).orElse(last), made, true);
        }
    }

    /** Inserts every key fact that belongs to the proceeding and that the brief does not rest on yet. */
    void insertKeyFacts() {
        Set<UUID> used = new HashSet<>(BriefReading.usedFacts(model.sheet()));
        UUID proceeding = model.sheet().proceeding().map(Proceeding::id).orElse(null);
        model.ask(file -> keyFacts(file, proceeding).stream().filter(fact -> !used.contains(fact.id())).toList(), this::insertFacts);
    }

    void addSources(UUID paragraph, List<Ref> sources) {
        if (!sources.isEmpty()) {
            change("briefview.change.addSource", Ids.next(), BriefEdits.addSources(paragraph, sources), rows -> rows);
        }
    }

    void removeSource(ParagraphSource source) {
        row(source.paragraph()).ifPresent(row -> change("briefview.change.removeSource", Ids.next(), tx -> tx.remove(source.ref()),
                rows -> replace(rows, row.with(row.sources().stream().filter(each -> !each.source().equals(source)).toList()))));
    }

    /** Takes the new words of the fact that a paragraph was made from, or says that its own stay. */
    void decideWords(UUID paragraph, boolean takeThem) {
        row(paragraph).filter(row -> row.changed() != null).ifPresent(row -> {
            Fact fact = java.util.Objects.requireNonNull(row.changed());
            String words = takeThem ? fact.text().strip() : row.text();
            row.sources().stream().map(SourceRow::source).filter(source -> source.source().equals(fact.ref())).findFirst()
                    .ifPresent(source -> change(takeThem ? "briefview.change.newWords" : "briefview.change.ownWords", Ids.next(),
                            BriefEdits.decideWords(paragraph, source, words),
                            rows -> replace(rows, new ParagraphRow(row.with(words).paragraph(), row.sources(), null))));
        });
    }

    /** @param going whether typing goes on in the last of them */
    private void insert(@Nullable UUID after, List<NewParagraph> made, boolean going) {
        model.part().ifPresent(part -> {
            change(made.getFirst().sources().isEmpty() ? "briefview.change.write" : "briefview.change.insert", Ids.next(),
                    BriefEdits.insert(part.id(), after, made), rows -> inserted(rows, after, made));
            if (going) {
                caret.set(Caret.atEnd(made.getLast().id()));
            }
        });
    }

    private void change(String titleKey, UUID group, casebound.casefile.ChangeBody body, UnaryOperator<List<ParagraphRow>> shown) {
        model.part().ifPresent(part -> model.change(titleKey, group, body, sheet -> sheet.with(part.id(), shown.apply(part.paragraphs()))));
    }

    private List<ParagraphRow> inserted(List<ParagraphRow> rows, @Nullable UUID after, List<NewParagraph> made) {
        UUID part = model.part().orElseThrow().id();
        List<ParagraphRow> more = new ArrayList<>(rows);
        int at = 1 + rows.stream().map(ParagraphRow::id).toList().indexOf(after);
        for (NewParagraph each : made) {
            List<SourceRow> sources = each.sources().stream()
                    .map(source -> new SourceRow(new ParagraphSource(Ids.next(), each.id(), source, 0), each.text(), List.of(), false)).toList();
            more.add(at++, new ParagraphRow(new BriefParagraph(each.id(), part, each.text(), 0), sources, null));
        }
        return more;
    }

    private int index(UUID paragraph) {
        return rows().stream().map(ParagraphRow::id).toList().indexOf(paragraph);
    }

    private static List<ParagraphRow> replace(List<ParagraphRow> rows, ParagraphRow by) {
        return rows.stream().map(row -> row.id().equals(by.id()) ? by : row).toList();
    }

    private static List<String> lines(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static List<Fact> keyFacts(CaseFile file, @Nullable UUID proceeding) {
        return file.read(store -> store.facts().inOrder().stream().filter(Fact::key).filter(fact -> {
            List<UUID> about = store.taggings().of(fact.ref()).stream().map(Tagging::target)
                    .filter(target -> target.kind() == Kind.PROCEEDING).map(Ref::id).toList();
            return proceeding == null || about.isEmpty() || about.contains(proceeding);
        }).toList());
    }
}
