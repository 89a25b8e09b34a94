package casebound.ui.documents;

import static casebound.ui.kit.Named.named;

import casebound.intake.Unlocking;
import casebound.problem.Texts;
import casebound.ui.kit.Decision;
import casebound.work.Work;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.PasswordField;
import javafx.stage.Window;

/** Asks for a password and tries it on every locked file of the case. Lives on the window's thread. */
final class Locked {
    private final Unlocking unlocking;
    private final Work work;
    private final Consumer<String> notice;
    private final Supplier<Window> over;

    Locked(Unlocking unlocking, Work work, Consumer<String> notice, Supplier<Window> over) {
        this.unlocking = unlocking;
        this.work = work;
        this.notice = notice;
        this.over = over;
    }

    void ask() {
        PasswordField field = named(new PasswordField(), "documents-password", Texts.text("documents.unlock.password"));
        field.setPromptText(Texts.text("documents.unlock.password"));
        new Decision("documents-unlock-asked", Texts.text("documents.unlock.question"), Texts.text("documents.unlock.what"))
                .with(field).act(Texts.text("documents.unlock.act"), field.textProperty().isNotEmpty(), () -> tryOut(field.getText()))
                .startAt(field).show(over.get());
    }

    private void tryOut(String password) {
        work.run("documents.work.unlock", (cancel, progress) -> unlocking.with(password, progress, cancel),
                result -> notice.accept(Texts.text("documents.unlock.done", result.opened(), result.locked())));
    }
}
