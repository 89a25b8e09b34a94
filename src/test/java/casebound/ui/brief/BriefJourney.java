package casebound.ui.brief;

import static casebound.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.model.BriefParagraph;
import casebound.model.CaseDate;
import casebound.model.Citation.Stance;
import casebound.model.Document;
import casebound.model.Fact;
import casebound.model.Ids;
import casebound.model.Party;
import casebound.model.Proceeding;
import casebound.model.Role;
import casebound.model.Side;
import casebound.ui.chronology.SampleFacts;
import casebound.ui.kit.Destination;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.SavesTo;
import casebound.ui.kit.Screens;
import casebound.ui.kit.Shortcuts;
import casebound.ui.kit.Theme;
import casebound.ui.kit.Walk;
import casebound.work.Work;
import casebound.worker.WorkerLimits;
import casebound.worker.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A brief begun, written, moved about, shown and made, by keyboard and mouse, in a real case. */
@ExtendWith(ApplicationExtension.class)
class BriefJourney {
    @TempDir
    static Path folder;

    private final List<Destination> opened = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final List<Path> shown = new ArrayList<>();
    private final BorderPane root = new BorderPane();
    private Path out;
    private SampleFacts sample;
    private Workers workers;
    private Work work;
    private BriefSection brief;
    private Theme theme;
    private Scene scene;

    @Start
    void start(Stage stage) throws IOException {
        Path home = Files.createDirectories(folder.resolve("run-" + System.nanoTime()));
        out = home.resolve("out.pdf");
        sample = new SampleFacts(home);
        workers = new Workers(home.resolve("work"), WorkerLimits.standard());
        work = new Work(Platform::runLater, problem -> problems.add(problem.what()));
        Navigator navigator = opened::add;
        brief = new BriefSection(sample.file, workers, work, navigator, new SavesTo(out), shown::add, Platform::runLater);
        theme = new Theme();
        theme.choiceProperty().set(Theme.Choice.LIGHT);
        scene = new Scene(root, 1120, 730);
        theme.dress(scene);
        Shortcuts.listen(root, brief::commands);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        work.close();
        workers.close();
        sample.file.close();
        assertThat(problems).isEmpty();
    }

    @Test
    void aBriefIsWrittenFromFactsMovedAboutAndMade(FxRobot robot) throws IOException {
        fill();
        robot.interact(this::show);
        waitFor(() -> visible("#brief-begin"));
        robot.interact(() -> Screens.save(scene, "brief-none-light"));
        robot.clickOn("#brief-begin");
        waitFor(() -> visible("#brief-new"));

        // Typed into the last row; Enter makes a paragraph and typing goes on in the next.
        robot.clickOn("#brief-new").write("The prosecutor filed an appeal.").push(KeyCode.ENTER);
        waitFor(() -> texts().equals(List.of("The prosecutor filed an appeal.")));
        focus("#brief-new");
        robot.write("It was withdrawn.").push(KeyCode.ENTER);
        waitFor(() -> texts().size() == 2);

        insertFacts(robot);
        waitFor(() -> texts().size() == 4 && texts().getLast().startsWith("The defense was not given"));
        waitFor(() -> chip() != null);

        // Up into the paragraph above, to its start, and joined with the one before it.
        robot.clickOn("#brief-paragraph-" + ids().get(1));
        waitFor(() -> editor().isPresent());
        robot.push(KeyCode.HOME).push(KeyCode.BACK_SPACE);
        waitFor(() -> texts().size() == 3 && texts().getFirst().equals("The prosecutor filed an appeal. It was withdrawn."));
        robot.push(KeyCode.CONTROL, KeyCode.DOWN);
        waitFor(() -> texts().get(1).startsWith("The prosecutor filed"));
        robot.push(KeyCode.END).write(" So it ended.");
        robot.push(KeyCode.CONTROL, KeyCode.END).push(KeyCode.DOWN);
        waitFor(() -> texts().get(1).endsWith("So it ended."));
        // one stay in a paragraph is one step of undo
        CaseFile.await(sample.file.undo());
        waitFor(() -> texts().get(1).equals("The prosecutor filed an appeal. It was withdrawn."));

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.J);
        waitFor(() -> texts().size() == 4);
        waitFor(() -> scene.lookup("#brief-checks-state") != null && paper() != null);
        waitFor(() -> scene.lookup("#brief-check-CITATIONS") instanceof Labeled said && !said.getText().isBlank());
        robot.interact(() -> Screens.save(scene, "brief-light"));
        assertThat(Walk.unnamed(scene.getRoot())).isEmpty();
        robot.interact(() -> theme.choiceProperty().set(Theme.Choice.DARK));
        robot.interact(() -> Screens.save(scene, "brief-dark"));
        robot.interact(() -> theme.choiceProperty().set(Theme.Choice.LIGHT));

        // Beside the paragraph one is in stands its page.
        robot.clickOn("#brief-paragraph-" + ids().get(1));
        waitFor(() -> editor().isPresent() && !page().equals("1"));
        String pageOfParagraph = page();

        robot.interact(() -> chip().fire());
        assertThat(opened).singleElement().isInstanceOf(Destination.AtAnchor.class);
        parts(robot);

        robot.clickOn("#brief-make");
        waitFor(() -> visible("#brief-made") || visible("#brief-problem"));
        assertThat(scene.lookup("#brief-problem")).isNull();
        assertThat(out).exists();
        try (PDDocument made = Loader.loadPDF(out.toFile())) {
            PDFTextStripper text = new PDFTextStripper();
            text.setStartPage(Integer.parseInt(pageOfParagraph));
            text.setEndPage(Integer.parseInt(pageOfParagraph));
            assertThat(text.getText(made)).contains("The prosecutor filed an appeal.");
        }
        robot.interact(() -> Screens.save(scene, "brief-made-light"));
        robot.clickOn("#brief-open");
        assertThat(shown).containsExactly(out.toAbsolutePath());
    }

    /** Ctrl+J, filtered, two at once. */
    private void insertFacts(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.J);
        waitFor(() -> robot.lookup("#brief-pick-list").tryQuery().map(list -> !((ListView<?>) list).getItems().isEmpty()).orElse(false));
        ListView<?> list = robot.lookup("#brief-pick-list").queryListView();
        robot.clickOn("#brief-pick-filter").write("defense");
        waitFor(() -> list.getItems().size() == 1);
        robot.interact(() -> Screens.save(list.getScene(), "brief-pick-light"));
        robot.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.BACK_SPACE);
        waitFor(() -> list.getItems().size() == 4);
        robot.interact(() -> list.getSelectionModel().clearAndSelect(0));
        robot.interact(() -> list.getSelectionModel().select(1));
        robot.clickOn("#brief-pick-ok");
    }

    private void parts(FxRobot robot) {
        ListView<?> parts = robot.lookup("#brief-parts").queryListView();
        robot.interact(() -> parts.getSelectionModel().select(0));
        waitFor(() -> visible("#brief-caption-court"));
        robot.clickOn("#brief-caption-court").write("First Judicial District Court").push(KeyCode.TAB);
        waitFor(() -> Cases.all(sample.file, Proceeding.class).getFirst().court().startsWith("First"));
        robot.interact(() -> Screens.save(scene, "brief-caption-light"));
        robot.interact(() -> parts.getSelectionModel().select(1));
        waitFor(() -> visible("#brief-lines") && !robot.lookup("#brief-lines").queryListView().getItems().isEmpty());
        robot.interact(() -> Screens.save(scene, "brief-records-light"));
        assertThat(Walk.unnamed(scene.getRoot())).isEmpty();
        robot.interact(() -> parts.getSelectionModel().select(parts.getItems().size() - 1));
        waitFor(() -> visible("#brief-appendix") && !robot.lookup("#brief-appendix").queryListView().getItems().isEmpty());
        robot.interact(() -> Screens.save(scene, "brief-appendix-light"));
        // the second part, moved down by keys
        robot.interact(() -> {
            parts.getSelectionModel().select(1);
            parts.requestFocus();
        });
        robot.push(KeyCode.CONTROL, KeyCode.DOWN);
        waitFor(() -> "Move a part of a brief".equals(sample.file.undoTitle().orElse("")));
    }

    private void fill() throws IOException {
        Proceeding state = new Proceeding(Ids.next(), Proceeding.Type.CRIMINAL, "State v. Sample", "", "", "", "", "dismissed", CaseDate.NONE,
                CaseDate.NONE, CaseDate.NONE, CaseDate.NONE, "", Side.DEFENSE, "");
        Party one = new Party(Ids.next(), Party.Type.AGENCY, "State of Sample", "", "");
        Party other = Cases.party("Pat Sample");
        CaseFile.await(sample.file.change("Add", tx -> {
            tx.add(state);
            tx.add(one);
            tx.add(other);
            tx.add(new Role(Ids.next(), one.id(), state.id(), "Plaintiff", Side.PROSECUTION, CaseDate.NONE, CaseDate.NONE));
            tx.add(new Role(Ids.next(), other.id(), state.id(), "Defendant", Side.DEFENSE, CaseDate.NONE, CaseDate.NONE));
        }));
        Document order = sample.document("Order of dismissal", false);
        Document letter = sample.document("Letter of counsel", true);
        sample.cite(sample.fact("21 Oct 2021", "The set is closed and the rounds are collected by the office of the sheriff", Fact.Status.UNDISPUTED, true),
                order, 0, Stance.SUPPORTS);
        Fact rounds = sample.fact("<= Jul 2024", "The defense was not given a cache of rounds, and learned of it only in court", Fact.Status.DISPUTED_BY_OPPONENT, false);
        sample.cite(rounds, order, 1, Stance.SUPPORTS);
        sample.cite(rounds, letter, 0, Stance.SUPPORTS);
        sample.cite(sample.fact("12 Jul 2024", "השופטת דחתה את התיק לצמיתות 👩‍⚖️", Fact.Status.UNDISPUTED, true), order, 1, Stance.SUPPORTS);
        sample.fact("> 24 Dec 2024", "The civil case goes on", Fact.Status.DISPUTED_BY_US, false);
    }

    private void show() {
        root.setCenter(brief.view());
        brief.shown();
    }

    private List<BriefParagraph> saved() {
        return Cases.all(sample.file, BriefParagraph.class).stream().sorted(Comparator.comparingInt(BriefParagraph::position)).toList();
    }

    private List<String> texts() {
        return saved().stream().map(BriefParagraph::text).toList();
    }

    private List<java.util.UUID> ids() {
        return saved().stream().map(BriefParagraph::id).toList();
    }

    private Optional<TextInputControl> editor() {
        return Optional.ofNullable((TextInputControl) scene.lookup("#brief-editor"));
    }

    private javafx.scene.image.Image paper() {
        return scene.lookup(".brief-sheet .image-view") instanceof ImageView picture ? picture.getImage() : null;
    }

    private String page() {
        return ((TextInputControl) scene.lookup("#brief-page")).getText();
    }

    private javafx.scene.control.Button chip() {
        return (javafx.scene.control.Button) scene.lookup(".brief-words .chip");
    }

    private void focus(String id) {
        waitFor(() -> scene.getFocusOwner() != null && id.substring(1).equals(scene.getFocusOwner().getId()));
    }

    private boolean visible(String id) {
        Node node = scene.lookup(id);
        return node != null && node.isVisible() && node.getScene() != null;
    }

    private static void waitFor(Callable<Boolean> condition) {
        // Pages are made several times on the way, each time by another process.
        await().atMost(Duration.ofMinutes(3)).until(() -> WaitForAsyncUtils.waitForAsyncFx(20_000, condition));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
