package casebound.ui.receipts;

import static casebound.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.intake.Intake;
import casebound.model.Document;
import casebound.model.Party;
import casebound.model.Receipt;
import casebound.ui.kit.Destination;
import casebound.ui.kit.SavesTo;
import casebound.ui.kit.Screens;
import casebound.ui.kit.SectionWindow;
import casebound.ui.kit.Theme;
import casebound.ui.kit.Walk;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import casebound.work.Work;
import casebound.worker.WorkerLimits;
import casebound.worker.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A paralegal looks at what came, says from whom and when, names the letter, opens a file and saves the report. */
@ExtendWith(ApplicationExtension.class)
class ReceiptsJourney {
    @TempDir
    Path folder;

    private final List<Destination> opened = new ArrayList<>();
    private CaseFile file;
    private Workers workers;
    private Work work;
    private Path out;
    private SectionWindow window;
    private Scene scene;
    private ReceiptsSection section;

    @Start
    void start(Stage stage) throws IOException {
        out = folder.resolve("Receipt.pdf");
        file = new Cases(folder).create();
        workers = new Workers(folder.resolve("work"), WorkerLimits.standard());
        work = SectionWindow.work();
        section = new ReceiptsSection(file, workers, work, opened::add, new SavesTo(out));
        window = new SectionWindow(stage, section);
        scene = window.scene();
    }

    @AfterEach
    void close() {
        work.close();
        workers.close();
        file.close();
    }

    @Test
    void aDeliveryIsDescribedItsReportReadAndSaved(FxRobot robot) throws IOException {
        assertThat(robot.lookup("#receipts-documents-empty").tryQuery()).isPresent();
        robot.interact(() -> Screens.save(scene, "receipts-empty"));
        Path received = Files.createDirectories(folder.resolve("First production"));
        Files.writeString(received.resolve("Cover letter.txt"), "Enclosed please find the first production.\nAttachments: photo.jpg");
        Files.writeString(received.resolve("תצהיר של עדה " + "of a very long name ".repeat(7) + ".txt"), "An affidavit.");
        Files.write(received.resolve("recording.bin"), new byte[] {0, 1, 2, 0, 3});
        bring(received);
        bring(Files.writeString(folder.resolve("later.txt"), "A later letter."));
        await().until(() -> table(robot).getItems().size() == 2 && !list(robot).getItems().isEmpty());

        robot.interact(() -> section.open(new Destination.AtRecord(Cases.all(file, Receipt.class).getFirst().ref())));
        await().until(() -> totals(robot).startsWith("3 files received"));
        assertThat(totals(robot)).isEqualTo("3 files received, with 0 inside them; 3 documents of 2 pages added.");
        robot.clickOn("#receipts-from").write("Office of the Prosecutor").push(KeyCode.TAB);
        await().until(() -> receipt().from() != null);
        assertThat(Cases.all(file, Document.class)).filteredOn(document -> receipt().from().equals(document.receivedFrom())).hasSize(3);
        robot.write("5 Mar 2024").push(KeyCode.TAB);
        await().until(() -> receipt().received().known());
        robot.write("portal").push(KeyCode.TAB);
        await().until(() -> receipt().means().equals("portal"));
        robot.write("DEF-000001").push(KeyCode.TAB).write("DEF-000009").push(KeyCode.TAB);
        await().until(() -> receipt().lastBates().equals("DEF-000009"));
        assertThat(receipt().firstBates()).isEqualTo("DEF-000001");
        assertThat(Cases.all(file, Party.class)).extracting(Party::name).containsExactly("Office of the Prosecutor");

        robot.clickOn("#receipts-letter-pick");
        await().until(() -> robot.lookup("#receipts-letter-filter").tryQuery().isPresent());
        robot.clickOn("#receipts-letter-filter").write("cover").push(KeyCode.ENTER);
        Document letter = Cases.all(file, Document.class).stream().filter(each -> each.name().equals("Cover letter.txt")).findFirst().orElseThrow();
        await().until(() -> letter.id().equals(receipt().letter()) && robot.lookup("#receipts-letter-open").tryQuery().isPresent());
        await().until(() -> entries(robot).stream().anyMatch(line -> line.contains("None of these 9 numbers is on a page")));
        assertThat(entries(robot)).anyMatch(line -> line.contains("Names “photo.jpg” as attached; it did not come"));
        for (double width : new double[] {1120, 860}) {
            robot.interact(() -> scene.getWindow().setWidth(width));
            robot.interact(() -> assertThat(Walk.spilling(scene)).as("at %s", width).isEmpty());
            robot.interact(() -> assertThat(Walk.unnamed(scene.getRoot())).isEmpty());
        }
        robot.interact(() -> Screens.save(scene, "receipts"));
        robot.interact(() -> window.theme().choiceProperty().set(Theme.Choice.DARK));
        robot.interact(() -> Screens.save(scene, "receipts-dark"));

        int cover = indexOf(robot, "Cover letter.txt");
        robot.interact(() -> {
            list(robot).getSelectionModel().select(cover);
            list(robot).scrollTo(cover);
            list(robot).requestFocus();
        });
        robot.push(KeyCode.ENTER);
        assertThat(opened).singleElement().isInstanceOfSatisfying(Destination.AtPage.class, at -> assertThat(at.document()).isEqualTo(letter.id()));

        robot.clickOn("#receipts-save");
        await().until(() -> Files.exists(out) && robot.lookup(".count").queryAllAs(Labeled.class).stream()
                .anyMatch(label -> label.getText().equals("Saved as Receipt.pdf")));
    }

    private void bring(Path path) {
        new Intake(file, workers).bring(List.of(path), Intake.Again.LEAVE_OUT, each -> { }, Progress.NONE, new CancelFlag());
    }

    private Receipt receipt() {
        return Cases.all(file, Receipt.class).getFirst();
    }

    private static String totals(FxRobot robot) {
        return robot.lookup("#receipts-totals").queryAs(Labeled.class).getText();
    }

    private static TableView<?> table(FxRobot robot) {
        return robot.lookup("#receipts").queryAs(TableView.class);
    }

    @SuppressWarnings("unchecked")
    private static ListView<ReportList.Entry> list(FxRobot robot) {
        return robot.lookup("#receipts-report").queryAs(ListView.class);
    }

    private static List<String> entries(FxRobot robot) {
        return List.copyOf(list(robot).getItems()).stream().map(String::valueOf).toList();
    }

    private static int indexOf(FxRobot robot, String name) {
        List<ReportList.Entry> entries = List.copyOf(list(robot).getItems());
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i) instanceof ReportList.Entry.Of(var line, boolean added) && line.name().equals(name)) {
                return i;
            }
        }
        throw new AssertionError(name);
    }
}
