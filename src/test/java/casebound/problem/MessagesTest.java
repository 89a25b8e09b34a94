package casebound.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every text that a person can see is there once, is well formed, and is used. */
class MessagesTest {
    private static final Path BUNDLE = Path.of("src", "main", "resources", "casebound", "messages.properties");
    private static final Pattern LITERAL_KEY = Pattern.compile("(?:text|Texts\\.text)\\(\"([A-Za-z][\\w.]*[\\w])\"");
    private static final Properties TEXTS = new Properties();

    @BeforeAll
    static void read() throws IOException {
        try (var in = Files.newBufferedReader(BUNDLE, StandardCharsets.UTF_8)) {
            TEXTS.load(in);
        }
    }

    @Test
    void everyProblemSaysWhatHappenedAndWhatToDo() {
        for (Code code : Code.values()) {
            assertThat(TEXTS.getProperty("problem." + code + ".what")).as("what happened at %s", code).isNotBlank();
            assertThat(TEXTS.getProperty("problem." + code + ".do")).as("what to do at %s", code).isNotNull();
        }
    }

    @Test
    void everyTextCanBeFormatted() {
        TEXTS.forEach((key, text) -> assertThat(new MessageFormat((String) text, Locale.US).format(new Object[] {1, 2, 3, 4, 5}))
                .as((String) key).isNotNull());
    }

    /** MessageFormat swallows a single quote and all braces behind it. */
    @Test
    void quotesAreWrittenTwice() {
        TEXTS.forEach((key, text) -> assertThat(((String) text).replace("''", "")).as((String) key).doesNotContain("'"));
    }

    @Test
    void noKeyIsThereTwice() throws IOException {
        Set<String> seen = new HashSet<>();
        for (String line : Files.readAllLines(BUNDLE)) {
            int end = line.indexOf('=');
            if (!line.startsWith("#") && end > 0) {
                assertThat(seen.add(line.substring(0, end).strip())).as(line).isTrue();
            }
        }
    }

    @Test
    void everyKeyThatTheProgramNamesIsThere() throws IOException {
        List<String> missing = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                Matcher keys = LITERAL_KEY.matcher(Files.readString(source));
                while (keys.find()) {
                    String prefix = source.toString().contains("cli") ? "cli." : "";
                    if (!TEXTS.containsKey(keys.group(1)) && !TEXTS.containsKey(prefix + keys.group(1))) {
                        missing.add(source.getFileName() + ": " + keys.group(1));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void americanSpelling() {
        Pattern british = Pattern.compile("\\b(defence|judgement|organisation|colour|cancelled|licence|favour)", Pattern.CASE_INSENSITIVE);
        TEXTS.forEach((key, text) -> assertThat(british.matcher((String) text).find()).as((String) key).isFalse());
    }
}
