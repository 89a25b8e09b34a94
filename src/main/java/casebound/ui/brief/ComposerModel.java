package casebound.ui.brief;

import static casebound.problem.Texts.text;

import casebound.casefile.CaseFile;
import casebound.casefile.Change;
import casebound.casefile.ChangeBody;
import casebound.model.BriefDraft;
import casebound.model.BriefPart;
import casebound.model.Ids;
import casebound.model.Kind;
import casebound.model.Proceeding;
import casebound.model.Ref;
import casebound.ui.brief.BriefSheet.PartRow;
import casebound.work.Refresh;
import casebound.work.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * What the composer knows: the briefs, the open one, where one is in it. What a person does is shown at once and saved
 * behind it; what is read from the case meanwhile is only taken where nothing was done since the reading began.
 */
final class ComposerModel {
    private final CaseFile file;
    private final Work work;
    private final Function<@Nullable UUID, BriefSheet> reading;
    private final Refresh<Read> refresh;
    private final ReadOnlyObjectWrapper<BriefSheet> sheet = new ReadOnlyObjectWrapper<>(BriefSheet.EMPTY);
    private final ReadOnlyObjectWrapper<Boolean> read = new ReadOnlyObjectWrapper<>(false);
    private final ObjectProperty<Spot> spot = new SimpleObjectProperty<>(new Spot.Caption());
    private final Paragraphs paragraphs;
    private volatile @Nullable UUID wanted;
    private volatile long version;
    private int saving;
    private boolean placed;

    /** What was read, and how much had been done when the reading began. */
    private record Read(long version, BriefSheet sheet) {}

    /**
     * @param window where changes of the case are taken in
     * @param reading reads the brief of that id, off the window's thread
     */
    ComposerModel(CaseFile file, Work work, Executor window, Function<@Nullable UUID, BriefSheet> reading) {
        this.file = file;
        this.work = work;
        this.reading = reading;
        paragraphs = new Paragraphs(this);
        refresh = new Refresh<>(work, window, "briefview.work.read", (cancel, progress) -> {
            long begun = version;
            return new Read(begun, reading.apply(wanted));
        }, this::take);
        file.onChange(change -> refresh.changed());
    }

    ReadOnlyObjectProperty<BriefSheet> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    /** Whether the case has been read at all. */
    ReadOnlyObjectProperty<Boolean> readProperty() {
        return read.getReadOnlyProperty();
    }

    /** Where one is in the brief. */
    ObjectProperty<Spot> spotProperty() {
        return spot;
    }

    /** The paragraphs of the part one is in. */
    Paragraphs paragraphs() {
        return paragraphs;
    }

    BriefSheet sheet() {
        return sheet.get();
    }

    boolean writable() {
        return file.writable();
    }

    void refresh() {
        refresh.now();
    }

    /** The part one is in; empty at caption and appendix. */
    Optional<PartRow> part() {
        return spot.get() instanceof Spot.InPart(UUID id) ? sheet.get().part(id) : Optional.empty();
    }

    void openDraft(UUID draft) {
        wanted = draft;
        placed = false;
        version++;
        refresh.now();
    }

    /** Begins a brief with its usual parts, for our proceeding where that is clear, else for the first: as the paper is made. */
    void begin() {
        BriefSheet now = sheet.get();
        Proceeding ours = now.proceedings().size() == 1 ? now.proceedings().getFirst()
                : now.proceedings().stream().filter(one -> one.ourSide() != null).findFirst().orElse(now.proceedings().isEmpty() ? null : now.proceedings().getFirst());
        String title = now.drafts().isEmpty() ? text("briefview.new.title") : text("briefview.new.titleMore", now.drafts().size() + 1);
        BriefDraft draft = new BriefDraft(Ids.next(), title, ours == null ? null : ours.id(), "");
        List<BriefPart> parts = List.of(part(draft, BriefPart.Type.PARTIES, "PARTIES", 0), part(draft, BriefPart.Type.HISTORY, "HISTORY", 1),
                part(draft, BriefPart.Type.WRITTEN, "FACTS", 2), part(draft, BriefPart.Type.EVIDENCE, "EVIDENCE", 3),
                part(draft, BriefPart.Type.WRITTEN, "conclusion", 4));
        List<BriefDraft> drafts = new ArrayList<>(now.drafts());
        drafts.add(draft);
        wanted = draft.id();
        placed = false;
        change("briefview.change.begin", BriefEdits.begin(draft, parts),
                before -> new BriefSheet(drafts, before.proceedings(), draft, parts.stream().map(one -> new PartRow(one, List.of())).toList(),
                        Prepared.NOTHING));
        settle();
    }

    void rename(String title) {
        setDraft("briefview.change.title", "title", title.strip());
    }

    void setProceeding(@Nullable UUID proceeding) {
        setDraft("briefview.change.proceeding", "proceeding", proceeding);
    }

    /** Takes the open brief away; undo brings it back. */
    void removeDraft() {
        BriefDraft gone = sheet.get().draft();
        if (gone != null) {
            wanted = null;
            placed = false;
            change("briefview.change.remove", tx -> tx.remove(gone.ref()), before -> before);
        }
    }

    /** Changes a text of the proceeding that the caption is made from. */
    void setCaption(String component, String typed) {
        sheet.get().proceeding().ifPresent(proceeding -> change("briefview.change.caption",
                tx -> tx.set(proceeding.ref(), component, typed.strip()), before -> before));
    }

    void addPart(BriefPart.Type type) {
        BriefDraft draft = sheet.get().draft();
        if (draft != null) {
            BriefPart part = part(draft, type, type.name(), Integer.MAX_VALUE);
            change("briefview.change.addPart", BriefEdits.addPart(part), before -> {
                List<PartRow> parts = new ArrayList<>(before.parts());
                parts.add(new PartRow(part, List.of()));
                return before.with(parts);
            });
            spot.set(new Spot.InPart(part.id()));
        }
    }

    void renamePart(BriefPart part, String heading) {
        if (!heading.isBlank() && !heading.strip().equals(part.heading())) {
            change("briefview.change.heading", tx -> tx.set(part.ref(), "heading", heading.strip()), before -> before.with(before.parts().stream()
                    .map(row -> row.id().equals(part.id()) ? new PartRow(new BriefPart(part.id(), part.brief(), part.type(), heading.strip(),
                            part.position()), row.paragraphs()) : row).toList()));
        }
    }

    /** @param to its place among the parts from 0; outside of them nothing happens */
    void movePart(BriefPart part, int to) {
        List<PartRow> parts = sheet.get().parts();
        int from = parts.stream().map(PartRow::id).toList().indexOf(part.id());
        if (from >= 0 && to >= 0 && to < parts.size() && to != from) {
            change("briefview.change.movePart", BriefEdits.movePart(part, to), before -> before.with(BriefSheet.moved(before.parts(), from, to)));
        }
    }

    void removePart(BriefPart part) {
        List<PartRow> parts = sheet.get().parts();
        int at = parts.stream().map(PartRow::id).toList().indexOf(part.id());
        List<PartRow> left = parts.stream().filter(row -> !row.id().equals(part.id())).toList();
        change("briefview.change.removePart", tx -> tx.remove(part.ref()), before -> before.with(left));
        spot.set(left.isEmpty() ? new Spot.Caption() : new Spot.InPart(left.get(Math.clamp(at, 0, left.size() - 1)).id()));
    }

    /** Shows a change at once and saves it. */
    void change(String titleKey, ChangeBody body, UnaryOperator<BriefSheet> shown) {
        change(titleKey, Ids.next(), body, shown);
    }

    /** The same as part of a group, which is one step of undo. */
    void change(String titleKey, UUID group, ChangeBody body, UnaryOperator<BriefSheet> shown) {
        if (!file.writable()) {
            return;
        }
        saving++;
        version++;
        sheet.set(shown.apply(sheet.get()));
        // Asked for here, not in the background: changes must come in the order in which they were made.
        CompletableFuture<Change> saved = file.change(text(titleKey), group, body);
        work.run("briefview.work.save", (cancel, progress) -> CaseFile.await(saved), change -> saved(), problem -> {
            saved();
            work.report(problem);
        });
    }

    /** Reads something in the background for this brief. */
    <T> void ask(Function<CaseFile, T> question, java.util.function.Consumer<T> answer) {
        work.run("briefview.work.read", (cancel, progress) -> question.apply(file), answer);
    }

    private void saved() {
        saving--;
        version++;
        refresh.now();
    }

    private void take(Read now) {
        if (saving == 0 && now.version() == version) {
            read.set(true);
            sheet.set(now.sheet());
            settle();
        }
    }

    /** Stands in the first written part when a brief is opened, and in one that is still there afterwards. */
    private void settle() {
        BriefSheet now = sheet.get();
        boolean gone = spot.get() instanceof Spot.InPart(UUID id) && now.part(id).isEmpty();
        if (now.draft() != null && (!placed || gone)) {
            spot.set(now.parts().stream().filter(PartRow::written).findFirst().map(row -> (Spot) new Spot.InPart(row.id()))
                    .orElse(new Spot.Caption()));
        }
        placed = now.draft() != null;
    }

    private void setDraft(String titleKey, String component, @Nullable Object value) {
        BriefDraft draft = sheet.get().draft();
        if (draft != null) {
            Ref ref = new Ref(Kind.BRIEF, draft.id());
            change(titleKey, tx -> tx.set(ref, component, value), before -> before);
        }
    }

    private static BriefPart part(BriefDraft draft, BriefPart.Type type, String heading, int position) {
        return new BriefPart(Ids.next(), draft.id(), type, text("briefview.heading." + heading), position);
    }
}
