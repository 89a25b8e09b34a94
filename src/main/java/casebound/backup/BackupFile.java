package casebound.backup;

import casebound.journal.Journal;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.problem.ProblemException;
import casebound.problem.Texts;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A backup that is open for reading. Once it is open its names are known to be harmless and its sizes to be possible;
 * that its bytes are what was backed up shows when they are read.
 */
final class BackupFile implements AutoCloseable {
    /** A file that unpacks to more than this many times its own size is none of ours. */
    private static final int GROWTH = 100;
    private static final long GROWTH_ALLOWED = 256L << 20;
    private static final long LONGEST_LIST = 512L << 20;
    private static final int NAMED = 5;
    private static final Pattern SUM = Pattern.compile("([0-9a-f]{64}) [ *](.+)");

    private final Path path;
    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new TreeMap<>();
    private final Map<String, String> sums = new TreeMap<>();
    private long bytes;

    private BackupFile(Path path, ZipFile zip) {
        this.path = path;
        this.zip = zip;
    }

    /** @throws ProblemException NOT_A_BACKUP or BACKUP_DAMAGED */
    static BackupFile open(Path path) {
        BackupFile file;
        try {
            file = new BackupFile(path, new ZipFile(path.toFile()));
        } catch (IOException | IllegalArgumentException noZip) {
            throw new ProblemException(
                    Problem.of(Code.NOT_A_BACKUP, path.getFileName(), Texts.text("backup.why.notZip")), noZip);
        }
        try {
            file.look();
            return file;
        } catch (RuntimeException refused) {
            file.close();
            throw refused;
        }
    }

    private void look() {
        Set<String> folded = new HashSet<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName();
            if (!BackupNames.allowed(name) && !name.equals(BackupNames.SUMS)) {
                throw none("name", shown(name));
            } else if (!folded.add(name.toLowerCase(Locale.ROOT))) {
                throw none("double", shown(name));
            } else if (entry.getSize() < 0 || (bytes += entry.getSize()) < 0) {
                throw none("size");
            }
            entries.put(name, entry);
        }
        long measure = path.toFile().length() * GROWTH + GROWTH_ALLOWED;
        if (bytes > measure) {
            throw none("size");
        }
        readSums();
    }

    private void readSums() {
        ZipEntry list = entries.get(BackupNames.SUMS);
        if (list == null || list.getSize() > LONGEST_LIST) {
            throw none("noSums");
        }
        for (String line : new String(small(BackupNames.SUMS), StandardCharsets.UTF_8).split("\n")) {
            Matcher sum = SUM.matcher(line.strip());
            if (sum.matches()) {
                sums.put(sum.group(2), sum.group(1));
            }
        }
        List<String> missing = new ArrayList<>(sums.keySet());
        missing.removeAll(entries.keySet());
        for (String due : List.of(BackupNames.ABOUT, BackupNames.CASE)) {
            if (!entries.containsKey(due) && !missing.contains(due)) {
                missing.add(due);
            }
        }
        if (!missing.isEmpty()) {
            throw damaged("missing", names(missing));
        }
        for (String name : entries.keySet()) {
            if (!name.equals(BackupNames.SUMS) && !sums.containsKey(name)) {
                throw none("unlisted", name);
            }
        }
    }

    /** All files of the case in it, by name. */
    List<String> names() {
        return entries.keySet().stream()
                .filter(name -> !name.equals(BackupNames.SUMS) && !name.equals(BackupNames.ABOUT)).toList();
    }

    /** Bytes of everything in it. */
    long bytes() {
        return bytes;
    }

    /** The size of one file in it; negative when there is none. */
    long size(String name) {
        ZipEntry entry = entries.get(name);
        return entry == null ? -1 : entry.getSize();
    }

    /** One file in it, as far as its list of contents says it goes. */
    InputStream read(String name) throws IOException {
        return zip.getInputStream(entries.get(name));
    }

    /** Reads everything and compares it with its checksums, and the journal with itself. */
    void verify(Clock clock, CancelFlag cancel, Progress progress) {
        long[] done = {0};
        List<String> altered = new ArrayList<>();
        for (String name : sums.keySet()) {
            try {
                copy(name, OutputStream.nullOutputStream(), cancel, count -> progress.at(done[0] += count, bytes));
            } catch (ProblemException wrong) {
                if (wrong.problem().code() == Code.CANCELLED) {
                    throw wrong;
                }
                altered.add(name);
            } catch (IOException unreadable) {
                altered.add(name);
            }
        }
        if (!altered.isEmpty()) {
            throw damaged("altered", names(altered));
        }
        verifyJournal(clock);
    }

    /** Whether the journal is whole and ends with the change that the backup says. */
    void verifyJournal(Clock clock) {
        byte[] said = small(BackupNames.ABOUT);
        if (About.isNewer(said)) {
            throw none("newer");
        }
        About about = About.read(said).orElseThrow(() -> damaged("altered", BackupNames.ABOUT));
        try (Journal journal = Journal.open(Path.of("journal"), new ZipDisk(this), clock, false)) {
            if (!journal.damages().isEmpty()) {
                throw damaged("chain");
            } else if (!journal.head().equals(about.head())) {
                throw damaged("journalEnd");
            }
        } catch (ProblemException unreadable) {
            throw unreadable.problem().code() == Code.BACKUP_DAMAGED ? unreadable : damaged("chain");
        }
    }

    /** Hears how many bytes were copied. */
    interface Counter {
        void copied(int count);
    }

    /**
     * Copies one file of it and compares it with its checksum.
     *
     * @throws IOException where the target cannot be written
     * @throws ProblemException BACKUP_DAMAGED, CANCELLED
     */
    void copy(String name, OutputStream to, CancelFlag cancel, Counter counter) throws IOException {
        MessageDigest digest = BackupNames.sha256();
        byte[] buffer = new byte[1 << 16];
        long left = size(name);
        try (InputStream in = readable(name)) {
            for (int count = next(in, buffer, name); count > 0; count = next(in, buffer, name)) {
                cancel.check();
                left -= count;
                if (left < 0) {
                    throw none("size");
                }
                digest.update(buffer, 0, count);
                to.write(buffer, 0, count);
                counter.copied(count);
            }
        }
        String sum = HexFormat.of().formatHex(digest.digest());
        if (!sum.equals(sums.get(name))) {
            throw damaged("altered", name);
        }
    }

    private InputStream readable(String name) {
        try {
            return read(name);
        } catch (IOException unreadable) {
            throw damaged("altered", name);
        }
    }

    private int next(InputStream in, byte[] buffer, String name) {
        try {
            return in.read(buffer);
        } catch (IOException unreadable) {
            throw damaged("altered", name);
        }
    }

    private byte[] small(String name) {
        try (InputStream in = read(name)) {
            return in.readNBytes((int) Math.min(size(name), LONGEST_LIST));
        } catch (IOException unreadable) {
            throw damaged("altered", name);
        }
    }

    private ProblemException none(String why, Object... args) {
        return Problem.of(Code.NOT_A_BACKUP, path.getFileName(), Texts.text("backup.why." + why, args)).exception();
    }

    private static ProblemException damaged(String why, Object... args) {
        return Problem.of(Code.BACKUP_DAMAGED, Texts.text("backup.why." + why, args)).exception();
    }

    private static String names(List<String> all) {
        String first = String.join(", ", all.subList(0, Math.min(NAMED, all.size())));
        return all.size() <= NAMED ? first : Texts.text("backup.why.more", first, all.size() - NAMED);
    }

    /** A stranger's name, short and without what could disturb a line. */
    private static String shown(String name) {
        String plain = name.replaceAll("\\p{C}", "?");
        return plain.length() > 80 ? plain.substring(0, 80) + "…" : plain;
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException gone) {
            // it was only read
        }
    }
}
