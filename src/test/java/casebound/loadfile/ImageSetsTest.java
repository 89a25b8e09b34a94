package casebound.loadfile;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.model.Ids;
import casebound.model.PageLabelRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which images are one document, and what its pages are called. */
class ImageSetsTest {
    private static final UUID DOCUMENT = Ids.next();

    @TempDir
    Path folder;

    @Test
    void aDocumentGoesFromOneBreakToTheNext() throws IOException {
        ImageSets sets = sets("A1,V,a1.tif,Y,,,2", "A2,V,a2.tif,,,,", "A3,V,a3.tif,y,,,", "A4,V,a4.tif,Y,,,x");
        assertThat(sets.all()).containsExactly(new ImageSets.ImageSet("A1", 0, 2, 2), new ImageSets.ImageSet("A3", 2, 3, 0),
                new ImageSets.ImageSet("A4", 3, 4, 0));
        assertThat(sets("B1,V,b1.tif,,,,", "B2,V,b2.tif,,,,").all()).as("no break at all").containsExactly(new ImageSets.ImageSet("B1", 0, 2, 0));
    }

    @Test
    void keysThatCountUpAreOneRunAndAMissingImageLeavesTheOthersTheirNumbers() throws IOException {
        ImageSets sets = sets("DEF-0009,V,1.tif,Y,,,4", "DEF-0010,V,2.tif,,,,", "DEF-0011,V,3.tif,,,,", "DEF-0012,V,4.tif,,,,");
        assertThat(runs(sets, 1, 1, 1, 1)).containsExactly("0 4 DEF-0009");
        assertThat(runs(sets, 1, 1, 0, 1)).containsExactly("0 2 DEF-0009", "2 1 DEF-0012");
        assertThat(runs(sets, 0, 1, 1, 0)).containsExactly("0 2 DEF-0010");
    }

    @Test
    void keysThatDoNotCountUpHaveRunsOfTheirOwn() throws IOException {
        ImageSets sets = sets("SYM_REV,V,1.tif,Y,,,3", "SYM_0001_REV,V,2.tif,,,,", "SYM_0003,V,3.tif,,,,");
        assertThat(runs(sets, 1, 1, 1)).containsExactly("0 1 SYM_REV", "1 1 SYM_0001_REV", "2 1 SYM_0003");
    }

    @Test
    void anImageOfSeveralPagesGoesOnCountingUpToTheNextKey() throws IOException {
        assertThat(runs(sets("A01,V,1.tif,Y,,,3"), 3)).containsExactly("0 3 A01");
        assertThat(runs(sets("A01,V,1.tif,Y,,,3", "A03,V,2.tif,,,,"), 2, 1)).containsExactly("0 3 A01");
        assertThat(runs(sets("A01,V,1.tif,Y,,,3", "A02,V,2.tif,,,,"), 2, 1)).as("the second page has no number").containsExactly("0 1 A01", "2 1 A02");
        assertThat(runs(sets("A01,V,1.tif,Y,,,3", "B01,V,2.tif,Y,,,"), 4)).containsExactly("0 4 A01");
        assertThat(runs(sets("A01-R,V,1.tif,Y,,,3"), 2)).as("nothing to count").containsExactly("0 1 A01-R");
    }

    private static List<String> runs(ImageSets sets, Integer... pages) {
        List<PageLabelRun> runs = sets.labels(DOCUMENT, sets.all().getFirst(), List.of(pages));
        assertThat(runs).allMatch(run -> run.faults().isEmpty() && run.scheme() == PageLabelRun.Scheme.BATES && run.document().equals(DOCUMENT));
        return runs.stream().map(run -> run.firstPage() + " " + run.pages() + " " + run.firstLabel()).toList();
    }

    private ImageSets sets(String... rows) throws IOException {
        return new ImageSets(LoadFile.read(Files.writeString(folder.resolve("images.opt"), String.join("\r\n", rows) + "\r\n"), null));
    }
}
