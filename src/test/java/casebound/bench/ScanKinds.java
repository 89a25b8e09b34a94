package casebound.bench;

import casebound.Corpus;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which pages of the corpus are pictures, and how those are packed, as {@code pdfimages -list} tells. */
final class ScanKinds {
    static final String TRANSCRIPT = "transcripts";
    static final String DIGITAL = "digital text";
    private static final int LARGE = 500_000;
    private static final Map<String, String> PACKED =
            Map.of("ccitt", "CCITT", "image", "Flate", "jbig2", "JBIG2", "jpeg", "JPEG", "jpx", "JPEG 2000");

    private ScanKinds() {}

    /** @param page from 1 */
    record Page(Path file, int page) {}

    /** The pages by kind, in the corpus's order. */
    static Map<String, List<Page>> pages() throws IOException {
        Map<String, List<Page>> kinds = new LinkedHashMap<>();
        for (Map<String, String> row : Corpus.table("EXPECTED.tsv")) {
            String file = row.get("file");
            if (row.get("kind").equals("pdf") && row.get("needs_password").equals("no") && row.get("mutool_draw_p1_rc").equals("0")
                    && !file.startsWith("hostile/") && !file.startsWith("pdf-features/pdfjs")) {
                Path path = Corpus.folder().resolve(file);
                Map<Integer, String> packed = packed(path);
                int count = Integer.parseInt(row.get("pages_mutool"));
                for (int page = 1; page <= count; page++) {
                    String kind = packed.getOrDefault(page, file.contains("/transcripts/") ? TRANSCRIPT : DIGITAL);
                    if (!packed.isEmpty() || !kind.equals(DIGITAL) || file.startsWith("court-misc/")) {
                        kinds.computeIfAbsent(kind, name -> new ArrayList<>()).add(new Page(path, page));
                    }
                }
            }
        }
        kinds.remove("small pictures");
        return kinds;
    }

    private static Map<Integer, String> packed(Path file) throws IOException {
        Map<Integer, String> packed = new HashMap<>();
        Process process = new ProcessBuilder("pdfimages", "-list", file.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().skip(2).map(line -> line.strip().split("\\s+")).forEach(row -> {
                boolean large = Integer.parseInt(row[3]) * Integer.parseInt(row[4]) >= LARGE;
                String kind = large ? PACKED.getOrDefault(row[8], row[8]) : "small pictures";
                packed.merge(Integer.parseInt(row[0]), kind, (one, other) -> one.equals("small pictures") ? other : one);
            });
        }
        return packed;
    }
}
