package casebound.casefile;

import casebound.journal.Head;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.store.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * This computer's local picture of one case: database, index, and what was last seen. It belongs to one path and one
 * process; a second process on the same case takes the next free one. Everything in it can be made again.
 */
final class Picture implements AutoCloseable {
    private static final String CLEAN = "closed-clean";

    private final Path folder;
    private final CaseLock lock;

    private Picture(Path folder, CaseLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Takes the first picture of this case that no other process has. */
    static Picture take(CaseFolder folder, Workplace workplace) {
        Path base = base(folder, workplace);
        for (int i = 1; ; i++) {
            Path candidate = i == 1 ? base : base.resolveSibling(base.getFileName() + "-" + i);
            try {
                Files.createDirectories(candidate);
            } catch (IOException refused) {
                throw Problem.of(Code.FOLDER_NOT_WRITABLE, candidate).exception();
            }
            var lock = CaseLock.take(candidate.resolve("lock"), workplace.person(), workplace.clock());
            if (lock.isPresent()) {
                return new Picture(candidate, lock.get());
            }
        }
    }

    /** Every picture of this case on this computer, used by a process or not. */
    static List<Path> all(CaseFolder folder, Workplace workplace) {
        Path cases = workplace.data().resolve("cases");
        try (Stream<Path> children = Files.isDirectory(cases) ? Files.list(cases) : Stream.empty()) {
            return children.filter(child -> child.getFileName().toString().startsWith(folder.id() + "-")).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Deletes every picture of this case that no process uses; fails with CASE_LOCKED at the first that one does. */
    static void forget(CaseFolder folder, Workplace workplace) {
        for (Path each : all(folder, workplace)) {
            if (Files.isDirectory(each)) {
                Path lock = each.resolve("lock");
                CaseLock.take(lock, workplace.person(), workplace.clock())
                        .orElseThrow(() -> Problem.of(Code.CASE_LOCKED, CaseLock.holder(lock)).exception()).close();
            }
            delete(each);
        }
    }

    private static Path base(CaseFolder folder, Workplace workplace) {
        return workplace.data().resolve("cases").resolve(folder.id() + "-" + hash(folder.path().toString()).substring(0, 12));
    }

    /**
     * The database, as it was left when that was done properly under this schema; otherwise a new and empty one. A
     * picture that was not closed may hold anything, and making it again costs seconds.
     */
    Database database() {
        Path clean = folder.resolve(CLEAN);
        boolean usable = false;
        try {
            usable = Files.exists(clean) && Files.readString(clean).equals(hash(Database.schema()));
            Files.deleteIfExists(clean);
        } catch (IOException unreadable) {
            // then it is made again
        }
        if (!usable) {
            wipe("database");
        }
        try {
            return Database.open(databaseFile());
        } catch (IllegalStateException damaged) {
            wipe("database");
            return Database.open(databaseFile());
        }
    }

    private Path databaseFile() {
        Path home = folder.resolve("database");
        try {
            Files.createDirectories(home);
        } catch (IOException refused) {
            throw Problem.of(Code.FOLDER_NOT_WRITABLE, home).exception();
        }
        return home.resolve("case");
    }

    /** Where it is kept how a person left the windows of this case: stays when the rest is made again. */
    Path viewState() {
        return folder.resolve("view.properties");
    }

    /** What was read from the documents, as the suggestions have it. */
    static final String READINGS = "readings.json";

    /** Where that is kept. */
    Path readings() {
        return folder.resolve(READINGS);
    }

    /** Where the index lies. */
    Path index() {
        return folder.resolve("index");
    }

    /** Deletes one part of the picture. */
    void wipe(String part) {
        delete(folder.resolve(part));
    }

    /** Notes that the database was closed properly and may be used again. */
    void closedClean() {
        write(folder.resolve(CLEAN), hash(Database.schema()));
    }

    /** The journal's head when the case was last open on this computer, at any path. */
    static Head lastSeen(CaseFolder folder, Workplace workplace) {
        Path file = seen(folder, workplace);
        try {
            String[] parts = Files.exists(file) ? Files.readString(file).strip().split(" ") : new String[0];
            return parts.length == 2 ? new Head(Long.parseLong(parts[0]), parts[1]) : Head.NONE;
        } catch (IOException | NumberFormatException unreadable) {
            return Head.NONE;
        }
    }

    static void see(CaseFolder folder, Workplace workplace, Head head) {
        write(seen(folder, workplace), head.seq() + " " + head.hash() + "\n");
    }

    private static Path seen(CaseFolder folder, Workplace workplace) {
        return workplace.data().resolve("cases").resolve(folder.id() + ".seen");
    }

    /** When the case at this path was last backed up. */
    static Optional<Instant> backedUp(CaseFolder folder, Workplace workplace) {
        Path file = backups(folder, workplace);
        try {
            return Files.exists(file) ? Optional.of(Instant.parse(Files.readString(file).strip())) : Optional.empty();
        } catch (IOException | DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    static void noteBackup(CaseFolder folder, Workplace workplace, Instant when) {
        write(backups(folder, workplace), when + "\n");
    }

    /** By path: a copy of the case elsewhere was not backed up with it. */
    private static Path backups(CaseFolder folder, Workplace workplace) {
        Path base = base(folder, workplace);
        return base.resolveSibling(base.getFileName() + ".backup");
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException refused) {
            // the picture is then made again at the next opening
        }
    }

    static void delete(Path tree) {
        if (!Files.exists(tree)) {
            return;
        }
        List<Path> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(tree)) {
            walk.sorted(Comparator.reverseOrder()).forEach(files::add);
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException refused) {
            throw Problem.of(Code.FOLDER_NOT_WRITABLE, tree).exception();
        }
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        lock.close();
    }
}
