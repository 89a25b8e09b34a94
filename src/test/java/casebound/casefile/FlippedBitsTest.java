package casebound.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.work.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One flipped bit anywhere in the journal or in an original is named by a full verification. */
class FlippedBitsTest {
    @TempDir
    Path folder;

    @Test
    void twentyFlippedBitsAreNamed() throws IOException {
        flip(20);
    }

    @Test
    @Tag("slow")
    void twoHundredFlippedBitsAreNamed() throws IOException {
        flip(200);
    }

    private void flip(int times) throws IOException {
        Random random = new Random(times);
        Cases cases = new Cases(folder);
        try (CaseFile caseFile = cases.create()) {
            for (int i = 0; i < 10; i++) {
                Cases.document(caseFile, "file" + i, ("Content " + i).repeat(200).getBytes(StandardCharsets.UTF_8));
                CaseFileTest.change(caseFile, tx -> tx.add(Cases.party("Party")));
            }
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(cases.path())) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains("journal") || file.toString().contains("originals")).toList();
        }
        Path journal = files.stream().filter(file -> file.toString().endsWith(".jsonl")).findFirst().orElseThrow();
        for (int i = 0; i < times; i++) {
            Path file = i % 2 == 0 ? journal : files.get(random.nextInt(files.size()));
            byte[] bytes = Files.readAllBytes(file);
            byte[] flipped = bytes.clone();
            int at = random.nextInt(flipped.length);
            int bit = random.nextInt(8);
            flipped[at] ^= (byte) (1 << bit);
            write(file, flipped);
            try (CaseFile caseFile = cases.read()) {
                assertThat(caseFile.verify(true, Progress.NONE)).as("%s, byte %d, bit %d", file.getFileName(), at, bit)
                        .anyMatch(deviation -> deviation.what().damage());
            }
            write(file, bytes);
        }
        try (CaseFile caseFile = cases.read()) {
            assertThat(caseFile.verify(true, Progress.NONE)).isEmpty();
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        assertThat(file.toFile().setWritable(true)).isTrue();
        Files.write(file, bytes);
    }
}
