package casebound.ui.documents;

import casebound.model.Kind;
import casebound.problem.Texts;
import casebound.ui.kit.Choice;
import casebound.ui.kit.FilterBar;
import casebound.ui.kit.FilterField;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * What narrows the documents: words, the folder as received, the kind of paper, proceeding, party, the receipt with which it
 * came, what needs a person, families.
 */
final class DocumentFilters extends VBox {
    private final FilterBar bar = new FilterBar(new FilterField("documents-filter", Texts.text("documents.filter")));
    private final FolderChoice folder = new FolderChoice();
    private final Choice<String> type = new Choice<>("documents-filter-type", Texts.text("documents.column.type"),
            Texts.text("documents.filter.any"), words -> words);
    private final Choice<Target> proceeding = new Choice<>("documents-filter-proceeding",
            Texts.text("documents.filter.proceeding"), Texts.text("documents.filter.all"), Target::name);
    private final Choice<Target> party = new Choice<>("documents-filter-party",
            Texts.text("documents.filter.party"), Texts.text("documents.filter.all"), Target::name);
    private final Choice<Target> receipt = new Choice<>("documents-filter-receipt",
            Texts.text("documents.filter.receipt"), Texts.text("documents.filter.any"), Target::name);
    private final Choice<Attention> attention = new Choice<>("documents-filter-attention", Texts.text("documents.filter.attention"),
            Texts.text("documents.filter.any"), each -> Texts.text("documents.attention." + each));
    private final Choice<Family> family = new Choice<>("documents-filter-family", Texts.text("documents.filter.family"),
            Texts.text("documents.filter.any"), each -> Texts.text("documents.families." + each));
    private final Runnable changed;
    private Listing.@Nullable Shown offered;

    /** @param changed called when the filter is another one */
    DocumentFilters(Node section, Runnable changed) {
        this.changed = changed;
        List.of(attention, folder, type, proceeding, party, receipt, family).forEach(bar::add);
        getChildren().add(bar);
        attention.offer(List.of(Attention.values()));
        family.offer(List.of(Family.values()));
        bar.field().textProperty().addListener((Observable change) -> changed.run());
        List.<Observable>of(folder.chosenProperty(), type.chosenProperty(), proceeding.chosenProperty(),
                party.chosenProperty(), receipt.chosenProperty(), attention.chosenProperty(), family.chosenProperty())
                .forEach(choice -> choice.addListener(change -> changed.run()));
        bar.listenIn(section);
    }

    StringProperty countProperty() {
        return bar.countProperty();
    }

    /** Offers what the documents have. */
    void offer(Listing.Shown now) {
        if (offered == null || !offered.types().equals(now.types())) {
            type.offer(now.types());
        }
        if (offered == null || !offered.targets().equals(now.targets())) {
            proceeding.offer(now.targets().stream().filter(target -> target.ref().kind() == Kind.PROCEEDING).toList());
            party.offer(now.targets().stream().filter(target -> target.ref().kind() == Kind.PARTY).toList());
        }
        if (offered == null || !offered.receipts().equals(now.receipts())) {
            receipt.offer(now.receipts());
        }
        if (offered == null || !offered.folders().equals(now.folders())) {
            folder.offer(now.folders());
        }
        there(family, now.filled().contains(Listing.Column.ATTACHMENTS) || now.filled().contains(Listing.Column.COMPANIONS));
        there(folder, !now.folders().isEmpty());
        there(type, !now.types().isEmpty());
        there(proceeding, now.targets().stream().anyMatch(target -> target.ref().kind() == Kind.PROCEEDING));
        there(party, now.targets().stream().anyMatch(target -> target.ref().kind() == Kind.PARTY));
        offered = now;
    }

    /** What offers nothing to choose only takes room. */
    private static void there(Node choice, boolean something) {
        choice.setVisible(something);
        choice.setManaged(something);
    }

    /** Lets all documents be seen again. */
    void clear() {
        bar.field().clear();
        folder.chosenProperty().set(null);
        type.chosenProperty().set(null);
        proceeding.chosenProperty().set(null);
        party.chosenProperty().set(null);
        receipt.chosenProperty().set(null);
        attention.chosenProperty().set(null);
        family.chosenProperty().set(null);
        changed.run();
    }

    /** Which documents are wanted. */
    Predicate<DocumentRow> wanted() {
        return new Wanted(bar.field().getText(), folder.chosenProperty().get(), type.chosenProperty().get(), proceeding.chosenProperty().get(),
                party.chosenProperty().get(), attention.chosenProperty().get(), family.chosenProperty().get()).predicate()
                .and(came(receipt.chosenProperty().get()));
    }

    /** What came with an intake; everything for null. */
    static Predicate<DocumentRow> came(@Nullable Target receipt) {
        return row -> receipt == null || row.receipts().stream().anyMatch(each -> each.ref().equals(receipt.ref()));
    }

    /** What may need a person. */
    enum Attention {
        ANYTHING, PRIVACY, NOT_READABLE, NO_TEXT;

        private boolean is(DocumentRow row) {
            return this == ANYTHING ? Stream.of(DocumentRow.Need.values()).anyMatch(row::needs) : row.needs(DocumentRow.Need.valueOf(name()));
        }
    }

    /** Which part of a family. The images and texts that belong to a document are found with it, and seen where a person wants so. */
    enum Family {
        WITH_ATTACHMENTS, ATTACHMENTS, WITH_FILES;

        private boolean is(DocumentRow row) {
            return switch (this) {
                case WITH_ATTACHMENTS -> row.attachments() > 0;
                case ATTACHMENTS -> row.document().parent() != null && !row.companion();
                case WITH_FILES -> true;
            };
        }
    }

    /** Whether the images and texts that belong to a document are seen too. */
    boolean files() {
        return family.chosenProperty().get() == Family.WITH_FILES;
    }

    /** Lets them be seen. */
    void showFiles() {
        family.chosenProperty().set(Family.WITH_FILES);
    }

    /** What narrows the documents; null and nothing typed do not. A folder stands for those below it too. */
    record Wanted(String typed, @Nullable String folder, @Nullable String type, @Nullable Target proceeding, @Nullable Target party,
            @Nullable Attention attention, @Nullable Family family) {
        Predicate<DocumentRow> predicate() {
            List<String> words = List.of(typed.toLowerCase(Locale.ROOT).strip().split("\\s+"));
            return row -> (folder == null || row.document().folder().equals(folder) || row.document().folder().startsWith(folder + "/"))
                    && (type == null || type.equalsIgnoreCase(row.document().type()))
                    && has(row, proceeding) && has(row, party)
                    && (attention == null || attention.is(row)) && (family == null ? !row.companion() : family.is(row))
                    && words.stream().allMatch(row.words()::contains);
        }
    }

    private static boolean has(DocumentRow row, @Nullable Target target) {
        return target == null || row.targets().stream().anyMatch(each -> Objects.equals(each.ref(), target.ref()));
    }
}
