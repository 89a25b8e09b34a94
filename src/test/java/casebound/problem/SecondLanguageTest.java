package casebound.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A second language is a file beside the first. What it lacks is said in English, text by text. */
class SecondLanguageTest {
    /** Says three texts in the language that the system is set to. */
    static final class Speaker {
        private Speaker() {}

        public static void main(String[] args) {
            System.out.println(Texts.text("kit.cancel", "1"));
            System.out.println(Texts.text("kit.close"));
            System.out.println(Texts.text("no.such.text"));
        }
    }

    @Test
    void aTextThatTheLanguageLacksIsSaidInEnglish() throws IOException {
        assertThat(spokenIn("xx")).containsExactly("xx lecnac 1", "Close", "[no.such.text]");
    }

    @Test
    void aLanguageThatIsNotThereIsEnglish() throws IOException {
        assertThat(spokenIn("yy")).containsExactly("Cancel", "Close", "[no.such.text]");
    }

    private static List<String> spokenIn(String language) throws IOException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=" + language, "-cp", System.getProperty("java.class.path"), Speaker.class.getName()).start();
        try (BufferedReader said = process.inputReader()) {
            return said.lines().toList();
        }
    }
}
