package casebound.intake;

import casebound.casefile.CaseFile;
import casebound.model.Content;
import casebound.model.Content.Readability;
import casebound.model.Ids;
import casebound.pdf.book.BoundImages;
import casebound.pdf.book.BoundImages.Plan;
import casebound.problem.Code;
import casebound.problem.ProblemException;
import casebound.vault.Stored;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import casebound.worker.WorkerMain;
import casebound.worker.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts images that are originals of the case together into one PDF, which becomes an original of the case too. */
public final class Binding {
    private final CaseFile caseFile;
    private final Workers workers;

    public Binding(CaseFile caseFile, Workers workers) {
        this.caseFile = caseFile;
        this.workers = workers;
    }

    /**
     * An image that was kept.
     *
     * @param name the name under which it came
     */
    public record Image(String sha256, String name) {}

    /**
     * A PDF of images, kept and read, and not yet entered.
     *
     * @param pages how many of its pages each image gave, in their order; 0 where it could not be read
     */
    public record Bound(Content content, List<Integer> pages) {}

    /**
     * Binds images, in that order; one that cannot be read, or that its reader does not survive, costs only itself.
     *
     * @return null where none of them could be read
     * @throws ProblemException CANCELLED; DISK_FULL, WRITE_FAILED
     */
    public @Nullable Bound bind(List<Image> images, CancelFlag cancel) {
        Path pdf = caseFile.vault().incoming().resolve(Ids.next() + ".pdf");
        try {
            List<Integer> pages = pages(images, pdf, cancel);
            if (!Files.exists(pdf)) {
                return null;
            }
            Stored stored = caseFile.vault().store(pdf, cancel, Progress.NONE);
            return new Bound(read(stored, pdf, cancel), pages);
        } finally {
            delete(pdf);
        }
    }

    private List<Integer> pages(List<Image> images, Path pdf, CancelFlag cancel) {
        try {
            return run(images, pdf, cancel);
        } catch (ProblemException failed) {
            if (!ofAnImage(failed.problem().code())) {
                throw failed;
            }
        }
        List<Integer> pages = new ArrayList<>(Collections.nCopies(images.size(), 0));
        List<Integer> sound = new ArrayList<>();
        for (int i = 0; i < images.size(); i++) {
            if (survives(images.get(i), pdf, cancel)) {
                sound.add(i);
            }
        }
        delete(pdf);
        if (!sound.isEmpty() && sound.size() < images.size()) {
            List<Integer> bound = run(sound.stream().map(images::get).toList(), pdf, cancel);
            for (int i = 0; i < sound.size(); i++) {
                pages.set(sound.get(i), bound.get(i));
            }
        }
        return pages;
    }

    private boolean survives(Image image, Path pdf, CancelFlag cancel) {
        try {
            run(List.of(image), pdf, cancel);
            return true;
        } catch (ProblemException failed) {
            if (!ofAnImage(failed.problem().code())) {
                throw failed;
            }
            return false;
        }
    }

    private List<Integer> run(List<Image> images, Path pdf, CancelFlag cancel) {
        Plan plan = new Plan(images.stream().map(image -> new Plan.Image(caseFile.vault().original(image.sha256()), image.name())).toList(),
                workers.mostPages());
        return BoundImages.Result.of(workers.run(WorkerMain.BIND, plan.json(), pdf, cancel, Progress.NONE)).pages();
    }

    private static boolean ofAnImage(Code code) {
        return switch (code) {
            case FILE_TOO_SLOW, FILE_TOO_LARGE, FILE_KILLED_READER, BUG -> true;
            default -> false;
        };
    }

    private Content read(Stored stored, Path pdf, CancelFlag cancel) {
        Content known = caseFile.read(store -> store.documents().content(stored.sha256())).orElse(null);
        if (known != null) {
            return known;
        }
        Path texts = caseFile.vault().incoming().resolve(Ids.next() + ".pages");
        Content content = new Contents(workers).read(pdf, "bound.pdf", stored.sha256(), stored.bytes(), texts, cancel);
        if (content.readability() == Readability.READABLE) {
            caseFile.vault().putDerived(stored.sha256(), CaseFile.PAGES, texts);
        }
        return content;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            // the case clears its incoming folder when it is opened
        }
    }
}
