package casebound.ui.welcome;

import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.Texts;
import casebound.work.Job;
import casebound.work.Latest;
import casebound.work.Work;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the welcome window knows and does. Needs no toolkit; everything that waits for a disk runs in the background. */
public final class WelcomeModel {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.US);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.US);

    /** A line of the list. */
    public record Line(RecentCase recent, CaseState state, String place, String when) {}

    /**
     * Files and folders dropped on the window.
     *
     * @param files what was dropped; where it stands for a case, the case's folder alone
     * @param title the name of the one folder among them, as a title for the case; empty for none
     */
    public record Dropped(List<Path> files, boolean isCase, String title) {}

    private final RecentCases cases;
    private final Work work;
    private final Function<Path, CaseState> look;
    private final CaseOpener opener;
    private final Path home;
    private final Clock clock;
    private final Latest<Map<Path, CaseState>> looking;
    private final StringProperty filter = new SimpleStringProperty("");
    private final StringProperty standing = new SimpleStringProperty("");
    private final StringProperty sample = new SimpleStringProperty("");
    private final BooleanProperty makingSample = new SimpleBooleanProperty();
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final Map<Path, CaseState> states = new HashMap<>();
    private List<RecentCase> all = List.of();

    /**
     * @param look says what became of a case folder; called in the background
     * @param home the person's home folder, shown as ~
     */
    public WelcomeModel(
            RecentCases cases, Work work, Function<Path, CaseState> look, CaseOpener opener, Path home, Clock clock) {
        this.cases = cases;
        this.work = work;
        this.look = look;
        this.opener = opener;
        this.home = home;
        this.clock = clock;
        looking = new Latest<>(work, this::seen);
        filter.addListener((property, before, now) -> show());
        work.watch(this::stand);
        stand(List.of());
    }

    /** What stands below the way to the sample case: what it is, and while it is made how far that is. */
    public ReadOnlyStringProperty sampleProperty() {
        return sample;
    }

    /** Whether the sample case is being made. */
    public ReadOnlyBooleanProperty makingSampleProperty() {
        return makingSample;
    }

    /** What the program is doing, or how many cases are open. */
    public ReadOnlyStringProperty standingProperty() {
        return standing;
    }

    /** A case whose picture has to be made again takes a while to open, and nobody should wonder. */
    private void stand(List<Job> running) {
        Optional<Job> making = running.stream().filter(job -> job.titleKey().equals(CaseOpener.MAKING_THE_SAMPLE)).findFirst();
        makingSample.set(making.isPresent());
        sample.set(making.map(WelcomeModel::words).orElse(Texts.text("welcome.sampleHint")));
        standing.set(running.isEmpty() ? Texts.text("welcome.openCases", opener.openCases())
                : words(running.stream().filter(each -> each.total() > 0).findFirst().orElse(running.getLast())));
    }

    private static String words(Job job) {
        String title = Texts.text(job.titleKey());
        return job.total() > 0 ? Texts.text("status.progress", title, String.valueOf(job.done()), String.valueOf(job.total())) : title + " …";
    }

    /** Reads the list anew and looks at every folder. */
    public void refresh() {
        work.run("welcome.work.list", (cancel, progress) -> cases.list(), this::take);
    }

    public StringProperty filterProperty() {
        return filter;
    }

    /** The cases that match the filter, last opened first. */
    public ObservableList<Line> lines() {
        return lines;
    }

    /** How many cases are on the list. */
    public int count() {
        return all.size();
    }

    /** Opens a case of the list; where its folder is gone, says so. */
    public void open(Line line) {
        Path folder = line.recent().folder();
        if (line.state() instanceof CaseState.Missing) {
            work.report(Problem.of(Code.CASE_NOT_FOUND, folder));
            refresh();
        } else {
            opener.open(folder);
        }
    }

    public void openFolder(Path folder) {
        opener.open(folder);
    }

    /** Takes a case off the list; its folder stays as it is. */
    public void forget(Line line) {
        work.run("welcome.work.list", (cancel, progress) -> {
            cases.forget(line.recent().folder());
            return cases.list();
        }, this::take);
    }

    /** Opens the sample case, which is made at the first time. */
    public void openSample() {
        opener.openSample();
    }

    /** Makes a case of a backup and opens it. */
    public void restore(Path zip, Path folder) {
        opener.restore(zip, folder);
    }

    public void settings() {
        opener.settings();
    }

    /** The folder that a restored case gets unless the person chooses another: named like the backup. */
    public Path suggestedFolder(Path zip) {
        return suggestedFolder(zip.getFileName().toString().replaceFirst("(?i)\\.zip$", ""));
    }

    public void create(String title, Path folder, List<Path> files) {
        opener.create(title.strip(), folder, files);
    }

    /** The folder that a new case gets unless the person chooses another. */
    public Path suggestedFolder(String title) {
        return home.resolve("Cases").resolve(NewCase.folderName(title));
    }

    /** Opens a case folder that was dropped alone; anything else is handed on, to start a case with. */
    public void drop(List<Path> dropped, Consumer<Dropped> startCase) {
        work.run("welcome.work.drop", (cancel, progress) -> lookAt(dropped), found -> {
            if (found.isCase()) {
                opener.open(found.files().getFirst());
            } else {
                startCase.accept(found);
            }
        });
    }

    private static Dropped lookAt(List<Path> dropped) {
        Path only = dropped.size() == 1 ? dropped.getFirst() : null;
        Optional<Path> aCase = only == null ? Optional.empty() : CasePlace.folder(only);
        boolean named = only != null && only.getFileName() != null && Files.isDirectory(only);
        return new Dropped(aCase.map(List::of).orElse(dropped), aCase.isPresent(), named ? only.getFileName().toString() : "");
    }

    private void take(List<RecentCase> now) {
        all = now;
        show();
        looking.run("welcome.work.look", (cancel, progress) -> {
            Map<Path, CaseState> found = new HashMap<>();
            for (RecentCase recent : now) {
                cancel.check();
                found.put(recent.folder(), look.apply(recent.folder()));
            }
            return found;
        });
    }

    private void seen(Map<Path, CaseState> found) {
        states.clear();
        states.putAll(found);
        show();
    }

    private void show() {
        String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        lines.setAll(all.stream()
                .filter(recent -> (recent.title() + "\n" + recent.folder()).toLowerCase(Locale.ROOT).contains(wanted))
                .map(this::line)
                .toList());
    }

    private Line line(RecentCase recent) {
        CaseState state = states.getOrDefault(recent.folder(), new CaseState.Unknown());
        return new Line(recent, state, place(recent.folder()), when(recent));
    }

    private String place(Path folder) {
        return folder.startsWith(home) && !folder.equals(home) ? "~/" + home.relativize(folder).toString().replace('\\', '/') : folder.toString();
    }

    private String when(RecentCase recent) {
        ZonedDateTime opened = recent.lastOpened().atZone(clock.getZone());
        boolean today = opened.toLocalDate().equals(LocalDate.now(clock));
        return today ? Texts.text("welcome.today", TIME.format(opened)) : DAY.format(opened);
    }
}
