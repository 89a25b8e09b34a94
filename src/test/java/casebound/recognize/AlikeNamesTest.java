package casebound.recognize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which spellings may name one person. */
class AlikeNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Alex Baldwin | Alec Baldwin | true", "Morrissey, Kari | Kari Morrissey | true", "Karri Morrissey | Kari T. Morrissey | true",
        "KARI MORRISSEY | Kari Morrissey | false", "Adam Mortara | Adam K. Mortara | false", "KARRI MORRISSEY | Kari Morrissey | true", "Hannah Gutierez-Reed | Hannah Gutierrez-Reed | true", "José Ruis | Jose Ruiz | true",
        "Alec Baldwin | Alec Baldwin | false", "Hilaria Baldwin | Alec Baldwin | false", "William Baldwin | Alec Baldwin | false",
        "Alec Baldwyn | Alec Baldwin | true", "Alec Ballard | Alec Baldwin | false", "Al Li | Al Lo | false", "Baldwin | Alec Baldwin | false",
        "John Smith Jr. | John Smyth | true", "Jon Smith | Joan Smyth | true", "Kate Smith | Kurt Smith | false"})
    void oneOrTwoLettersMayDiffer(String spelled, String known, boolean alike) {
        assertThat(AlikeNames.isAlike(spelled, known)).isEqualTo(alike);
    }

    @Test
    void theyAreFoundWhereTheyStand() {
        String text = "Then Alex Baldwin spoke to Morrissey, Kari and to Alec Baldwin.";
        assertThat(AlikeNames.in(text, List.of("Alec Baldwin", "Kari Morrissey")))
                .extracting(found -> text.substring(found.from(), found.to()) + " = " + found.known())
                .containsExactly("Alex Baldwin = Alec Baldwin", "Morrissey, Kari = Kari Morrissey");
    }
}
