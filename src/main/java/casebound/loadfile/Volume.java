package casebound.loadfile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The folder in which a load file lies, or the one above where that is called DATA, and what is in it. Paths are written as on
 * Windows, in any case of letters.
 */
final class Volume {
    /** What the folder of the load files is called where it is not the volume's root. */
    private static final String DATA = "(?i)data|load ?files?";
    /** What lies beside that folder then, in small letters; without one of these it is a folder like any other. */
    private static final String FILES = "images?|img|natives?|texts?|ocr";

    /** How the name of a case's folder ends. */
    private static final String CASE = ".casebound";

    private final Path beside;
    private final Path root;
    private final Map<Path, Map<String, Path>> folders = new HashMap<>();

    /** Where a path leads. */
    sealed interface Place {
        record There(Path file) implements Place {}

        /** The volume lacks it. */
        record Missing() implements Place {}

        /** It leads out of the volume, or is no path; nobody looks what is there. */
        record Outside() implements Place {}
    }

    /** @param folder in which the load file lies */
    Volume(Path folder) throws IOException {
        beside = folder.toRealPath();
        Path above = beside.getParent();
        boolean data = above != null && above.getFileName() != null && beside.getFileName().toString().matches(DATA)
                && names(above).keySet().stream().anyMatch(name -> name.matches(FILES));
        root = data ? above : beside;
    }

    /** Looks beside the load file, then from the volume's root, also where a path begins with the volume's own name. */
    Place find(String written) {
        String path = written.strip().replace('\\', '/');
        if (path.startsWith("//") || path.matches("[A-Za-z]:.*") || path.indexOf('\0') >= 0) {
            return new Place.Outside();
        }
        Place first = from(beside, path);
        if (first instanceof Place.There) {
            return first;
        }
        List<String> others = new ArrayList<>(List.of(path));
        String name = root.getFileName() == null ? "" : root.getFileName() + "/";
        String inside = path.replaceFirst("^(\\./|/)+", "");
        if (inside.regionMatches(true, 0, name, 0, name.length())) {
            others.add(inside.substring(name.length()));
        }
        return others.stream().map(each -> from(root, each)).filter(Place.There.class::isInstance).findFirst().orElse(first);
    }

    private Place from(Path start, String path) {
        Path at = start;
        for (String name : path.split("/")) {
            if (name.equals("..")) {
                at = at.getParent();
                if (at == null || !at.startsWith(root)) {
                    return new Place.Outside();
                }
            } else if (!name.isEmpty() && !name.equals(".")) {
                Optional<Path> next = child(at, name);
                if (next.isEmpty()) {
                    return new Place.Missing();
                }
                at = next.get();
            }
        }
        return judged(at);
    }

    /** A link may lead out where the words do not. */
    private Place judged(Path file) {
        try {
            if (!file.toRealPath().startsWith(root)) {
                return new Place.Outside();
            }
            return Files.isRegularFile(file) ? new Place.There(file) : new Place.Missing();
        } catch (IOException gone) {
            return new Place.Missing();
        }
    }

    private Optional<Path> child(Path folder, String name) {
        try {
            Path exact = folder.resolve(name);
            if (Files.exists(exact, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of(exact);
            }
        } catch (InvalidPathException noName) {
            return Optional.empty();
        }
        return Optional.ofNullable(folders.computeIfAbsent(folder, Volume::names).get(name.toLowerCase(Locale.ROOT)));
    }

    private static Map<String, Path> names(Path folder) {
        Map<String, Path> names = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> names.putIfAbsent(file.getFileName().toString().toLowerCase(Locale.ROOT), file));
        } catch (IOException | UncheckedIOException noFolder) {
            // then nothing is in it
        }
        return names;
    }

    /** Its files that were not named, without load files and those of cases that lie in it, relative to it and in order. */
    List<String> others(Set<Path> named) {
        List<String> others = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(Files::isRegularFile).filter(file -> !named.contains(file) && !tells(file) && !ofACase(file))
                    .forEach(file -> others.add(root.relativize(file).toString().replace('\\', '/')));
        } catch (IOException | UncheckedIOException unreadable) {
            // what cannot be looked at cannot be listed
        }
        others.sort(null);
        return others;
    }

    private boolean ofACase(Path file) {
        return StreamSupport.stream(root.relativize(file).spliterator(), false).anyMatch(name -> name.toString().endsWith(CASE));
    }

    /** A load file beside this one. */
    private boolean tells(Path file) {
        return (root.equals(file.getParent()) || beside.equals(file.getParent())) && file.getFileName().toString().toLowerCase(Locale.ROOT).matches(".*\\.(dat|opt|csv|lfp|dii|log)");
    }
}
