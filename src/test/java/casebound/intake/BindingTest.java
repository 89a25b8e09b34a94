package casebound.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casebound.Corpus;
import casebound.Scanned;
import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.intake.Binding.Bound;
import casebound.intake.Binding.Image;
import casebound.model.Content;
import casebound.problem.ProblemException;
import casebound.vault.Stored;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import casebound.worker.WorkerLimits;
import casebound.worker.Workers;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Images are bound in a process of their own, with little memory here: what harms it costs only itself. */
class BindingTest {
    private static final int NO_ROOM = 6_300;

    @TempDir
    Path folder;
    private CaseFile file;
    private Workers workers;
    private Binding binding;

    @BeforeEach
    void open() {
        file = new Cases(folder).create();
        workers = new Workers(folder.resolve("work"), new WorkerLimits(1, 96L << 20, Duration.ofSeconds(20), Duration.ofSeconds(10), 100, 64L << 20));
        binding = new Binding(file, workers);
    }

    @AfterEach
    void close() {
        workers.close();
        file.close();
    }

    @Test
    void anImageThatItsReaderDoesNotSurviveIsLeftOutAndTheOthersAreBound() throws IOException {
        Path huge = folder.resolve("huge.png");
        ImageIO.write(new BufferedImage(NO_ROOM, NO_ROOM, BufferedImage.TYPE_INT_RGB), "png", huge.toFile());
        Bound bound = binding.bind(List.of(image(Scanned.tiff(folder.resolve("1.tif"), "One")), image(huge),
                image(Scanned.tiff(folder.resolve("3.tif"), "Three", "Four"))), new CancelFlag());
        assertThat(bound.pages()).containsExactly(1, 0, 2);
        assertThat(bound.content().pages()).isEqualTo(3);
        assertThat(bound.content().readability()).isEqualTo(Content.Readability.READABLE);
        assertThat(file.vault().has(bound.content().sha256())).isTrue();
        assertThat(file.hasPageTexts(bound.content().sha256())).isTrue();
        assertThat(binding.bind(List.of(image(huge)), new CancelFlag())).isNull();
        assertThat(left()).as("nothing is left lying about").isEmpty();
    }

    @Test
    void equalImagesAreOneContentUnderWhateverName() throws IOException {
        Path tiff = Scanned.tiff(folder.resolve("1.tif"), "One");
        Image image = image(tiff);
        Bound first = binding.bind(List.of(image), new CancelFlag());
        Bound second = binding.bind(List.of(new Image(image.sha256(), "another")), new CancelFlag());
        assertThat(second.content().sha256()).isEqualTo(first.content().sha256());
    }

    @Test
    void noHostileFileHarmsWhatIsBoundWithIt() throws IOException {
        List<Image> images = new ArrayList<>();
        images.add(image(Scanned.tiff(folder.resolve("1.tif"), "One")));
        try (Stream<Path> hostile = Files.walk(Corpus.folder().resolve("hostile/fuzz"))) {
            for (Path each : hostile.filter(Files::isRegularFile).sorted().toList()) {
                images.add(image(each));
            }
        }
        images.add(image(Corpus.folder().resolve("hostile/pdf/GHOSTSCRIPT-698804-1-fuzzed.pdf")));
        byte[] liar = Files.readAllBytes(Scanned.tiff(folder.resolve("liar.tif"), "Liar"));
        for (int cut : new int[] {9, liar.length / 2, liar.length - 5}) {
            images.add(image(Files.write(folder.resolve("cut" + cut + ".tif"), Arrays.copyOf(liar, cut))));
        }
        images.add(image(Scanned.tiff(folder.resolve("2.tif"), "Two")));
        Bound bound = binding.bind(images, new CancelFlag());
        assertThat(bound.pages().getFirst()).isEqualTo(1);
        assertThat(bound.pages().getLast()).isEqualTo(1);
        assertThat(bound.content().pages()).isEqualTo(bound.pages().stream().mapToInt(Integer::intValue).sum());
        assertThat(left()).isEmpty();
    }

    @Test
    void whoCancelsIsHeard() throws IOException {
        CancelFlag cancel = new CancelFlag();
        cancel.cancel();
        List<Image> images = List.of(image(Scanned.tiff(folder.resolve("1.tif"), "One")));
        assertThatThrownBy(() -> binding.bind(images, cancel)).isInstanceOf(ProblemException.class);
        assertThat(left()).isEmpty();
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> left = Files.list(file.vault().incoming())) {
            return left.toList();
        }
    }

    private Image image(Path path) {
        Stored stored = file.vault().store(path, new CancelFlag(), Progress.NONE);
        return new Image(stored.sha256(), path.getFileName().toString());
    }
}
