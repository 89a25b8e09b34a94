package casebound.ui.documents.load;

import static casebound.ui.kit.Named.named;

import casebound.loadfile.Delivery;
import casebound.loadfile.Field;
import casebound.loadfile.LoadFile;
import casebound.problem.Texts;
import casebound.ui.kit.Decision;
import casebound.ui.kit.OneLine;
import casebound.ui.kit.Pick;
import casebound.ui.kit.Wrapped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Shows the first rows of a load file and asks what its columns mean. */
public final class LoadFileDialog {
    private static final double WIDTH = 920;
    private static final double HEIGHT = 320;
    private static final double COLUMN = 168;

    private final LoadFileStep step;
    private final TableView<List<String>> table = named(new TableView<>(), "load-file-table", Texts.text("loadfile.table"));

    public LoadFileDialog(LoadFileStep step) {
        this.step = step;
    }

    /**
     * @param bring brings it in as it is understood then
     * @param closed follows however it is closed
     */
    public void show(Window over, Consumer<Delivery> bring, Runnable closed) {
        LoadFile found = step.loadFile();
        Label written = new Label();
        written.setId("load-file-written");
        Wrapped.wrapped(written);
        written.getStyleClass().add("text-muted");
        CheckBox names = named(new CheckBox(Texts.text("loadfile.names")), "load-file-names", Texts.text("loadfile.names"));
        names.setSelected(found.names());
        names.setVisible(!found.images());
        names.setManaged(!found.images());
        names.selectedProperty().subscribe(first -> {
            step.names(first);
            written.setText(step.written());
            fill();
        });
        Label images = new Label();
        images.setId("load-file-images");
        Wrapped.wrapped(images);
        images.managedProperty().bind(images.visibleProperty());
        step.deliveryProperty().subscribe(now -> {
            images.setText(step.images());
            images.setVisible(!images.getText().isEmpty());
        });
        table.getStyleClass().addAll("dense", "load-file");
        table.setPrefHeight(HEIGHT);
        table.setFixedCellSize(28);
        Label hint = new Label(Texts.text("loadfile.noFiles"));
        Wrapped.wrapped(hint);
        hint.getStyleClass().add("form-error");
        hint.managedProperty().bind(hint.visibleProperty());
        hint.visibleProperty().bind(Bindings.createBooleanBinding(() -> !step.leadsToFiles(), step.deliveryProperty()));
        new Decision("load-file", Texts.text(found.images() ? "loadfile.question.images" : "loadfile.question"),
                Texts.text(found.images() ? "loadfile.what.images" : "loadfile.what", String.valueOf(found.file().getFileName())))
                .wide(WIDTH).with(new VBox(8, written, images, names, table, hint))
                .act(Texts.text("loadfile.act"), Bindings.createBooleanBinding(step::leadsToFiles, step.deliveryProperty()),
                        () -> bring.accept(step.deliveryProperty().get()))
                .onClosed(closed).show(over);
    }

    private void fill() {
        LoadFile file = step.loadFile();
        table.getColumns().clear();
        for (int column = 0; column < file.columns().size(); column++) {
            table.getColumns().add(column(file, column));
        }
        table.getItems().setAll(step.firstRows());
    }

    private TableColumn<List<String>, String> column(LoadFile file, int at) {
        TableColumn<List<String>, String> column = new TableColumn<>();
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(COLUMN);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(at < row.getValue().size() ? OneLine.of(row.getValue().get(at)) : ""));
        Label name = new Label(OneLine.of(file.columns().get(at)));
        VBox head = new VBox(4, name);
        head.setMinWidth(0);
        head.getStyleClass().add("load-file-head");
        if (!file.images()) {
            head.getChildren().add(meaning(file, at));
        }
        column.setGraphic(head);
        return column;
    }

    private ComboBox<Optional<Field>> meaning(LoadFile file, int at) {
        List<Optional<Field>> choices = Stream.concat(Stream.of(Optional.<Field>empty()), Arrays.stream(Field.values()).map(Optional::of)).toList();
        ComboBox<Optional<Field>> box = Pick.of("load-file-meaning-" + (at + 1), Texts.text("loadfile.meaning", file.columns().get(at)), choices,
                field -> field.map(each -> Texts.text("loadfile.field." + each)).orElse(Texts.text("loadfile.field.none")));
        box.setPrefWidth(COLUMN - 16);
        box.setValue(step.meaning(at));
        box.setOnAction(chosen -> {
            if (!box.getValue().equals(step.meaning(at))) {
                step.take(at, box.getValue());
                // a meaning that moved here is gone from where it was
                fill();
            }
        });
        return box;
    }
}
