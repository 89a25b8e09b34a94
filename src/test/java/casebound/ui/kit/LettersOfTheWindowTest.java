package casebound.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Area;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JavaFX on Linux draws light seams where parts of a letter overlap, as they do in Inter; on a sharp screen one sees them. */
class LettersOfTheWindowTest {

    @ParameterizedTest
    @ValueSource(strings = {"CaseboundSans-Regular.ttf", "CaseboundSans-SemiBold.ttf"})
    void noLetterIsMadeOfPartsThatOverlap(String file) throws IOException, FontFormatException {
        Font font = Font.createFont(Font.TRUETYPE_FONT, Path.of("assets", "fonts", file).toFile()).deriveFont(1000f);
        FontRenderContext context = new FontRenderContext(null, true, true);
        assertThat(IntStream.rangeClosed('!', '~').mapToObj(letter -> String.valueOf((char) letter)).filter(letter -> {
            Shape drawn = font.createGlyphVector(context, letter).getOutline();
            return contours(drawn) != contours(new Area(drawn));
        })).isEmpty();
    }

    private static int contours(Shape shape) {
        double[] at = new double[6];
        int begun = 0;
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            begun += path.currentSegment(at) == PathIterator.SEG_MOVETO ? 1 : 0;
        }
        return begun;
    }
}
