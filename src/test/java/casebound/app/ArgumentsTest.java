package casebound.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArgumentsTest {
    @TempDir
    private Path folder;

    @Test
    void withoutACommandTheWindowOpens() {
        assertThat(Arguments.ofWindow()).contains(new Arguments(null, List.of()));
        assertThat(Arguments.ofWindow("--home", "data")).contains(new Arguments(Path.of("data"), List.of()));
        assertThat(Arguments.ofWindow("--home=data")).contains(new Arguments(Path.of("data"), List.of()));
    }

    @Test
    void whatStandsForACaseOpensInTheWindow() throws IOException {
        Path plain = Files.createDirectory(folder.resolve("A folder"));
        Files.writeString(plain.resolve("case.json"), "{}");
        assertThat(Arguments.ofWindow(plain.toString(), "/cases/One.casebound", "--home=data", "/cases/Two/case.json"))
                .contains(new Arguments(Path.of("data"), List.of(plain, Path.of("/cases/One.casebound"), Path.of("/cases/Two/case.json"))));
    }

    @Test
    void commandsStayCommands() {
        assertThat(Arguments.ofWindow("new", "/cases/One.casebound", "--title", "One")).isEmpty();
        assertThat(Arguments.ofWindow("--version")).isEmpty();
        assertThat(Arguments.ofWindow("--home", "data", "list", "documents", "One.casebound")).isEmpty();
        assertThat(Arguments.ofWindow("--home")).isEmpty();
        assertThat(Arguments.ofWindow("no\0path")).isEmpty();
    }
}
