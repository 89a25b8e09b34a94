package casebound.app;

import casebound.ui.welcome.CasePlace;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the window is started with.
 *
 * @param home the per-user data folder that was asked for; null for the usual one
 * @param places cases to open: folders, case.json files, link files; absolute
 */
record Arguments(@Nullable Path home, List<Path> places) {

    /** The arguments of a window; nothing where they are those of a command. */
    static Optional<Arguments> ofWindow(String... args) {
        Path home = null;
        List<Path> places = new ArrayList<>();
        try {
            for (int i = 0; i < args.length; i++) {
                if (args[i].startsWith("--home=")) {
                    home = Path.of(args[i].substring("--home=".length()));
                } else if (args[i].equals("--home") && i + 1 < args.length) {
                    home = Path.of(args[++i]);
                } else if (isPlace(args[i])) {
                    places.add(Path.of(args[i]).toAbsolutePath().normalize());
                } else {
                    return Optional.empty();
                }
            }
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
        return Optional.of(new Arguments(home, List.copyOf(places)));
    }

    private static boolean isPlace(String argument) {
        Path path = Path.of(argument);
        return !argument.startsWith("-") && (CasePlace.looksLikeOne(path) || Files.isRegularFile(path.resolve("case.json")));
    }
}
