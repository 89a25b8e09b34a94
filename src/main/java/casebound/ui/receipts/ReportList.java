package casebound.ui.receipts;

import static casebound.ui.kit.Named.named;

import casebound.problem.Texts;
import casebound.receipt.ReceiptReport;
import casebound.receipt.ReceiptReport.Line;
import casebound.receipt.ReceiptReport.Section;
import casebound.ui.kit.OneLine;
import casebound.ui.kit.Tips;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** The sections of a report with their lines. Enter, or a click on the name, opens the document of a line. */
final class ReportList {
    /** The shares of the width that the name and the reason have. */
    private static final double NAME = 0.36;
    private static final double BECAUSE = 0.25;
    private static final double ROW = 28;

    private final ListView<Entry> list = named(new ListView<>(), "receipts-report", Texts.text("receipts.report"));
    private final Consumer<Line> open;

    /** What a row shows. */
    sealed interface Entry {
        /** A heading with how many lines it has, or what it says where it has none. */
        record Heading(Section section) implements Entry {}

        record Of(Line line, boolean added) implements Entry {}
    }

    ReportList(Consumer<Line> open) {
        this.open = open;
        list.getStyleClass().addAll("dense", "edge-to-edge");
        list.setFixedCellSize(ROW);
        list.setCellFactory(any -> new EntryCell());
        list.addEventHandler(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ENTER) {
                open(list.getSelectionModel().getSelectedItem());
                press.consume();
            }
        });
    }

    ListView<Entry> node() {
        return list;
    }

    /** Shows a report; of the same receipt as before it stays where it was scrolled to. */
    void show(@Nullable ReceiptReport report) {
        int at = list.getSelectionModel().getSelectedIndex();
        list.getItems().setAll(report == null ? List.of() : entries(report));
        if (at >= 0 && at < list.getItems().size()) {
            list.getSelectionModel().select(at);
        }
    }

    /** What is wrong comes first; sections that found nothing stay, because that is a finding too. */
    static List<Entry> entries(ReceiptReport report) {
        List<Entry> entries = new ArrayList<>();
        for (Section section : report.sections()) {
            entries.add(new Entry.Heading(section));
            section.lines().forEach(line -> entries.add(new Entry.Of(line, section.subject() == ReceiptReport.Subject.ADDED)));
        }
        return entries;
    }

    private void open(@Nullable Entry entry) {
        if (entry instanceof Entry.Of(Line line, boolean added) && line.document() != null) {
            open.accept(line);
        }
    }

    private final class EntryCell extends ListCell<Entry> {
        private final Label name = new Label();
        private final Label what = new Label();
        private final Label because = new Label();
        private final HBox row = new HBox(8, name, what, because);

        EntryCell() {
            setPrefWidth(0);
            row.setAlignment(Pos.CENTER_LEFT);
            what.setMinWidth(0);
            because.getStyleClass().addAll("text-muted", "t12");
            HBox.setHgrow(what, Priority.ALWAYS);
            what.setMaxWidth(Double.MAX_VALUE);
            List.of(name, what, because).forEach(Tips::whenCut);
            name.setMinWidth(0);
            name.prefWidthProperty().bind(list.widthProperty().multiply(NAME));
            name.maxWidthProperty().bind(name.prefWidthProperty());
            because.setMinWidth(0);
            because.prefWidthProperty().bind(list.widthProperty().multiply(BECAUSE));
            because.maxWidthProperty().bind(because.prefWidthProperty());
            because.managedProperty().bind(because.visibleProperty());
            what.setPrefWidth(0);
            name.setOnMouseClicked(click -> {
                if (click.getButton() == MouseButton.PRIMARY) {
                    list.getSelectionModel().select(getIndex());
                    open(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setGraphic(empty || entry == null ? null : row);
            setAccessibleText(null);
            switch (entry) {
                case null -> { }
                case Entry.Heading(Section section) -> {
                    boolean none = section.lines().isEmpty();
                    fill(section.title(), none ? Texts.text("receipt.none." + section.subject()) : String.valueOf(section.lines().size()), "");
                    name.getStyleClass().setAll("label", "strong");
                    name.setTextOverrun(OverrunStyle.ELLIPSIS);
                    what.getStyleClass().setAll("label", "text-subtle");
                }
                case Entry.Of(Line line, boolean added) -> {
                    fill(line.name(), line.what(), added ? "" : line.because());
                    name.getStyleClass().setAll("label", line.document() == null ? "text-default" : "text-link");
                    // the name is at the end of a path, so the beginning is what is cut
                    name.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
                    what.getStyleClass().setAll("label");
                    setAccessibleText(String.join(". ", line.name(), line.what(), because.getText()));
                }
            }
        }

        private void fill(String first, String second, String third) {
            because.setVisible(!third.isEmpty());
            name.setText(OneLine.of(first));
            what.setText(OneLine.of(second));
            because.setText(OneLine.of(third));
        }
    }
}
