package casebound;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program, with its own runtime and no other Java, does what it does in the build. */
class ImageIT {
    @TempDir
    Path folder;

    @Test
    void theImageMakesACaseReadsADocumentFindsItAndVerifies() throws IOException, InterruptedException {
        Path program = Path.of("target", "casebound", "bin", "casebound").toAbsolutePath();
        Assumptions.assumeTrue(System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux"),
                "skipped: the image lies elsewhere on this system");
        String path = folder.resolve("Image.casebound").toString();
        Path letter = Files.writeString(folder.resolve("letter.txt"), "The ferry left at nine.");
        assertThat(run(program, "--version")).contains("Casebound");
        run(program, "new", path, "--title", "Image");
        assertThat(run(program, "import", path, letter.toString(), "--json")).contains("\"outcome\":\"added\"");
        assertThat(run(program, "search", path, "ferry")).contains("page 1");
        ImageIO.write(scan("The lantern was lit"), "png", folder.resolve("scan.png").toFile());
        assertThat(run(program, "import", path, folder.resolve("scan.png").toString(), "--ocr", "--json"))
                .contains("\"ocr\":true").contains("\"ocrPages\":1");
        assertThat(run(program, "search", path, "lantern")).contains("page 1");
        run(program, "verify", path, "--full");
    }

    /** A page without text, so that the OCR engine, its libraries and its data have to be in the image. */
    private static BufferedImage scan(String words) {
        BufferedImage page = new BufferedImage(1700, 600, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = page.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, page.getWidth(), page.getHeight());
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.SERIF, Font.PLAIN, 60));
        graphics.drawString(words, 200, 300);
        graphics.dispose();
        return page;
    }

    private String run(Path program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("CASEBOUND_HOME", folder.resolve("home").toString());
        builder.environment().put("PATH", "");
        builder.environment().remove("JAVA_HOME");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
