package casebound.ui.documents;

import casebound.casefile.CaseFile;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Copies of documents outside of the case: the original bytes under the names as received, nothing overwritten. */
final class Copies {
    private static final int LONGEST = 120;
    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6",
            "com7", "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private Copies() {}

    /**
     * What was saved.
     *
     * @param problems why others were not: sequestered, or the original is missing
     */
    record Saved(Path folder, int count, List<Problem> problems) {}

    /** @throws ProblemException EXPORT_FAILED, CANCELLED; what was saved before stays */
    static Saved save(CaseFile file, List<DocumentRow> documents, Path folder, CancelFlag cancel, Progress progress) {
        int saved = 0;
        List<Problem> problems = new java.util.ArrayList<>();
        for (DocumentRow row : documents) {
            cancel.check();
            try {
                copy(file.original(row.id()), folder, row.document().name());
                saved++;
            } catch (ProblemException blocked) {
                if (blocked.problem().code() == Code.EXPORT_FAILED) {
                    throw blocked;
                }
                problems.add(blocked.problem());
            }
            progress.at(saved + problems.size(), documents.size());
        }
        return new Saved(folder, saved, problems);
    }

    /** Numbers the name until it is free: letter.pdf, letter (2).pdf. */
    private static void copy(Path original, Path folder, String received) {
        String name = harmless(received);
        int point = name.lastIndexOf('.');
        String stem = point > 0 ? name.substring(0, point) : name;
        String end = point > 0 ? name.substring(point) : "";
        for (int number = 1; ; number++) {
            Path target = folder.resolve(number == 1 ? name : stem + " (" + number + ")" + end);
            try {
                Files.copy(original, target);
                target.toFile().setWritable(true, true); // a person's own copy, not the case's
                return;
            } catch (FileAlreadyExistsException taken) {
                // the next number
            } catch (IOException refused) {
                throw new ProblemException(Problem.of(Code.EXPORT_FAILED, target), refused);
            }
        }
    }

    /** A name that every system takes and that stays in its folder. */
    static String harmless(String received) {
        String plain = received.replaceAll("[\\p{Cc}\\p{Cf}/\\\\:*?\"<>|]", "_").replaceAll("^\\.+|[. ]+$", "").strip();
        int point = plain.lastIndexOf('.');
        String stem = point > 0 ? plain.substring(0, point) : plain;
        String end = point > 0 && plain.length() - point <= 12 ? plain.substring(point) : "";
        if (end.isEmpty()) {
            stem = plain;
        }
        if (stem.isBlank() || RESERVED.contains(stem.toLowerCase(Locale.ROOT))) {
            stem = "_" + stem;
        }
        int cut = Math.min(stem.length(), LONGEST);
        return stem.substring(0, cut > 0 && Character.isHighSurrogate(stem.charAt(cut - 1)) ? cut - 1 : cut) + end;
    }
}
