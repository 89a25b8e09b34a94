package casebound.pdf.sample;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Sets every paper of a folder: the build calls it with the folder of the texts and the one for the PDFs. */
public final class SamplePapers {
    private SamplePapers() {}

    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]), Path.of(args[1]));
    }

    /**
     * Sets every paper.
     *
     * @param texts the folder of the {@code .txt} files
     * @param out the folder in which a {@code .pdf} of each name is written
     */
    static void write(Path texts, Path out) throws IOException {
        Files.createDirectories(out);
        List<Path> papers;
        try (Stream<Path> files = Files.list(texts)) {
            papers = files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
        }
        for (Path paper : papers) {
            Path pdf = out.resolve(paper.getFileName().toString().replace(".txt", ".pdf"));
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(pdf))) {
                Paper.write(PaperText.of(Files.readString(paper)), file);
            }
        }
    }
}
