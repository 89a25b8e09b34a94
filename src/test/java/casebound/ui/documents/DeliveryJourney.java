package casebound.ui.documents;

import static casebound.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import casebound.Scanned;
import casebound.casefile.Cases;
import casebound.model.Document;
import casebound.model.Receipt;
import casebound.ui.kit.Destination;
import casebound.ui.kit.FilePicker;
import casebound.ui.kit.PaneSide;
import casebound.ui.kit.Screens;
import casebound.ui.kit.Walk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A paralegal chooses the load files of a delivery, and has documents with their natives, images and texts. */
@ExtendWith(ApplicationExtension.class)
class DeliveryJourney {
    @TempDir
    Path folder;

    private final List<Path> chosen = new CopyOnWriteArrayList<>();
    private DocumentsWindow on;

    @Start
    void start(Stage stage) {
        on = new DocumentsWindow(stage, folder, new Chooses());
    }

    @AfterEach
    void close() {
        on.close();
    }

    @Test
    void aTableAndItsImagesAreAskedAboutOnceAndTheVersionsOpenFromTheDocument(FxRobot robot) throws IOException {
        Path volume = folder.resolve("VOL");
        for (int i = 1; i <= 3; i++) {
            Scanned.tiff(volume.resolve("IMAGES/" + i + ".tif"), "Page " + i);
        }
        Files.writeString(volume.resolve("ledger.csv"), "Date;Rounds\n1 Oct;50\n");
        Files.writeString(volume.resolve("ledger.txt"), "Date Rounds 1 Oct 50");
        chosen.add(Files.writeString(volume.resolve("VOL.opt"), "D-1,V,IMAGES\\1.tif,Y,,,2\nD-2,V,IMAGES\\2.tif,,,,\nD-3,V,IMAGES\\3.tif,Y,,,1\n"));
        chosen.add(Files.writeString(volume.resolve("VOL.dat"),
                "BEGBATES|SUBJECT|NATIVEPATH|TEXTPATH\nD-1|The ledger|ledger.csv|ledger.txt\nD-3|A letter||\n"));
        robot.interact(() -> on.section.commands().stream().filter(each -> each.id().equals("documents-load-file")).findFirst().orElseThrow().run());
        await().until(() -> dialog() != null);
        assertThat(((Labeled) dialog().lookup("#load-file-images")).getText()).isEqualTo("With it come the images that VOL.opt lists: those of 2 rows of 2.");
        robot.interact(() -> {
            Screens.save(dialog().getScene(), "load-file-with-images");
            ((Button) dialog().lookup("#load-file-ok")).fire();
        });
        await().until(() -> rows(robot).size() == 2
                && robot.lookup("#documents-report").tryQuery().filter(label -> label.getParent().isVisible()).isPresent());
        assertThat(robot.lookup("#documents-report").queryAs(Labeled.class).getText())
                .isEqualTo("Load file: 2 rows, 2 brought in, 2 documents put together from images");
        assertThat(dialog()).as("the list of images is not asked about again").isNull();
        assertThat(Cases.all(on.file, Receipt.class)).hasSize(1);
        assertThat(rows(robot)).extracting(DocumentRow::title).containsExactly("The ledger", "A letter");

        select(robot, 0);
        Document images = find("The ledger (images as produced)");
        await().until(() -> robot.lookup(related(images)).tryQuery().isPresent());
        assertThat(robot.lookup(related(images)).queryAs(Labeled.class).getText()).isEqualTo("Images as produced");
        on.window.bothColors(robot, "documents-versions");
        assertThat(Walk.unnamed(on.window.scene().getRoot())).isEmpty();
        robot.interact(() -> robot.lookup(related(images)).queryButton().fire());
        assertThat(on.opened).containsExactly(new Destination.AtPage(images.id(), 0, PaneSide.LEFT, ""));

        robot.interact(() -> family(robot, "with texts and page images"));
        await().until(() -> rows(robot).size() == 7);
        assertThat(rows(robot)).extracting(DocumentRow::title).containsExactlyInAnyOrder("The ledger", "The ledger (text as produced)",
                "The ledger (images as produced)", "D-1", "D-2", "A letter", "D-3");
        select(robot, rows(robot).indexOf(rows(robot).stream().filter(row -> row.id().equals(images.id())).findFirst().orElseThrow()));
        Document ledger = find("The ledger");
        await().until(() -> robot.lookup(related(ledger)).tryQuery().isPresent());
        robot.interact(() -> Screens.save(on.window.scene(), "documents-page-images"));
        robot.interact(() -> robot.lookup(related(ledger)).queryButton().fire());
        assertThat(on.opened).last().isEqualTo(new Destination.AtPage(ledger.id(), 0, PaneSide.LEFT, ""));
    }

    private Document find(String title) {
        return Cases.all(on.file, Document.class).stream().filter(each -> each.title().equals(title)).findFirst().orElseThrow();
    }

    private static String related(Document document) {
        return "#documents-related-" + document.id();
    }

    private static void family(FxRobot robot, String choice) {
        robot.lookup("#documents-filter-family").queryAs(MenuButton.class).getItems().stream()
                .filter(item -> choice.equals(item.getText())).findFirst().orElseThrow().fire();
    }

    private static void select(FxRobot robot, int row) {
        robot.interact(() -> {
            TableView<DocumentRow> table = robot.lookup("#documents").queryAs(TableView.class);
            table.getSelectionModel().clearAndSelect(row, table.getColumns().get(1));
        });
    }

    @SuppressWarnings("unchecked")
    private static List<DocumentRow> rows(FxRobot robot) {
        return robot.lookup("#documents").queryAs(TableView.class).getItems();
    }

    private static Node dialog() {
        return Window.getWindows().stream().filter(Window::isShowing).map(shown -> shown.getScene().getRoot())
                .filter(root -> "load-file".equals(root.getId())).findFirst().orElse(null);
    }

    /** Chooses what the test has laid out. */
    private final class Chooses implements FilePicker {
        @Override
        public Optional<Path> folder(String title) {
            return Optional.empty();
        }

        @Override
        public List<Path> files(String title) {
            return chosen;
        }

        @Override
        public Optional<Path> saveAs(String title, String name, String extension) {
            return Optional.empty();
        }
    }
}
