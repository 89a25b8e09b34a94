package casebound.ui.documents;

import static casebound.ui.kit.Named.named;

import casebound.casefile.Certificate;
import casebound.problem.Texts;
import casebound.ui.kit.Decision;
import casebound.ui.kit.Fields;
import casebound.ui.kit.Form;
import casebound.ui.kit.OneLine;
import casebound.ui.kit.Tips;
import casebound.ui.kit.Wrapped;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** The decisions by which documents are taken away: remove, sequester, destroy. */
final class Losing {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT).withLocale(Locale.US);

    private static final double MOST = 432;

    private final DocumentsModel model;
    private final Supplier<Window> over;

    /** @param over the window in which it is asked */
    Losing(DocumentsModel model, Supplier<Window> over) {
        this.model = model;
        this.over = over;
    }

    /** Removes documents; asks first only where facts or links go with them. */
    void remove(List<UUID> documents) {
        model.loss(documents, loss -> {
            if (loss.facts() + loss.links() == 0) {
                model.remove(documents);
                return;
            }
            new Decision("documents-remove-asked", Texts.text("documents.remove.question", loss.documents()),
                    Texts.text("documents.remove.loss", loss.facts(), loss.links()))
                    .dangerous(Texts.text("documents.remove.act"), () -> model.remove(documents)).show(over.get());
        });
    }

    void sequester(DocumentRow row) {
        Form form = new Form();
        form.getChildren().add(titled(row));
        TextField reason = reason(form, "documents-sequester-reason");
        new Decision("documents-sequester-asked", Texts.text("documents.sequester.question"), Texts.text("documents.sequester.what"))
                .with(form).act(Texts.text("documents.sequester.act"), form.validProperty(),
                        () -> model.sequester(row.id(), reason.getText()))
                .startAt(reason).show(over.get());
    }

    /** Destroys a document after saying what goes with it, then shows the certificate. */
    void destroy(DocumentRow row) {
        model.loss(model.sameContent(row), loss -> {
            Form form = new Form();
            form.getChildren().add(titled(row));
            TextField reason = reason(form, "documents-destroy-reason");
            CheckBox sure = named(new CheckBox(Texts.text("documents.destroy.sure")), "documents-destroy-sure",
                    Texts.text("documents.destroy.sure"));
            form.getChildren().add(sure);
            new Decision("documents-destroy-asked", Texts.text("documents.destroy.question"),
                    Texts.text("documents.destroy.loss", loss.documents(), loss.facts(), loss.links(), loss.files()))
                    .with(form)
                    .dangerous(Texts.text("documents.destroy.act"), Bindings.and(form.validProperty(), sure.selectedProperty()),
                            () -> model.destroy(row, reason.getText(), this::certify))
                    .startAt(reason).show(over.get());
        });
    }

    private void certify(Certificate certificate) {
        Fields fields = new Fields()
                .add(Texts.text("documents.certificate.time"), TIME.format(certificate.time()))
                .add(Texts.text("documents.certificate.who"), certificate.who())
                .add(Texts.text("documents.certificate.reason"), certificate.reason())
                .add(Texts.text("documents.certificate.line"), String.valueOf(certificate.seq()));
        TextField hash = named(new TextField(certificate.sha256()), "documents-certificate-hash", Texts.text("documents.field.hash"));
        hash.setEditable(false);
        fields.add(Texts.text("documents.field.hash"), hash);
        Label left = new Label(Texts.text("documents.certificate.notReached") + "\n" + certificate.notReached().stream()
                .map(key -> "– " + Texts.text("destroy." + key)).collect(Collectors.joining("\n")));
        Wrapped.wrapped(left);
        new Decision("documents-certificate", Texts.text("documents.certificate.title"),
                Texts.text("documents.certificate.what", certificate.documents(), certificate.lines()))
                .with(new VBox(12, fields, left)).closeBy(Texts.text("kit.close")).show(over.get());
    }

    /** Which document it is about: what cannot be undone is not done to the wrong one. */
    private static Label titled(DocumentRow row) {
        Label title = new Label(OneLine.of(row.title()));
        title.getStyleClass().add("strong");
        Tips.whenCut(title);
        title.setMaxWidth(MOST);
        return title;
    }

    private static TextField reason(Form form, String id) {
        return form.text(id, Texts.text("documents.reason"), "",
                typed -> typed.isBlank() ? Texts.text("documents.reason.missing") : "");
    }
}
