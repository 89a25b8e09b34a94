package casebound.ui.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.problem.Code;
import casebound.problem.Problem;
import casebound.work.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WelcomeModelTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    private Path home;

    private final List<Problem> problems = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private RecentCases cases;
    private WelcomeModel model;

    @BeforeEach
    void threeCases() {
        cases = new RecentCases(home.resolve("recent.properties"));
        cases.remember(new RecentCase(home.resolve("Cases/Gone.casebound"), "Sample estate matter", NOON.minusSeconds(400_000), 1));
        cases.remember(new RecentCase(home.resolve("Cases/Held.casebound"), "Sample appeal", NOON.minusSeconds(200_000), 2));
        cases.remember(new RecentCase(home.resolve("Cases/Rust.casebound"), "State v. Baldwin and related", NOON.minusSeconds(60), 9));
        Map<String, CaseState> states = Map.of("Gone.casebound", new CaseState.Missing(), "Held.casebound", new CaseState.OpenElsewhere("Sample paralegal"));
        CaseOpener opener = new CaseOpener() {
            @Override
            public int openCases() {
                return 0;
            }

            @Override
            public void open(Path folder) {
                asked.add("open " + folder.getFileName());
            }

            @Override
            public void create(String title, Path folder, List<Path> files) {
                asked.add("create " + title + " in " + folder.getFileName() + " with " + files.size());
            }

            @Override
            public void openSample() {
                asked.add("sample");
            }

            @Override
            public void restore(Path zip, Path folder) {
                asked.add("restore " + zip.getFileName() + " in " + folder);
            }

            @Override
            public void settings() {
                asked.add("settings");
            }
        };
        model = new WelcomeModel(cases, Work.inline(problems::add),
                folder -> states.getOrDefault(folder.getFileName().toString(), new CaseState.Present()), opener, home, Clock.fixed(NOON, ZoneOffset.UTC));
        model.refresh();
    }

    @Test
    void casesStandWithPlaceStateAndTime() {
        assertThat(model.lines()).extracting(WelcomeModel.Line::place)
                .containsExactly("~/Cases/Rust.casebound", "~/Cases/Held.casebound", "~/Cases/Gone.casebound");
        assertThat(model.lines()).extracting(WelcomeModel.Line::when).containsExactly("Today, 11:59", "20 Nov 2026", "17 Nov 2026");
        assertThat(model.lines()).extracting(WelcomeModel.Line::state)
                .containsExactly(new CaseState.Present(), new CaseState.OpenElsewhere("Sample paralegal"), new CaseState.Missing());
    }

    @Test
    void filteringFindsTitlesAndPlaces() {
        model.filterProperty().set("HELD");
        assertThat(model.lines()).extracting(line -> line.recent().title()).containsExactly("Sample appeal");
        model.filterProperty().set("nothing like it");
        assertThat(model.lines()).isEmpty();
        assertThat(model.count()).isEqualTo(3);
    }

    @Test
    void openingAskesForTheCaseAndAMissingFolderIsSaid() {
        model.open(model.lines().get(0));
        assertThat(asked).containsExactly("open Rust.casebound");
        model.open(model.lines().get(2));
        assertThat(problems).extracting(Problem::code).containsExactly(Code.CASE_NOT_FOUND);
    }

    @Test
    void forgettingTakesACaseOffTheList() {
        model.forget(model.lines().get(1));
        assertThat(model.lines()).hasSize(2);
        assertThat(cases.list()).hasSize(2);
    }

    @Test
    void aDroppedCaseOpensAndAnythingElseStartsOne() throws IOException {
        List<WelcomeModel.Dropped> started = new ArrayList<>();
        Path aCase = Files.createDirectories(home.resolve("Cases/Rust.casebound"));
        Files.createFile(aCase.resolve("case.json"));
        model.drop(List.of(aCase), started::add);
        assertThat(asked).containsExactly("open Rust.casebound");
        Path production = Files.createDirectory(home.resolve("Production 1"));
        model.drop(List.of(production), started::add);
        model.drop(List.of(production, aCase), started::add);
        assertThat(started).extracting(WelcomeModel.Dropped::title).containsExactly("Production 1", "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "State v. Baldwin|State v. Baldwin.casebound",
        "a/b\\c:d;e*f?|a b c d e f.casebound",
        "CON|CON Case.casebound",
        "trailing dots...|trailing dots.casebound",
        "'  '|Case.casebound",
    })
    void aFolderNameIsOneThatEverySystemAccepts(String title, String name) {
        assertThat(NewCase.folderName(title)).isEqualTo(name);
    }

    @Test
    void aVeryLongTitleMakesAFolderNameThatFits() {
        assertThat(NewCase.folderName("\uD83D\uDE80 rocket ".repeat(60)).codePointCount(0, NewCase.folderName("x".repeat(300)).length())).isLessThanOrEqualTo(90);
    }

    @Test
    void theTitleIsAllThatMustBeGiven() {
        assertThat(NewCase.faultOfTitle(" ")).isNotEmpty();
        assertThat(NewCase.faultOfTitle("x")).isEmpty();
        assertThat(NewCase.faultOfFolder("relative")).isNotEmpty();
        assertThat(NewCase.faultOfFolder("bad\0path")).isNotEmpty();
        assertThat(NewCase.faultOfFolder(model.suggestedFolder("x").toString())).isEmpty();
    }
}
