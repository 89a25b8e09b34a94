package casebound.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.problem.Problem;
import casebound.ui.kit.Command;
import casebound.ui.kit.Destination;
import casebound.ui.kit.PaneSide;
import casebound.work.Job;
import casebound.work.Work;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShellModelTest {
    private final ShellModel model = new ShellModel("State v. Baldwin and related", Edits.none());
    private final Shown documents = new Shown("documents", Destination.AtRecord.class);
    private final Shown reader = new Shown("reader", Destination.AtPage.class);

    @BeforeEach
    void addSections() {
        model.add(documents);
        model.add(reader);
    }

    @Test
    void aDestinationOpensInTheSectionThatOpensIt() {
        UUID document = UUID.randomUUID();
        model.show(documents);
        model.openDocument(document, 3, PaneSide.OTHER);
        assertThat(model.currentProperty().get()).isSameAs(reader);
        assertThat(reader.opened).containsExactly(new Destination.AtPage(document, 3, PaneSide.OTHER, ""));
        assertThat(documents.opened).isEmpty();
    }

    @Test
    void whereNoSectionOpensItNothingHappens() {
        model.show(documents);
        model.openAnchor(UUID.randomUUID(), PaneSide.LEFT);
        model.openSection("disclosure");
        assertThat(model.currentProperty().get()).isSameAs(documents);
    }

    @Test
    void searchIsOfferedOnlyWhereASectionSearches() {
        assertThat(model.searches()).isFalse();
        Shown search = new Shown("search", Destination.Found.class);
        model.add(search);
        assertThat(model.searches()).isTrue();
        model.searchOrJump("  ");
        assertThat(search.opened).isEmpty();
        model.searchOrJump(" Ex. 2 ");
        assertThat(search.opened).containsExactly(new Destination.Found("Ex. 2"));
    }

    @Test
    void commandsOfTheSectionInFrontComeBeforeTheWindows() {
        Command add = Command.of("add", "kit.close", Command.ctrl(KeyCode.N), Command.Menu.EDIT, () -> {});
        documents.commands.add(add);
        model.addCommands(List.of(Command.of("keys", "shell.keys", null, Command.Menu.HELP, () -> {})));
        model.show(documents);
        assertThat(model.commands()).extracting(Command::id).containsExactly("add", "keys");
        model.show(reader);
        assertThat(model.commands()).extracting(Command::id).containsExactly("keys");
    }

    @Test
    void droppedFilesGoToTheSectionThatTakesThem() {
        List<Path> taken = new ArrayList<>();
        Shown intake = new Shown("intake", Destination.AtPair.class) {
            @Override
            public boolean takesFiles() {
                return true;
            }

            @Override
            public void take(List<Path> files) {
                taken.addAll(files);
            }
        };
        model.add(intake);
        model.show(documents);
        model.take(List.of());
        assertThat(model.currentProperty().get()).isSameAs(documents);
        model.take(List.of(Path.of("a.pdf")));
        assertThat(model.currentProperty().get()).isSameAs(intake);
        assertThat(taken).containsExactly(Path.of("a.pdf"));
    }

    @Test
    void aCommandThatIsNotPossibleDoesNothing() {
        List<String> done = new ArrayList<>();
        SimpleBooleanProperty possible = new SimpleBooleanProperty();
        Command command = Command.of("x", "kit.close", null, Command.Menu.EDIT, () -> done.add("x")).when(possible);
        command.run();
        possible.set(true);
        command.run();
        assertThat(done).hasSize(1);
    }

    @Test
    void theCommandListFindsByTheBeginningsOfWordsAndPutsThePossibleFirst() {
        CommandListModel list = new CommandListModel();
        list.offer(List.of(
                named("Undo Tag 3 documents").when(new SimpleBooleanProperty(false)), named("Tag documents…"), named("Go to Brief")));
        list.filter("docu ta");
        assertThat(list.found()).extracting(found -> found.title().get()).containsExactly("Tag documents…", "Undo Tag 3 documents");
        list.filter("rief");
        assertThat(list.found()).isEmpty();
        list.filter("");
        assertThat(list.found()).hasSize(3);
    }

    @Test
    void theStripSaysWhatRunsAndThatNothingRuns() {
        StatusModel status = new StatusModel();
        List<String> said = new ArrayList<>();
        Work work = Work.inline(problem -> {});
        work.watch(jobs -> {
            status.running(jobs);
            said.add(status.workProperty().get());
        });
        work.run("shell.keys", (cancel, progress) -> {
            progress.at(61, 100);
            return null;
        });
        assertThat(said.getFirst()).isEqualTo("No work running");
        assertThat(said).anyMatch(words -> words.startsWith("Keyboard shortcuts: 61 of 100, about 1 s left"));
        assertThat(said.getLast()).isEqualTo("No work running");
        assertThat(status.workingProperty().get()).isFalse();
    }

    @Test
    void cancelingInTheStripCancelsTheJobThatIsShown() {
        StatusModel status = new StatusModel();
        List<Job> seen = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Work work = Work.inline(problems::add);
        work.watch(status::running);
        work.watch(jobs -> seen.addAll(jobs));
        work.run("shell.keys", (cancel, progress) -> {
            status.cancelShown();
            return null;
        });
        assertThat(seen.getFirst().cancelled()).isTrue();
        assertThat(problems).isEmpty();
    }

    private static Command named(String title) {
        return new Command(title, new SimpleStringProperty(title), null, Command.Menu.EDIT, new SimpleBooleanProperty(true), () -> {});
    }
}
