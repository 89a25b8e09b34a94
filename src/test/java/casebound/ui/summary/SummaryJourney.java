package casebound.ui.summary;

import static casebound.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.model.CaseDate;
import casebound.model.CaseDates;
import casebound.model.Charge;
import casebound.model.Fact;
import casebound.model.Ids;
import casebound.model.Kind;
import casebound.model.Party;
import casebound.model.PartyAlias;
import casebound.model.Proceeding;
import casebound.model.Question;
import casebound.model.Role;
import casebound.model.Side;
import casebound.model.SignOff;
import casebound.sample.Samples;
import casebound.ui.kit.Destination;
import casebound.ui.kit.SavesTo;
import casebound.ui.kit.Screens;
import casebound.ui.kit.Theme;
import casebound.ui.kit.Walk;
import casebound.work.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** An attorney reads the summary of the sample case, answers, opens, prints and signs off. */
@ExtendWith(ApplicationExtension.class)
class SummaryJourney {
    @TempDir
    static Path folder;

    private final List<Destination> opened = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final BorderPane root = new BorderPane();
    private static Path out;
    private static Samples sample;
    private static CaseFile empty;
    private static CaseFile long300;
    private Work work;
    private SummarySection section;
    private Theme theme;
    private Scene scene;

    /** Here and not at the start of the window, which is given up on after half a minute. */
    @BeforeAll
    static void makeCases() throws IOException {
        out = folder.resolve("Summary.pdf");
        sample = new Samples(folder);
        empty = new Cases(Files.createDirectories(folder.resolve("empty"))).create();
        long300 = new Cases(Files.createDirectories(folder.resolve("long"))).create();
        CaseFile.await(long300.change("Add long names", tx -> {
            for (String name : List.of("Of the vessel and all that was found in it ".repeat(7), "ספינת המעבורת נגד הנמל", "Ferry \uD83D\uDEA2 Company")) {
                Proceeding proceeding = new Proceeding(Ids.next(), Proceeding.Type.CIVIL, name, "", "", "", "", name, CaseDate.NONE,
                        CaseDate.NONE, CaseDate.NONE, CaseDates.parse("Mar 2027"), name, null, "");
                Party party = Cases.party(name);
                tx.add(proceeding);
                tx.add(party);
                tx.add(new Role(Ids.next(), party.id(), proceeding.id(), name, Side.DEFENSE, CaseDate.NONE, CaseDate.NONE));
                tx.add(new Charge(Ids.next(), proceeding.id(), party.id(), Charge.Type.CLAIM, "", name, "", name, CaseDate.NONE, ""));
                tx.add(new Fact(Ids.next(), CaseDates.parse("<= Jul 2024"), name, Fact.Status.UNSURE, true, true, ""));
                tx.add(new Question(Ids.next(), name, proceeding.ref(), "", null, ""));
            }
        }));
    }

    @AfterAll
    static void closeCases() {
        empty.close();
        long300.close();
        sample.close();
    }

    @Start
    void start(Stage stage) {
        work = new Work(Platform::runLater, problem -> problems.add(problem.what()));
        section = new SummarySection(sample.file, sample.workers, work, opened::add, new SavesTo(out));
        theme = new Theme();
        theme.choiceProperty().set(Theme.Choice.LIGHT);
        scene = new Scene(root, 1120, 730);
        theme.dress(scene);
        stage.setScene(scene);
        stage.setWidth(1120);
        stage.setHeight(730);
        stage.show();
    }

    @AfterEach
    void close() {
        work.close();
        assertThat(problems).isEmpty();
    }

    @Test
    void theSummaryIsReadAnsweredOpenedPrintedAndSignedOff(FxRobot robot) throws Exception {
        robot.interact(() -> root.setCenter(section.view()));
        waitFor(() -> count().equals("2 pages printed"));
        robot.interact(() -> {
            Screens.save(scene, "summary-light");
            assertThat(Walk.unnamed(root)).isEmpty();
            theme.choiceProperty().set(Theme.Choice.DARK);
            Screens.save(scene, "summary-dark");
            theme.choiceProperty().set(Theme.Choice.LIGHT);
        });

        fire(robot, first("summary-fact-"));
        assertThat(opened.getLast()).isInstanceOfSatisfying(Destination.AtRecord.class, at -> assertThat(at.ref().kind()).isEqualTo(Kind.FACT));
        fire(robot, first("summary-event-"));
        assertThat(opened.getLast()).isInstanceOf(Destination.AtPage.class);
        fire(robot, first("summary-gap-"));
        assertThat(opened.getLast()).isInstanceOfSatisfying(Destination.AtRecord.class, at -> assertThat(at.ref().kind()).isEqualTo(Kind.EVIDENCE));
        fire(robot, first("summary-question-cite-"));
        assertThat(opened.getLast()).isInstanceOf(Destination.AtAnchor.class);

        fire(robot, first("summary-same-"));
        waitFor(() -> Cases.all(sample.file, PartyAlias.class).stream().anyMatch(alias -> alias.name().equals("Alex Baldwin")));
        waitFor(() -> nothing("summary-same-"));

        robot.interact(() -> robot.lookup("#summary-add").queryTextInputControl().requestFocus());
        robot.write("Who reads it?").push(KeyCode.ENTER);
        waitFor(() -> Cases.all(sample.file, Question.class).size() == 4);

        robot.interact(() -> robot.lookup("#summary-sign-off").queryButton().fire());
        robot.interact(() -> robot.lookup("#summary-sign-ok").queryButton().fire());
        waitFor(() -> Cases.all(sample.file, SignOff.class).size() == 1);
        waitFor(() -> ((Labeled) robot.lookup("#summary-signed-off").query()).getText().startsWith("Signed off by Sample attorney"));

        robot.interact(() -> robot.lookup("#summary-copy").queryButton().fire());
        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString()).contains("State v. Baldwin and related"));
        robot.interact(() -> robot.lookup("#summary-print").queryButton().fire());
        waitFor(() -> robot.lookup("#print-none-close").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#print-none-close").queryButton().fire());
        robot.interact(() -> section.commands().stream().filter(command -> command.id().equals("summary-save")).findFirst().orElseThrow().run());
        waitFor(() -> count().contains("Saved: Summary.pdf."));
        assertThat(out).isNotEmptyFile();
        robot.interact(() -> Screens.save(scene, "summary-signed-off-light"));
    }

    @Test
    void longNamesAndScriptsFitANarrowWindow(FxRobot robot) throws Exception {
        SummarySection crowded = new SummarySection(long300, sample.workers, work, opened::add, new SavesTo(out));
        robot.interact(() -> {
            root.getScene().getWindow().setWidth(864);
            root.getScene().getWindow().setHeight(610);
            root.setCenter(crowded.view());
        });
        waitFor(() -> count().endsWith("printed"));
        robot.interact(() -> {
            Screens.save(scene, "summary-narrow-light");
            assertThat(Walk.unnamed(root)).isEmpty();
            assertThat(root.lookup("#summary-side-scroll").getBoundsInParent().getMaxX()).isLessThanOrEqualTo(scene.getWidth() + 1);
        });
    }

    @Test
    void anEmptyCaseSaysWhatToDoFirst(FxRobot robot) throws Exception {
        SummarySection none = new SummarySection(empty, sample.workers, work, opened::add, new SavesTo(out));
        robot.interact(() -> root.setCenter(none.view()));
        waitFor(() -> robot.lookup("#summary-documents").tryQuery().isPresent());
        robot.interact(() -> Screens.save(scene, "summary-empty-light"));
        fire(robot, robot.lookup("#summary-documents").query());
        assertThat(opened.getLast()).isEqualTo(new Destination.InSection("documents"));
    }

    private String count() {
        return root.lookup(".count") instanceof Labeled label ? label.getText() : "";
    }

    private boolean nothing(String idStart) {
        return root.lookupAll(".button").stream().noneMatch(node -> node.getId() != null && node.getId().startsWith(idStart));
    }

    private Node first(String idStart) {
        return root.lookupAll(".button").stream().filter(node -> node.getId() != null && node.getId().startsWith(idStart))
                .findFirst().orElseThrow();
    }

    private static void fire(FxRobot robot, Node button) {
        robot.interact(((javafx.scene.control.Button) button)::fire);
    }

    private static void waitFor(Callable<Boolean> condition) {
        await().until(() -> {
            java.util.concurrent.FutureTask<Boolean> asked = new java.util.concurrent.FutureTask<>(condition);
            Platform.runLater(asked);
            return asked.get();
        });
    }
}
