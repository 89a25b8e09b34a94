package casebound.intake;

import casebound.work.CancelFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How much would come in, in files and bytes. */
public record Amount(int files, long bytes) {

    /**
     * Counts the files that are named and those under the folders that are, as an import finds them; reads none of them.
     *
     * @param caseFolder the open case's own folder, which never comes into itself
     * @throws casebound.problem.ProblemException CANCELLED
     */
    public static Amount under(List<Path> paths, Path caseFolder, CancelFlag cancel) {
        Search search = new Search(caseFolder, cancel);
        paths.forEach(search::under);
        long bytes = 0;
        List<Found> all = search.found();
        for (Found found : all) {
            cancel.check();
            bytes += size(found.file());
        }
        return new Amount(all.size(), bytes);
    }

    /** A file that cannot be asked is told of when it is brought in. */
    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException unknown) {
            return 0;
        }
    }
}
