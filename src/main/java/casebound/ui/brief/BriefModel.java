package casebound.ui.brief;

import casebound.brief.Brief;
import casebound.brief.BriefContent;
import casebound.brief.BriefContent.Profile;
import casebound.brief.BriefContent.Source;
import casebound.casefile.CaseFile;
import casebound.model.Proceeding;
import casebound.pdf.book.BookResult;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.Texts;
import casebound.work.Job;
import casebound.work.Latest;
import casebound.work.Work;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What the brief's section knows: for whom, what goes in, whether it is being made, and what came of it. */
final class BriefModel {
    private final CaseFile file;
    private final Brief brief;
    private final Work work;
    private final Latest<Preparation> asking;
    private final ObjectProperty<@Nullable Profile> profile = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable UUID> proceeding = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Preparation> preparation = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable BriefMade> made = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper making = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private @Nullable Job job;

    /** @param window where changes of the case are taken in */
    BriefModel(CaseFile file, Brief brief, Work work, Executor window) {
        this.file = file;
        this.brief = brief;
        this.work = work;
        asking = new Latest<>(work, preparation::set);
        profile.addListener((property, before, now) -> refresh());
        proceeding.addListener((property, before, now) -> refresh());
        file.onChange(change -> window.execute(this::refresh));
        work.watch(running -> follow());
        refresh();
    }

    /** For whom the paper is; null for internal use. */
    ObjectProperty<@Nullable Profile> profileProperty() {
        return profile;
    }

    /** The proceeding that it is for; null for all. */
    ObjectProperty<@Nullable UUID> proceedingProperty() {
        return proceeding;
    }

    /** What would go in; null until that is known. */
    ReadOnlyObjectProperty<@Nullable Preparation> preparationProperty() {
        return preparation.getReadOnlyProperty();
    }

    /** The brief that was made last; null before the first and while another is made. */
    ReadOnlyObjectProperty<@Nullable BriefMade> madeProperty() {
        return made.getReadOnlyProperty();
    }

    /** What kept the last one from being made; null for nothing. */
    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty makingProperty() {
        return making.getReadOnlyProperty();
    }

    /** How far it is, from 0 to 1; negative while that is not known. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Asks again what would go in. */
    void refresh() {
        Preparing preparing = new Preparing(file, chosenProfile(), proceeding.get());
        asking.run("briefview.work.read", (cancel, heard) -> preparing.ask());
    }

    /** Makes the PDF from the case as it stands now. */
    void make(Path out) {
        if (making.get()) {
            return;
        }
        made.set(null);
        problem.set(null);
        making.set(true);
        Preparing preparing = new Preparing(file, chosenProfile(), proceeding.get());
        job = work.run("briefview.work.make", (cancel, heard) -> switch (preparing.ask()) {
            case Preparation.Ready ready -> made(ready.content(), out, brief.make(ready.content(), out, cancel, heard));
            case Preparation.Blocked blocked -> throw blocked.problem().exception();
            case Preparation.NoFacts none -> throw Problem.of(Code.EXPORT_EMPTY, Texts.text("kind.fact")).exception();
        }, done -> end(() -> made.set(done)), failed -> end(() -> problem.set(failed)));
        follow();
    }

    /** Asks the making to end. */
    void cancel() {
        if (job != null) {
            job.cancel();
        }
    }

    /** A name for the file: the case's folder's, without what file systems do not take. */
    String proposedName() {
        String folder = String.valueOf(file.path().getFileName()).replaceFirst("\\.casebound$", "");
        return Texts.text("briefview.file", folder.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ").strip());
    }

    private Profile chosenProfile() {
        return profile.get() == null ? Profile.INTERNAL : profile.get();
    }

    private void end(Runnable outcome) {
        making.set(false);
        job = null;
        outcome.run();
    }

    private void follow() {
        progress.set(job == null || job.total() <= 0 ? -1 : (double) job.done() / job.total());
    }

    private static BriefMade made(BriefContent content, Path out, BookResult result) {
        Map<String, Source> sources = content.sources().stream().collect(Collectors.toMap(Source::key, Function.identity()));
        List<String> warnings = result.warnings().stream().map(warning -> Texts.text("briefview.warning." + warning.reason(),
                sources.get(warning.source()).name(), sources.get(warning.source()).title(), warning.page() + 1)).toList();
        return new BriefMade(out.toAbsolutePath(), result.pages(), result.bytes(), warnings);
    }

    /** The proceedings that can be chosen. */
    List<Proceeding> proceedings() {
        Preparation now = preparation.get();
        return now == null ? List.of() : now.proceedings();
    }
}
