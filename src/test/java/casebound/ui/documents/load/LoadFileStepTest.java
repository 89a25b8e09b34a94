package casebound.ui.documents.load;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.loadfile.Delivery;
import casebound.loadfile.Field;
import casebound.loadfile.LoadFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import java.util.List;
import java.util.Optional;

class LoadFileStepTest {
    @TempDir
    Path folder;

    @Test
    void whatWasFoundOutIsShownAndAPersonChangesIt() throws IOException {
        LoadFileStep step = step("load.csv", "DOCID,Owner,Where\nA1,Jane,NATIVES/a.txt\nA2,Joe,NATIVES/b.txt\n");
        assertThat(step.written()).isEqualTo("3 rows. Encoding: UTF-8. Between values: a comma. Around values: \"");
        assertThat(step.loadFile().names()).as("one known name is no line of names").isFalse();
        step.names(true);
        assertThat(step.firstRows()).first().isEqualTo(List.of("A1", "Jane", "NATIVES/a.txt"));
        assertThat(step.meaning(0)).contains(Field.BEGBATES);
        assertThat(step.leadsToFiles()).as("no column was taken for paths").isFalse();
        step.take(2, Optional.of(Field.NATIVEPATH));
        assertThat(step.leadsToFiles()).isTrue();
        step.take(1, Optional.of(Field.NATIVEPATH));
        assertThat(step.meaning(2)).as("no two columns are the same thing").isEmpty();
        step.take(1, Optional.empty());
        assertThat(step.loadFile().mapping().columns()).containsOnlyKeys(Field.BEGBATES);
        step.names(false);
        assertThat(step.firstRows()).hasSize(3);
        assertThat(step.leadsToFiles()).as("guessed from what looks like paths").isFalse();
    }

    @Test
    void concordancesSignsAreSaidInWords() throws IOException {
        LoadFileStep step = step("load.dat", "\u00FEBEGBATES\u00FE\u0014\u00FENATIVEPATH\u00FE\r\n\u00FEA1\u00FE\u0014\u00FEa.txt\u00FE\r\n");
        assertThat(step.written()).isEqualTo("1 row. Encoding: UTF-8. Between values: Concordance’s sign (ASCII 20). Around values: þ");
        assertThat(step.loadFile().names()).isTrue();
        assertThat(step.leadsToFiles()).isTrue();
        assertThat(step("images.opt", "A1,VOL,IMAGES\\1.tif,Y,,,2\n").leadsToFiles()).isTrue();
    }

    @Test
    void theImagesOfTheRowsComeWithThemAsSoonAsTheNumbersAreKnown() throws IOException {
        Files.writeString(folder.resolve("images.opt"), "A1,VOL,IMAGES\\1.tif,Y,,,1\nA2,VOL,IMAGES\\2.tif,Y,,,1\nB7,VOL,IMAGES\\3.tif,Y,,,1\n");
        LoadFileStep step = step("load.csv", "Owner,Number,CUSTODIAN,SUBJECT\nx,a1,Jane,One\ny,A2,Joe,Two\nz,A3,Joe,Three\n");
        assertThat(step.images()).as("no column has the numbers").isEmpty();
        assertThat(step.leadsToFiles()).isFalse();
        step.take(1, Optional.of(Field.BEGBATES));
        assertThat(step.images()).isEqualTo("With it come the images that images.opt lists: those of 2 rows of 3.");
        assertThat(step.leadsToFiles()).as("the images are files").isTrue();
        assertThat(step("images.opt", "A1,VOL,IMAGES\\1.tif,Y,,,1\n").images()).as("it is the list itself").isEmpty();
    }

    private LoadFileStep step(String name, String text) throws IOException {
        return new LoadFileStep(Delivery.of(LoadFile.read(Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8)), null)));
    }
}
