package casebound.intake;

import static org.assertj.core.api.Assertions.assertThat;

import casebound.casefile.CaseFile;
import casebound.casefile.Cases;
import casebound.casefile.Deviation;
import casebound.model.Content;
import casebound.model.Document;
import casebound.work.CancelFlag;
import casebound.work.Progress;
import casebound.worker.WorkerLimits;
import casebound.worker.Workers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An intake of files and families is killed at a random moment and brought again: everything is there, once and whole. */
class IntakeKillTest {
    private static final int OF_EACH_KIND = 15;
    /** From the first file on, the whole takes about so long, in milliseconds. */
    private static final int LONGEST_LIFE = 2_500;

    @TempDir
    static Path folder;
    private static Path received;
    private static Workers workers;

    @BeforeAll
    static void receive() throws IOException {
        received = Files.createDirectories(folder.resolve("received"));
        for (int i = 0; i < OF_EACH_KIND; i++) {
            Files.writeString(received.resolve("letter" + i + ".txt"), "Letter number " + i);
            Files.writeString(received.resolve("mail" + i + ".eml"), Families.mail("Mail" + i, "the list of " + i));
            Files.write(received.resolve("box" + i + ".zip"), Families.zipped(Map.of("a.txt", Families.text("A" + i), "b.txt", Families.text("B" + i),
                    "inner.zip", Families.zipped(Map.of("deep.txt", Families.text("Deep " + i))))));
        }
        workers = new Workers(folder.resolve("work"), WorkerLimits.standard());
    }

    @AfterAll
    static void end() {
        workers.close();
    }

    @Test
    void twoKilledIntakesAreResumed() throws IOException, InterruptedException {
        kill(2, 3);
    }

    @Test
    @Tag("slow")
    void aHundredKilledIntakesAreResumed() throws IOException, InterruptedException {
        kill(100, 100);
    }

    private static void kill(int times, long seed) throws IOException, InterruptedException {
        Random random = new Random(seed);
        for (int kill = 0; kill < times; kill++) {
            Cases cases = new Cases(Files.createDirectories(folder.resolve("seed" + seed + "-" + kill)));
            cases.create().close();
            Set<String> acknowledged = runAndKill(cases, folder.resolve("seed" + seed + "-" + kill), random.nextInt(LONGEST_LIFE));
            try (CaseFile caseFile = cases.open("Pat")) {
                assertThat(caseFile.problems()).isEmpty();
                assertThat(names(caseFile)).as("told before kill %d", kill).containsAll(acknowledged);
                assertWhole(caseFile, kill);
                new Intake(caseFile, workers).bring(List.of(received), Intake.Again.LEAVE_OUT, each -> { }, Progress.NONE, new CancelFlag());
                assertThat(names(caseFile)).as("after kill %d", kill).containsExactlyInAnyOrderElementsOf(expected());
                assertWhole(caseFile, kill);
                assertThat(Cases.all(caseFile, Content.class)).extracting(Content::sha256).doesNotHaveDuplicates();
                assertThat(caseFile.verify(true, Progress.NONE)).as("after kill %d", kill)
                        .allMatch(deviation -> deviation.what() == Deviation.What.LEFT_OVER);
            }
        }
    }

    private static List<String> expected() {
        return IntStream.range(0, OF_EACH_KIND).boxed().flatMap(i ->
                List.of("letter" + i + ".txt", "mail" + i + ".eml", "box" + i + ".zip").stream()).toList();
    }

    /** The files as they were received; not what they carry. */
    private static List<String> names(CaseFile caseFile) {
        return Cases.all(caseFile, Document.class).stream().filter(document -> document.parent() == null).map(Document::name).toList();
    }

    /** Whoever is there has all that it carries. */
    private static void assertWhole(CaseFile caseFile, int kill) {
        List<Document> all = Cases.all(caseFile, Document.class);
        Map<UUID, Document> byId = all.stream().collect(Collectors.toMap(Document::id, Function.identity()));
        Map<String, List<String>> families = new TreeMap<>();
        for (Document document : all) {
            Document top = document;
            while (top.parent() != null) {
                top = byId.get(top.parent());
            }
            families.computeIfAbsent(top.name(), name -> new ArrayList<>()).add(document.name());
        }
        assertThat(families).as("after kill %d", kill).allSatisfy((name, members) -> {
            switch (name.replaceAll("\\d", "")) {
                case "letter.txt" -> assertThat(members).containsExactly(name);
                case "mail.eml" -> assertThat(members).containsExactlyInAnyOrder(name, "list.txt");
                default -> assertThat(members).containsExactlyInAnyOrder(name, "a.txt", "b.txt", "inner.zip", "deep.txt");
            }
        });
    }

    /** Answers the names of the files of which the child said that they are in the case. */
    private static Set<String> runAndKill(Cases cases, Path home, int life) throws IOException, InterruptedException {
        Path arguments = home.resolve("child.args");
        Files.writeString(arguments, "-cp \"" + System.getProperty("java.class.path").replace("\\", "\\\\") + "\"");
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "@" + arguments,
                Child.class.getName(), home.toString(), received.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        Set<String> heard = new HashSet<>();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).as("the child came to life").isEqualTo("begun");
            Thread killer = Thread.ofPlatform().start(() -> {
                try {
                    child.waitFor(life, TimeUnit.MILLISECONDS);
                } catch (InterruptedException nobodyInterrupts) {
                    throw new IllegalStateException(nobodyInterrupts);
                }
                // the process itself would close what it has said and nobody has read yet
                child.toHandle().destroyForcibly();
            });
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                heard.add(line);
            }
            killer.join();
        }
        child.waitFor();
        return heard;
    }

    /** Brings a folder in, says what is in the case, and waits to be killed, or for the end of who has started it. */
    static final class Child {
        private Child() {}

        public static void main(String[] args) throws IOException {
            try (CaseFile caseFile = new Cases(Path.of(args[0])).open("Pat");
                    Workers own = new Workers(Path.of(args[0]).resolve("work"), WorkerLimits.standard())) {
                System.out.println("begun");
                new Intake(caseFile, own).bring(List.of(Path.of(args[1])), Intake.Again.LEAVE_OUT,
                        outcome -> System.out.println(outcome.file().getFileName()), Progress.NONE, new CancelFlag());
                System.in.read();
            }
        }
    }
}
