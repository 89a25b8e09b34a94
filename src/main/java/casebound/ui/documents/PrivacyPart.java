package casebound.ui.documents;

import casebound.model.PrivacyCheck;
import casebound.model.PrivacyWarning;
import casebound.problem.Texts;
import casebound.ui.documents.DocumentDetails.Warned;
import casebound.ui.kit.Buttons;
import casebound.ui.kit.Chips;
import casebound.ui.kit.Destination;
import casebound.ui.kit.Editing;
import casebound.ui.kit.Inspector;
import casebound.ui.kit.Navigator;
import casebound.ui.kit.PaneSide;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/** What should be looked at before a document leaves the office, with its places, and what was looked at. Nothing is changed here. */
final class PrivacyPart {
    private static final int MOST = 12;
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.US);

    private final DocumentsModel model;
    private final Navigator navigator;

    PrivacyPart(DocumentsModel model, Navigator navigator) {
        this.model = model;
        this.navigator = navigator;
    }

    /** Nothing where nothing was found. */
    List<Node> of(UUID document, List<Warned> all) {
        List<PrivacyWarning> open = all.stream().filter(warned -> warned.check() == null).map(Warned::warning).toList();
        List<Node> parts = new ArrayList<>();
        if (!open.isEmpty()) {
            Button every = Buttons.flat("documents-privacy-all", Texts.text(open.size() == 1 ? "documents.privacy.check" : "documents.privacy.checkAll"),
                    () -> model.check(document, open));
            every.setDisable(!model.writable());
            VBox lines = new VBox(4);
            open.stream().limit(MOST).forEach(warning -> lines.getChildren().add(line(document, warning, open.size() > 1)));
            if (open.size() > MOST) {
                lines.getChildren().add(Editing.muted(Texts.text("documents.part.more", open.size() - MOST)));
            }
            parts.add(Inspector.partWithAction(Texts.text("documents.part.privacy"), String.valueOf(open.size()), every, lines));
        }
        List<Warned> checked = all.stream().filter(warned -> warned.check() != null).toList();
        if (!checked.isEmpty()) {
            VBox part = Inspector.part(Texts.text("documents.part.checked"), String.valueOf(checked.size()));
            checked.stream().limit(MOST).forEach(warned -> part.getChildren().add(checked(document, warned.warning(), warned.check())));
            if (checked.size() > MOST) {
                part.getChildren().add(Editing.muted(Texts.text("documents.part.more", checked.size() - MOST)));
            }
            parts.add(part);
        }
        return parts;
    }

    private Node line(UUID document, PrivacyWarning warning, boolean several) {
        HBox line = new HBox(4, chip(document, warning), Buttons.spring());
        line.setAlignment(Pos.CENTER_LEFT);
        if (several) {
            Button check = Buttons.arrow("documents-privacy-check-" + key(warning), BootstrapIcons.CHECK2, Texts.text("documents.privacy.check"), null,
                    () -> model.check(document, List.of(warning)));
            check.setMinWidth(24);
            check.setDisable(!model.writable());
            line.getChildren().add(check);
        }
        return line;
    }

    private Button chip(UUID document, PrivacyWarning warning) {
        String words = words(warning);
        Button chip = Chips.source("documents-privacy-" + key(warning), words, words,
                () -> navigator.open(new Destination.AtPlace(document, warning.page(), warning.areas(), PaneSide.LEFT)));
        chip.setMinWidth(40);
        return chip;
    }

    private Node checked(UUID document, PrivacyWarning warning, PrivacyCheck check) {
        Label by = new Label(Texts.text("documents.privacy.checked", check.by(), WHEN.format(check.time().atZone(ZoneId.systemDefault()))));
        by.getStyleClass().addAll("t12", "text-subtle");
        return new VBox(2, new HBox(chip(document, warning)), by);
    }

    private static String key(PrivacyWarning warning) {
        return warning.type().name().toLowerCase(Locale.ROOT) + "-" + warning.page();
    }

    /** "Page 3: live text under a redaction, 2 places"; what is in the file as a whole has no page. */
    private static String words(PrivacyWarning warning) {
        String what = Texts.text("privacy." + warning.type(), warning.places());
        return warning.areas().isEmpty() ? what : Texts.text("documents.privacy.on", warning.page() + 1, what);
    }
}
