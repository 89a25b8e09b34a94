package casebound.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link NamedDialogs} looks at is what the tests open: here it is held that they open everything. */
class DialogsTest {
    private static final Pattern OPENED = Pattern.compile("(?:new Decision\\(|ChooseOne\\.ask\\([^\"]*|SearchPick\\.ask\\([^\"]*)\\s*\"([a-z-]+)\"");

    @Test
    void everyDialogIsOpenedByATestOfAWindow() throws IOException {
        String journeys = sources("src/test/java").filter(test -> test.contains("ApplicationExtension")).collect(Collectors.joining());
        TreeSet<String> dialogs = sources("src/main/java").flatMap(source -> OPENED.matcher(source).results())
                .map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(dialogs).hasSizeGreaterThan(30);
        List<String> unseen = dialogs.stream().filter(id -> !Pattern.compile("[\"#]" + id + "[\"-]").matcher(journeys).find()).toList();
        assertThat(unseen).as("open it in a journey, by its id").isEmpty();
    }

    private static Stream<String> sources(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".java")).map(DialogsTest::text).toList().stream();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
