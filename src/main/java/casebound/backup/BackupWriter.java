package casebound.backup;

import casebound.casefile.CaseFile;
import casebound.casefile.Standing;
import casebound.journal.Extent;
import casebound.model.Content;
import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes one case as it stood at one line of its journal into one .zip. */
final class BackupWriter {
    private static final int BUFFER = 1 << 20;

    private final CaseFile file;
    private final Standing standing;
    private final Progress progress;
    private final CancelFlag cancel;
    private final byte[] buffer = new byte[BUFFER];
    private final Map<String, String> sums = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private long written;
    private long expected;

    BackupWriter(CaseFile file, Standing standing, Progress progress, CancelFlag cancel) {
        this.file = file;
        this.standing = standing;
        this.progress = progress;
        this.cancel = cancel;
    }

    /** Writes everything; nothing comes back where the journal was rewritten meanwhile. */
    Optional<Made> write(Path zip) throws IOException {
        List<Path> derived = derived();
        expected = standing.journal().stream().mapToLong(Extent::bytes).sum()
                + standing.contents().stream().mapToLong(Content::bytes).sum() + sizes(derived);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(zip), BUFFER);
                ZipOutputStream to = new ZipOutputStream(out)) {
            to.setLevel(Deflater.BEST_SPEED);
            put(to, BackupNames.ABOUT, new About(file.id(), standing.head()).bytes());
            put(to, BackupNames.CASE, Files.readAllBytes(file.path().resolve(BackupNames.CASE)));
            for (Extent extent : standing.journal()) {
                String name = BackupNames.JOURNAL + extent.file().getFileName();
                if (copy(to, name, extent.file(), extent.bytes()) != extent.bytes()) {
                    return Optional.empty();
                }
            }
            for (Path each : inbox()) {
                copy(to, BackupNames.INBOX + each.getFileName(), each, Files.size(each));
            }
            for (Path each : derived) {
                copyIfThere(to, BackupNames.DERIVED + each.getParent().getFileName() + "/" + each.getFileName(), each);
            }
            // originals are packed already, as a rule: packing them again costs time and gains little
            to.setLevel(Deflater.NO_COMPRESSION);
            for (Content content : standing.contents()) {
                original(to, content.sha256());
            }
            putSums(to);
        }
        return Optional.of(new Made(zip, standing.head(), sums.size() - 1, written, List.copyOf(problems)));
    }

    private void original(ZipOutputStream to, String sha) throws IOException {
        Path original = file.vault().original(sha);
        String name = BackupNames.ORIGINALS + sha.substring(0, 2) + "/" + sha.substring(2);
        if (!copyIfThere(to, name, original)) {
            problems.add(Problem.of(Code.ORIGINAL_MISSING, sha));
        } else if (!sha.equals(sums.get(name))) {
            problems.add(Problem.of(Code.ORIGINAL_ALTERED, sha));
        }
    }

    private boolean copyIfThere(ZipOutputStream to, String name, Path from) throws IOException {
        try {
            if (Files.isRegularFile(from, LinkOption.NOFOLLOW_LINKS)) {
                copy(to, name, from, Long.MAX_VALUE);
                return true;
            }
        } catch (NoSuchFileException destroyed) {
            // made anew or destroyed between the look and the reading
        }
        return false;
    }

    /** Copies at most so many bytes; gives how many there were. */
    private long copy(ZipOutputStream to, String name, Path from, long bytes) throws IOException {
        MessageDigest digest = BackupNames.sha256();
        long left = bytes;
        try (InputStream in = Files.newInputStream(from)) {
            to.putNextEntry(new ZipEntry(name));
            while (left > 0) {
                cancel.check();
                int count = in.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (count < 0) {
                    break;
                }
                digest.update(buffer, 0, count);
                to.write(buffer, 0, count);
                left -= count;
                written += count;
                progress.at(written, 2 * Math.max(expected, written));
            }
        }
        to.closeEntry();
        sums.put(name, HexFormat.of().formatHex(digest.digest()));
        return bytes - left;
    }

    private void put(ZipOutputStream to, String name, byte[] bytes) throws IOException {
        to.putNextEntry(new ZipEntry(name));
        to.write(bytes);
        to.closeEntry();
        written += bytes.length;
        sums.put(name, HexFormat.of().formatHex(BackupNames.sha256().digest(bytes)));
    }

    /** As {@code sha256sum} writes them: the sum, two spaces, the name. */
    private void putSums(ZipOutputStream to) throws IOException {
        StringBuilder lines = new StringBuilder();
        sums.forEach((name, sum) -> lines.append(sum).append("  ").append(name).append('\n'));
        to.putNextEntry(new ZipEntry(BackupNames.SUMS));
        to.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        to.closeEntry();
    }

    /** What was made from the contents of this moment, in a fixed order. */
    private List<Path> derived() throws IOException {
        List<Path> found = new ArrayList<>();
        Map<Path, List<String>> byFolder = new TreeMap<>();
        for (Content content : standing.contents()) {
            Path like = file.vault().derivedPath(content.sha256(), "x");
            byFolder.computeIfAbsent(like.getParent(), folder -> new ArrayList<>()).add(content.sha256().substring(2));
        }
        for (Map.Entry<Path, List<String>> folder : byFolder.entrySet()) {
            for (Path each : files(folder.getKey())) {
                String name = each.getFileName().toString();
                String path = BackupNames.DERIVED + folder.getKey().getFileName() + "/" + name;
                if (BackupNames.allowed(path) && folder.getValue().contains(name.substring(0, 62))) {
                    found.add(each);
                }
            }
        }
        return found;
    }

    private List<Path> inbox() throws IOException {
        return files(file.path().resolve("inbox")).stream()
                .filter(each -> BackupNames.allowed(BackupNames.INBOX + each.getFileName())).toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            List<Path> found = new ArrayList<>();
            children.forEach(found::add);
            found.removeIf(each -> !Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS));
            found.sort(Comparator.naturalOrder());
            return found;
        }
    }

    private static long sizes(List<Path> files) {
        return files.stream().mapToLong(each -> each.toFile().length()).sum();
    }
}
