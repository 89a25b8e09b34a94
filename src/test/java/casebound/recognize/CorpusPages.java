package casebound.recognize;

import casebound.Corpus;
import casebound.model.PageText;
import casebound.pdf.PdfReader;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The texts of the corpus's PDFs, as the program reads them; kept from test to test as long as memory allows. */
public final class CorpusPages {
    public static final List<String> TRANSCRIPTS = List.of("20181015-Day-1", "20181016-Day-2", "20181017-Day-3", "20181018-Day-4", "20181019-Day-5")
            .stream().map(day -> "cases/sffa-v-harvard/transcripts/" + day + ".pdf").toList();
    private static final int MOST = 5_000;
    private static final Map<String, SoftReference<List<PageText>>> READ = new ConcurrentHashMap<>();

    private CorpusPages() {}

    /** All pages of a file; one that cannot be read is an empty page. */
    public static List<PageText> of(String file) {
        Path path = Corpus.folder().resolve(file);
        SoftReference<List<PageText>> kept = READ.get(file);
        List<PageText> known = kept == null ? null : kept.get();
        if (known == null) {
            known = read(path, password(file));
            READ.put(file, new SoftReference<>(known));
        }
        return known;
    }

    private static String password(String file) {
        try {
            return Corpus.table("PASSWORDS.tsv").stream().filter(row -> file.equals(row.get("file")))
                    .map(row -> row.get("password_verified_with_qpdf")).findFirst().orElse("");
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static List<PageText> read(Path path, String password) {
        List<PageText> pages = new ArrayList<>();
        try (PdfReader reader = PdfReader.open(path, password, MOST)) {
            for (int page = 0; page < reader.pageCount(); page++) {
                pages.add(reader.text(page));
            }
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        return pages;
    }
}
