package casebound.ui.documents;

import static casebound.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.model.Document;
import casebound.model.Ids;
import casebound.model.Link;
import casebound.model.PageLabelRun;
import casebound.model.PageRange;
import casebound.model.PrivacyCheck;
import casebound.privacy.PrivacyRun;
import casebound.ui.kit.Command;
import casebound.ui.kit.Destination;
import casebound.ui.kit.FilePicker;
import casebound.ui.kit.Screens;
import casebound.ui.kit.Theme;
import casebound.ui.kit.Walk;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Files come in by a drop, are tagged together, filtered and opened. */
@ExtendWith(ApplicationExtension.class)
class DocumentsJourney {
    @TempDir
    Path folder;

    private DocumentsWindow on;

    @Start
    void start(Stage stage) {
        on = new DocumentsWindow(stage, folder, new NobodyChooses());
    }

    @AfterEach
    void close() {
        on.close();
    }

    @Test
    void droppedFilesAreTaggedTogetherFilteredAndOpened(FxRobot robot) throws Exception {
        robot.interact(() -> Screens.save(on.window.scene(), "documents-empty"));
        Path received = Files.createDirectories(folder.resolve("received"));
        Files.writeString(received.resolve("Order of dismissal.txt"), "The case is dismissed with prejudice.");
        Files.writeString(received.resolve("Notice of appeal.txt"), "The State appeals.");
        Files.writeString(received.resolve("A very long name of a letter ".repeat(6) + ".txt"), "Dear counsel");
        Files.write(received.resolve("recording.bin"), new byte[] {0, 1, 2, 0, 3});
        robot.interact(() -> on.section.take(List.of(received)));
        await().until(() -> rows(robot).size() == 4
                && robot.lookup("#documents-report").tryQuery().filter(label -> label.getParent().isVisible()).isPresent());
        assertThat(robot.lookup("#documents-report").queryAs(Labeled.class).getText())
                .isEqualTo("Import: 3 added, 1 kept but not readable");

        robot.interact(() -> robot.lookup("#documents").queryAs(TableView.class).getSelectionModel().selectAll());
        robot.clickOn("#documents-add").write("Morrissey");
        robot.interact(() -> Screens.save(on.window.scene(), "documents-add"));
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER).push(KeyCode.ENTER);
        await().until(() -> rows(robot).stream().allMatch(row -> row.targets().size() == 1));
        assertThat(on.file.undoTitle()).contains("Tag 4 documents");
        assertThat(robot.lookup("#documents-inspector .inspector-head .strong").queryAs(Labeled.class).getText())
                .isEqualTo("4 documents");

        robot.clickOn("#documents-filter").write("dismissal");
        assertThat(rows(robot)).hasSize(1);
        robot.interact(() -> {
            TableView<DocumentRow> table = table(robot);
            table.getSelectionModel().clearAndSelect(0, table.getColumns().get(1));
            table.requestFocus();
        });
        robot.push(KeyCode.SHIFT, KeyCode.ENTER);
        assertThat(on.opened).singleElement().isInstanceOf(Destination.AtPage.class);
        robot.interact(() -> Screens.save(on.window.scene(), "documents-filtered"));
        robot.clickOn("#documents-date-field").write("<=Jul 2024");
        robot.push(KeyCode.ENTER);
        await().until(() -> rows(robot).getFirst().date().equals("≤ Jul 2024"));
        robot.interact(() -> robot.lookup("#documents-filter").queryTextInputControl().clear());
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> Screens.save(on.window.scene(), "documents-light"));
        assertThat(Walk.unnamed(on.window.scene().getRoot())).isEmpty();
        robot.interact(() -> on.window.theme().choiceProperty().set(Theme.Choice.DARK));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> Screens.save(on.window.scene(), "documents-dark"));
    }

    @Test
    void aDocumentIsTypedIntoDescribedOpenedBesideSequesteredAndDestroyed(FxRobot robot) throws Exception {
        Document order = Cases.document(on.file, "order.txt", "It is so ordered".getBytes(StandardCharsets.UTF_8));
        Document motion = Cases.document(on.file, "motion.txt", "Comes now the defendant".getBytes(StandardCharsets.UTF_8));
        CaseFile.await(on.file.change("Link", tx -> tx.add(new Link(Ids.next(), order.ref(), Link.Type.RULES_ON, motion.ref(), ""))));
        await().until(() -> rows(robot).size() == 2);
        select(robot, 0, "documents-type");
        robot.push(KeyCode.F2);
        robot.write("Order").push(KeyCode.ENTER);
        await().until(() -> rows(robot).getFirst().document().type().equals("Order"));
        select(robot, 0, "documents-date");
        robot.push(KeyCode.F2);
        robot.write("nonsense").push(KeyCode.ENTER);
        assertThat(robot.lookup("#documents-date-edit").queryAs(TextField.class).getStyleClass()).contains("invalid");
        robot.interact(() -> robot.lookup("#documents-date-edit").queryAs(TextField.class).setText("about Oct 2021"));
        robot.push(KeyCode.ENTER);
        await().until(() -> rows(robot).getFirst().document().date().known());

        robot.interact(() -> field(robot, "#documents-range-pages").setText("1"));
        robot.interact(() -> field(robot, "#documents-range-title").setText("First page alone"));
        robot.interact(() -> robot.lookup("#documents-range-add").queryButton().fire());
        robot.interact(() -> field(robot, "#documents-label-first").setText("DEF-000123"));
        robot.interact(() -> robot.lookup("#documents-label-add").queryButton().fire());
        await().until(() -> Cases.all(on.file, PageRange.class).size() == 1 && Cases.all(on.file, PageLabelRun.class).size() == 1);
        await().until(() -> robot.lookup("#documents-related-" + motion.id()).tryQuery().isPresent()
                && robot.lookup("#documents-range-off-" + Cases.all(on.file, PageRange.class).getFirst().id()).tryQuery().isPresent());
        on.window.bothColors(robot, "documents-one");
        assertThat(Walk.unnamed(on.window.scene().getRoot())).isEmpty();

        run(robot, "documents-beside");
        assertThat(on.opened).hasSize(2);

        run(robot, "documents-sequester");
        await().until(() -> dialog("documents-sequester-asked") != null);
        dialogInBothColors(robot, "documents-sequester-asked");
        robot.interact(() -> in("documents-sequester-asked", "documents-sequester-reason").setText("Clawback of 4 May"));
        robot.interact(() -> ((Button) dialog("documents-sequester-asked").lookup("#documents-sequester-asked-ok")).fire());
        await().until(() -> rows(robot).getFirst().state() == DocumentRow.State.SEQUESTERED);
        await().until(() -> command("documents-lift").enabled().get());
        run(robot, "documents-lift");
        await().until(() -> rows(robot).getFirst().state() != DocumentRow.State.SEQUESTERED);

        run(robot, "documents-destroy");
        await().until(() -> dialog("documents-destroy-asked") != null);
        dialogInBothColors(robot, "documents-destroy-asked");
        robot.interact(() -> in("documents-destroy-asked", "documents-destroy-reason").setText("Protective order of 1 June"));
        robot.interact(() -> ((CheckBox) dialog("documents-destroy-asked").lookup("#documents-destroy-sure")).setSelected(true));
        robot.interact(() -> ((Button) dialog("documents-destroy-asked").lookup("#documents-destroy-asked-ok")).fire());
        await().until(() -> dialog("documents-certificate") != null && rows(robot).size() == 1);
        dialogInBothColors(robot, "documents-certificate");
        robot.interact(() -> dialog("documents-certificate").getScene().getWindow().hide());
        assertThat(Cases.all(on.file, Document.class)).extracting(Document::id).containsExactly(motion.id());
    }

    @Test
    void aWarningLeadsToItsPlaceAndIsCheckedOff(FxRobot robot) throws Exception {
        robot.interact(() -> on.section.take(List.of(made("letter.txt", "SSN 219-41-7733, born on March 14, 1961."), made("plain.txt", "Nothing."))));
        await().until(() -> rows(robot).size() == 2);
        new PrivacyRun(on.file, on.workers).run(Progress.NONE, new CancelFlag());
        await().until(() -> rows(robot).stream().anyMatch(row -> row.privacy().warnings() == 2));
        robot.interact(() -> attention(robot, 1).fire());
        assertThat(rows(robot)).extracting(DocumentRow::title).containsExactly("letter");
        select(robot, 0, "documents-name");
        await().until(() -> robot.lookup("#documents-privacy-social_security-0").tryQuery().isPresent());
        on.window.bothColors(robot, "documents-warned");
        robot.interact(() -> robot.lookup("#documents-privacy-social_security-0").queryButton().fire());
        assertThat(on.opened).singleElement().isInstanceOfSatisfying(Destination.AtPlace.class, place -> {
            assertThat(place.page()).isZero();
            assertThat(place.areas()).hasSize(1);
        });
        robot.interact(() -> robot.lookup("#documents-privacy-check-social_security-0").queryButton().fire());
        await().until(() -> rows(robot).getFirst().privacy().warnings() == 1);
        assertThat(Walk.unnamed(on.window.scene().getRoot())).isEmpty();
        await().until(() -> robot.lookup("#documents-privacy-check-birth_date-0").tryQuery().isEmpty());
        robot.interact(() -> robot.lookup("#documents-privacy-all").queryButton().fire());
        await().until(() -> rows(robot).isEmpty());
        assertThat(Cases.all(on.file, PrivacyCheck.class)).hasSize(2);
        CaseFile.await(on.file.undo());
        await().until(() -> rows(robot).size() == 1);
    }

    @Test
    void familiesStayTogetherHoweverOneSorts(FxRobot robot) throws Exception {
        Path mail = made("b.eml", "Subject: Ferry\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nSee there.\r\n"
                + "--x\r\nContent-Type: text/plain; name=z.txt\r\nContent-Disposition: attachment; filename=z.txt\r\n\r\nThe list.\r\n"
                + "--x\r\nContent-Type: text/plain; name=a.txt\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\nThe other.\r\n--x--\r\n");
        robot.interact(() -> on.section.take(List.of(mail, made("Aardvark.txt", "first"), made("Zebra.txt", "last"))));
        await().until(() -> rows(robot).size() == 5);
        for (TableColumn.SortType way : TableColumn.SortType.values()) {
            robot.interact(() -> {
                TableColumn<DocumentRow, ?> title = table(robot).getColumns().get(1);
                title.setSortType(way);
                table(robot).getSortOrder().setAll(List.of(title));
            });
            List<String> sorted = List.of("Aardvark", "Ferry", "z", "a", "Zebra");
            assertThat(rows(robot)).extracting(DocumentRow::title).containsExactlyElementsOf(way == TableColumn.SortType.ASCENDING ? sorted
                    : List.of("Zebra", "Ferry", "z", "a", "Aardvark"));
        }
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> Screens.save(on.window.scene(), "documents-family"));
        assertThat(indent(robot, "z")).isGreaterThan(indent(robot, "Ferry") + 12);
    }

    private double indent(FxRobot robot, String title) {
        return robot.lookup(".table-cell").<TableCell<?, ?>>queryAll().stream().filter(cell -> title.equals(cell.getText()))
                .findFirst().orElseThrow().getPadding().getLeft();
    }

    private Path made(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static MenuItem attention(FxRobot robot, int choice) {
        return robot.lookup("#documents-filter-attention").queryAs(MenuButton.class).getItems().get(choice);
    }

    private void select(FxRobot robot, int row, String column) {
        robot.interact(() -> {
            TableView<DocumentRow> table = table(robot);
            table.getSelectionModel().clearAndSelect(row, table.getColumns().stream()
                    .filter(each -> column.equals(each.getId())).findFirst().orElseThrow());
            table.getFocusModel().focus(row, table.getColumns().stream()
                    .filter(each -> column.equals(each.getId())).findFirst().orElseThrow());
            table.requestFocus();
        });
        await().until(() -> command("documents-tag").enabled().get());
    }

    private Command command(String id) {
        return on.section.commands().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    private void run(FxRobot robot, String id) {
        await().until(() -> command(id).enabled().get());
        robot.interact(() -> command(id).run());
    }

    private static TextField field(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(TextField.class);
    }

    private static Node dialog(String id) {
        return Window.getWindows().stream().filter(Window::isShowing).map(window -> window.getScene().getRoot())
                .filter(root -> id.equals(root.getId())).findFirst().orElse(null);
    }

    private static TextField in(String dialog, String id) {
        return (TextField) dialog(dialog).lookup("#" + id);
    }

    private void dialogInBothColors(FxRobot robot, String id) {
        for (Theme.Choice choice : List.of(Theme.Choice.DARK, Theme.Choice.LIGHT)) {
            robot.interact(() -> {
                on.window.theme().choiceProperty().set(choice);
                dialog(id).getScene().getStylesheets().setAll(on.window.scene().getStylesheets());
            });
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(() -> Screens.save(dialog(id).getScene(), id + "-" + choice.name().toLowerCase(Locale.ROOT)));
        }
    }

    private static List<DocumentRow> rows(FxRobot robot) {
        return table(robot).getItems();
    }

    @SuppressWarnings("unchecked")
    private static TableView<DocumentRow> table(FxRobot robot) {
        return robot.lookup("#documents").queryAs(TableView.class);
    }

    /** The system's choosers do not come up here. */
    private static final class NobodyChooses implements FilePicker {
        @Override
        public Optional<Path> folder(String title) {
            return Optional.empty();
        }

        @Override
        public List<Path> files(String title) {
            return List.of();
        }

        @Override
        public Optional<Path> saveAs(String title, String name, String extension) {
            return Optional.empty();
        }
    }
}
