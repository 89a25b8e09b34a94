package casebound.ui.receipts;

import casebound.model.Ref;
import casebound.problem.Texts;
import casebound.receipt.ReceiptPaper;
import casebound.receipt.ReceiptReport;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Command;
import casebound.ui.kit.Command.Menu;
import casebound.ui.kit.EmptyState;
import casebound.ui.kit.FilePicker;
import casebound.ui.kit.FilterBar;
import casebound.ui.kit.FilterField;
import casebound.ui.kit.Grid;
import casebound.ui.kit.Inspector;
import casebound.ui.kit.LazySection;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.Over;
import casebound.ui.kit.PagePrinter;
import casebound.ui.kit.PaneSide;
import casebound.ui.kit.SectionBar;
import casebound.ui.kit.Wrapped;
import java.util.List;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The receipts above, the report of the one with the cursor below. */
final class ReceiptsView implements LazySection.View {
    private static final double ROW = 28;
    private static final int LEAST_ROWS = 3;
    private static final int MOST_ROWS = 5;

    private final ReceiptsModel model;
    private final PagePrinter printer;
    private final FilePicker picker;
    private final Grid<ReceiptRow> grid = new Grid<>("receipts", Texts.text("receipts.title"));
    private final FilterBar filters = new FilterBar(new FilterField("receipts-filter", Texts.text("receipts.filter")));
    private final Label totals = new Label();
    private final ReportList report;
    private final ReceiptInspector inspector;
    private final VBox view = new VBox();
    private final List<Command> commands;
    private @Nullable UUID wanted;
    private boolean showing;

    ReceiptsView(ReceiptsModel model, Navigator navigator, FilePicker picker, PagePrinter printer) {
        this.model = model;
        this.picker = picker;
        this.printer = printer;
        report = new ReportList(line -> navigator.openDocument(line.document(), line.page(), PaneSide.LEFT));
        inspector = new ReceiptInspector(model, navigator);
        var read = Bindings.isNotNull(model.reportProperty());
        commands = List.of(
                Command.of("receipts-documents", "receipts.documents", null, Menu.VIEW, () -> navigator.openSection("documents")),
                Command.of("receipts-save", "receipts.save", null, Menu.FILE, this::save).when(read),
                Command.of("receipts-print", "receipts.print", Command.ctrl(KeyCode.P), Menu.FILE, this::print).when(read));
        layOut(navigator);
        model.shownProperty().subscribe(this::show);
        model.reportProperty().subscribe(this::show);
    }

    private void layOut(Navigator navigator) {
        SectionBar bar = new SectionBar(Texts.text("receipts.title"), Buttons.of(commands.get(0), false), Buttons.of(commands.get(1), false),
                Buttons.of(commands.get(2), true));
        bar.countProperty().bind(Bindings.createStringBinding(() -> model.saidProperty().get().isEmpty()
                ? Texts.text("receipts.count", model.shownProperty().get().rows().size()) : model.saidProperty().get(),
                model.shownProperty(), model.saidProperty()));
        grid.columns().sorted("receipts-column-taken", Texts.text("receipts.column.taken"), 146, row -> row.receipt().taken(), ReceiptRow::taken, "date")
                .filling("receipts-column-title", Texts.text("receipts.column.title"), row -> row.receipt().title())
                .text("receipts-column-from", Texts.text("receipt.head.from"), 150, ReceiptRow::from)
                .sorted("receipts-column-received", Texts.text("receipt.head.received"), 100, row -> row.receipt().received(), ReceiptRow::received, "date")
                .text("receipts-column-proceeding", Texts.text("receipt.head.proceeding"), 150, ReceiptRow::proceeding);
        grid.emptyState(new EmptyState(Texts.text("receipts.empty"),
                Buttons.plain("receipts-documents-empty", Texts.text("receipts.documents"), () -> navigator.openSection("documents"))));
        grid.noMatch(Texts.text("receipts.noMatch"), () -> filters.field().clear());
        grid.onOpen(row -> report.node().requestFocus());
        grid.currentProperty().addListener((property, before, now) -> {
            if (!showing) {
                select(now);
            }
        });
        filters.field().textProperty().addListener((property, before, now) -> grid.filter(row -> row.has(now)));
        filters.countProperty().bind(Bindings.createStringBinding(() -> Texts.text("documents.shown", grid.shownCount().get(),
                model.shownProperty().get().rows().size()), grid.shownCount(), model.shownProperty()));
        filters.listenIn(view);
        Wrapped.wrapped(totals);
        totals.setMaxWidth(Double.MAX_VALUE);
        report.node().setMinHeight(0);
        report.node().setPrefHeight(ROW);
        totals.setId("receipts-totals");
        totals.getStyleClass().add("receipts-totals");
        VBox.setVgrow(report.node(), Priority.ALWAYS);
        List.of(bar, filters, totals).forEach(each -> each.setMinHeight(Region.USE_PREF_SIZE));
        view.getChildren().addAll(bar, filters, grid, totals, report.node());
    }

    @Override
    public Node node() {
        return view;
    }

    @Override
    public Inspector inspector() {
        return inspector.node();
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public void focusFirst() {
        grid.table().requestFocus();
        model.reread();
    }

    @Override
    public void reveal(Ref ref) {
        filters.field().clear();
        wanted = ref.id();
        show(model.shownProperty().get());
    }

    private void show(ReceiptsModel.Shown now) {
        ReceiptRow before = grid.currentProperty().get();
        UUID at = wanted != null ? wanted : before == null ? null : before.id();
        showing = true;
        double height = (1 + Math.clamp(now.rows().size(), LEAST_ROWS, MOST_ROWS)) * ROW + 2;
        boolean any = !now.rows().isEmpty();
        grid.table().setMinHeight(0);
        grid.setMinHeight(any ? height : 0);
        grid.setMaxHeight(any ? height : Double.MAX_VALUE);
        VBox.setVgrow(grid, any ? Priority.NEVER : Priority.ALWAYS);
        totals.setManaged(any);
        report.node().setManaged(any);
        report.node().setVisible(any);
        grid.show(now.rows());
        ReceiptRow row = now.rows().stream().filter(each -> each.id().equals(at)).findFirst().orElse(any ? now.rows().getFirst() : null);
        if (row != null) {
            grid.reveal(row);
            wanted = row.id().equals(wanted) ? null : wanted;
        }
        showing = false;
        select(row);
    }

    private void select(@Nullable ReceiptRow row) {
        model.select(row == null ? null : row.id());
        inspector.show(row);
    }

    private void show(@Nullable ReceiptReport now) {
        totals.setText(now == null ? "" : ReceiptPaper.totals(now.totals(), now.receipt().complete()));
        report.show(now);
        inspector.reported();
    }

    private void save() {
        picker.saveAs(Texts.text("receipts.save"), Texts.text("receipts.file"), "pdf").ifPresent(model::save);
    }

    private void print() {
        model.print(pdf -> printer.print(pdf, Over.window(view)));
    }
}
