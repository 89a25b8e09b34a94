package casebound.suggest;

import casebound.model.PageLabelRun;
import casebound.recognize.AlikeNames;
import casebound.recognize.DocketStamp;
import casebound.recognize.PaperFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/**
 * What the pages of the documents said when they were read last, on this computer: reading ten thousand documents anew at every
 * opening would take minutes. Anything that is damaged, or that an older program wrote, is read again.
 *
 * @param version of the rules by which pages are read
 * @param names the known names that other spellings were looked for
 * @param readings by document, content and what OCR had read of it
 */
record KeptReadings(int version, List<String> names, Map<String, Kept> readings) {
    /** To be counted up whenever {@code casebound.recognize} reads a page in another way. */
    private static final int VERSION = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A reading, as it is written down. */
    record Kept(PaperFacts facts, List<PageLabelRun> labels, @Nullable DocketStamp stamp, List<Spelled> spellings) {
        static Kept of(DocumentReading reading) {
            return new Kept(reading.facts(), reading.labels(), reading.stamp().orElse(null), reading.spellings().entrySet().stream()
                    .map(each -> new Spelled(each.getKey().spelled(), each.getKey().known(), each.getValue())).toList());
        }

        DocumentReading reading() {
            Map<AlikeNames.Alike, Integer> found = new LinkedHashMap<>();
            spellings.forEach(each -> found.put(new AlikeNames.Alike(each.spelled(), 0, 0, each.known()), each.page()));
            return new DocumentReading(facts, labels, Optional.ofNullable(stamp), found);
        }
    }

    /** A known name in another spelling, and the page (index from 0) where it first stands. */
    record Spelled(String spelled, String known, int page) {}

    static KeptReadings of(List<String> names, Map<String, DocumentReading> readings) {
        Map<String, Kept> kept = new HashMap<>();
        readings.forEach((key, reading) -> kept.put(key, Kept.of(reading)));
        return new KeptReadings(VERSION, names, kept);
    }

    /** Nothing where there is none that can be used. */
    static Optional<KeptReadings> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(JSON.readValue(file.toFile(), KeptReadings.class)).filter(kept -> kept.version == VERSION
                    && kept.names != null && kept.readings != null) : Optional.empty();
        } catch (JacksonException damaged) {
            return Optional.empty();
        }
    }

    /** Keeps it; where that fails, the documents are read again another time. */
    void write(Path file) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            JSON.writeValue(part.toFile(), this);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (JacksonException | IOException full) {
            part.toFile().delete();
        }
    }
}
