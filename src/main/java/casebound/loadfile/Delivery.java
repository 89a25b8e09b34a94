package casebound.loadfile;

import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What comes as one intake: a table of documents, the list of their images, or a table with the images of its rows.
 *
 * @param file the load file that was chosen
 * @param beside lists of images, of which one may be about the rows of that file
 * @param together whether a person has said that they belong together, so that it is not asked for numbers
 */
public record Delivery(LoadFile file, List<LoadFile> beside, boolean together) {
    public Delivery {
        beside = List.copyOf(beside);
    }

    /** A load file with the lists of images that lie in its folder; a list of images comes by itself. */
    public static Delivery of(LoadFile file) {
        List<LoadFile> beside = new ArrayList<>();
        Path folder = file.file().toAbsolutePath().getParent();
        if (!file.images()) {
            try (Stream<Path> all = Files.list(folder)) {
                for (Path each : all.filter(LoadFile::listsImages).filter(Files::isRegularFile).sorted().toList()) {
                    beside.add(LoadFile.read(each, null));
                }
            } catch (IOException | UncheckedIOException | ProblemException unreadable) {
                // who chooses it by itself is told
            }
        }
        return new Delivery(file, beside, false);
    }

    /**
     * A table and the list of its images.
     *
     * @throws ProblemException USAGE where they are not one of each
     */
    public static Delivery of(LoadFile one, LoadFile other) {
        if (one.images() == other.images()) {
            throw Problem.of(Code.USAGE, other.name()).exception();
        }
        return one.images() ? of(other, one) : new Delivery(one, List.of(other), true);
    }

    /** The same with other meanings of the columns. */
    public Delivery with(LoadFile meaning) {
        return new Delivery(meaning, beside, together);
    }

    /** The table of documents; null where there is none. */
    @Nullable LoadFile table() {
        return file.images() ? null : file;
    }

    /** The list of images: the one that has numbers of most rows, where one has any. */
    public Optional<LoadFile> images() {
        if (file.images()) {
            return Optional.of(file);
        }
        return beside.stream().filter(list -> together || claimed(list) > 0).max(Comparator.comparingLong(this::claimed));
    }

    /** How many rows of the table have their images in that list. */
    public long claimed(LoadFile list) {
        Set<String> numbers = new HashSet<>();
        for (int row = 0; row < file.rows().size(); row++) {
            numbers.add(number(file.value(row, Field.BEGBATES)));
        }
        numbers.remove("");
        return new ImageSets(list).all().stream().filter(set -> numbers.contains(number(set.key()))).count();
    }

    /** As numbers are compared: in any case of letters. */
    static String number(String written) {
        return written.strip().toUpperCase(Locale.ROOT);
    }
}
