package casebound.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever typefaces this computer has: a typewriter stays one, a serif keeps its feet and its width, signs stay signs. */
class StandInFontsTest {

    @BeforeAll
    static void use() {
        StandInFonts.use();
    }

    @ParameterizedTest
    @CsvSource({"Courier", "CourierNobodyHas-Bold", "NobodysMono-Italic"})
    void aTypewriterGivesEveryLetterOneWidth(String name) throws IOException {
        FontBoxFont font = font(name);
        assertThat(font.getWidth("i") / em(font)).isEqualTo(font.getWidth("m") / em(font)).isBetween(0.59f, 0.61f);
    }

    // the widths of Times, from Adobe's metrics of the standard fonts
    @ParameterizedTest
    @CsvSource({"Times-Roman, 0.722, 0.278", "NobodysTimes, 0.722, 0.278", "NobodysTimes-Bold, 0.722, 0.278",
            "NobodysTimes-BoldItalic, 0.667, 0.278"})
    void aSerifHasTheWidthsOfTimes(String name, float wide, float narrow) throws IOException {
        FontBoxFont font = font(name);
        assertThat(font.getWidth("A") / em(font)).isBetween(wide - 0.06f, wide + 0.01f);
        assertThat(font.getWidth("i") / em(font)).isBetween(narrow - 0.01f, narrow + 0.01f);
        assertThat(font.getName()).doesNotContain("Sans");
    }

    // the widths of Helvetica, from Adobe's metrics of the standard fonts
    @ParameterizedTest
    @CsvSource({"Helvetica-Bold, 0.722, 0.278", "NobodysSans-Bold, 0.722, 0.278", "NobodysSans-BoldOblique, 0.722, 0.278",
            "NobodysSans-Italic, 0.667, 0.222", "Nobodys-Black, 0.722, 0.278"})
    void aSansThatIsBoldOrSlantedStaysSo(String name, float wide, float narrow) throws IOException {
        FontBoxFont font = font(name);
        assertThat(font.getWidth("A") / em(font)).isBetween(wide - 0.01f, wide + 0.01f);
        assertThat(font.getWidth("i") / em(font)).isBetween(narrow - 0.01f, narrow + 0.01f);
        assertThat(font.getName()).containsPattern(wide > 0.7f ? "Bold" : "Italic|Oblique");
    }

    @Test
    void aSansAndSignsAreLeftToPdfBox() {
        assertThat(FontMappers.instance().getFontBoxFont("NobodysSans", null).getFont()).extracting(StandInFontsTest::nameOf)
                .asString().doesNotContain("Tinos", "Cousine");
        assertThat(FontMappers.instance().getFontBoxFont("NobodysSymbolRoman", null).getFont()).extracting(StandInFontsTest::nameOf)
                .asString().doesNotContain("Tinos", "Cousine");
    }

    private static FontBoxFont font(String name) {
        FontMapping<FontBoxFont> mapping = FontMappers.instance().getFontBoxFont(name, null);
        assertThat(mapping).isNotNull();
        return mapping.getFont();
    }

    private static String nameOf(FontBoxFont font) {
        try {
            return font.getName();
        } catch (IOException damaged) {
            return "";
        }
    }

    private static float em(FontBoxFont font) throws IOException {
        return 1 / font.getFontMatrix().get(0).floatValue();
    }
}
