package casebound;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The parts of the program and the arrows between them (DESIGN 3). Each rule says why it is there. */
class ArchitectureTest {
    /** From the top down; parts of one layer do not know each other. */
    private static final List<List<String>> LAYERS = List.of(
            List.of("app"),
            List.of("ui"),
            List.of("cli"),
            List.of("sample", "summary"),
            List.of("data", "brief", "disclosure", "backup", "loadfile", "suggest", "receipt"),
            List.of("intake", "ocr", "privacy"),
            List.of("casefile"),
            List.of("store", "search"),
            List.of("journal", "vault"),
            List.of("disk"),
            List.of("worker"),
            List.of("pdf.book", "pdf.notes"),
            List.of("formats"),
            List.of("pdf"),
            List.of("work"),
            List.of("recognize"),
            List.of("model"),
            List.of("problem"));

    private static JavaClasses program;

    @BeforeAll
    static void read() {
        program = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("casebound");
    }

    @TestFactory
    Stream<DynamicTest> arrowsPointDownwardsOnly() {
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < LAYERS.size(); i++) {
            for (String part : LAYERS.get(i)) {
                List<String> forbidden = new ArrayList<>();
                LAYERS.subList(0, i).forEach(forbidden::addAll);
                LAYERS.get(i).stream().filter(other -> !other.equals(part)).forEach(forbidden::add);
                tests.add(DynamicTest.dynamicTest(part, () -> knowsNone(part, forbidden)));
            }
        }
        return tests.stream();
    }

    private static void knowsNone(String part, List<String> forbidden) {
        if (forbidden.isEmpty()) {
            return;
        }
        String[] packages = forbidden.stream().map(ArchitectureTest::packageOf).toArray(String[]::new);
        noClasses().that().resideInAPackage(packageOf(part)).should().dependOnClassesThat()
                .resideInAnyPackage(packages)
                .because("what lies lower must be usable and testable without what lies above it")
                .check(program);
    }

    /** Books are made above the formats, which read PDFs through what lies in pdf itself. */
    private static String packageOf(String part) {
        return part.equals("pdf") ? "casebound.pdf" : "casebound." + part + "..";
    }

    /** What jOOQ writes from the schema is read by nobody. */
    private final DescribedPredicate<JavaClass> generated = JavaClass.Predicates.resideInAPackage("casebound.store.tables..");

    @Test
    void noPackagesImportEachOtherInACircle() {
        slices().matching("casebound.(**)").should().beFreeOfCycles()
                .ignoreDependency(generated, generated)
                .because("parts in a circle are one part that nobody can read in one sitting").check(program);
    }

    @Test
    void uiSectionsDoNotKnowEachOther() {
        slices().matching("casebound.ui.(*)..").should().notDependOnEachOther()
                .ignoreDependency(JavaClass.Predicates.resideInAnyPackage("casebound.ui.."),
                        JavaClass.Predicates.resideInAPackage("casebound.ui.kit.."))
                .because("a section must be readable as one folder; it asks the navigator to open what is elsewhere")
                .check(program);
    }

    @Test
    void modelAndProblemUseJavaBaseOnly() {
        noClasses().that().resideInAnyPackage("casebound.model..", "casebound.problem..").should().dependOnClassesThat(
                DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage("casebound.model..", "casebound.problem..",
                        "java.lang..", "java.util..", "java.time..", "java.io..", "java.nio..", "java.text..", "java.math..",
                        "java.security..", "org.jspecify..")))
                .because("records and rules outlive every library").check(program);
    }

    @Test
    void whatIsReadFromPagesNeedsNothingButTheirText() {
        noClasses().that().resideInAPackage("casebound.recognize..").should().dependOnClassesThat(
                DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage("casebound.recognize..", "casebound.model..",
                        "java.lang..", "java.util..", "java.time..", "java.text..", "org.jspecify..")))
                .because("the reader, intake and the brief must read a page alike, and tests thousands of them in seconds").check(program);
    }

    @Test
    void sqlHasOneHome() {
        home("casebound.store..", "the journal is the truth and the database its picture, known in one place",
                "org.jooq..", "java.sql..", "javax.sql..", "org.h2..");
    }

    @Test
    void luceneHasOneHome() {
        home("casebound.search..", "another index must not mean another program", "org.apache.lucene..");
    }

    @Test
    void pdfBoxHasOneHome() {
        home("casebound.pdf..", "PDFBox runs in the document process only, behind our own types", "org.apache.pdfbox..",
                "org.apache.fontbox..", "org.apache.xmpbox..");
    }

    @Test
    void tikaHasOneHome() {
        home("casebound.formats..", "what a file is, is asked in one place", "org.apache.tika..");
    }

    @Test
    void theOcrEngineHasOneHome() {
        home("casebound.formats.ocr..", "native code runs in the document process only", "org.bytedeco.tesseract..");
    }

    @Test
    void nativeCodeIsReachedFromTwoPlaces() {
        noClasses().that().resideOutsideOfPackages("casebound.formats.ocr..", "casebound.formats.leptonica..").should()
                .dependOnClassesThat().resideInAnyPackage("org.bytedeco..")
                .because("native code runs in the document process only").check(program);
    }

    @Test
    void javaFxStaysInTheWindow() {
        noClasses().that().resideOutsideOfPackages("casebound.ui..", "casebound.app..").should().dependOnClassesThat()
                .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..")
                .because("everything below the window runs without a toolkit").check(program);
    }

    @Test
    void awtImagesNeverReachTheWindow() {
        noClasses().that().resideInAnyPackage("casebound.ui..", "casebound.app..").should().dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.imageio..", "javax.swing..")
                .because("two toolkits in one window fight over its thread; pages come as pixels").check(program);
    }

    @Test
    void commandsHaveOneHome() {
        home("casebound.cli..", "use cases do not know how they are asked for", "picocli..");
    }

    @Test
    void nothingInterruptsAThread() {
        // work and worker may set their own thread's flag again, which the language asks for
        noClasses().that().resideOutsideOfPackages("casebound.work..", "casebound.worker..").should()
                .callMethod(Thread.class, "interrupt")
                .orShould().callMethod(java.util.concurrent.ExecutorService.class, "shutdownNow")
                .orShould().callMethod(java.util.concurrent.Future.class, "cancel", boolean.class)
                .because("an interrupted thread kills the database, the index or the file channel that it uses")
                .check(program);
    }

    @Test
    void textsThatRunOverSeveralLinesDoSoInOneWay() {
        noClasses().that().doNotHaveSimpleName("Wrapped").and().doNotHaveSimpleName("Tips")
                .should().callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.name("setWrapText")))
                .because("on Linux a text from right to left that wraps takes the layout of the whole window with it; Wrapped does not")
                .check(program);
    }

    @Test
    void documentsAreOpenedInTheirOwnProcess() {
        noClasses().that().resideOutsideOfPackages("casebound.worker..", "casebound.formats..", "casebound.pdf..")
                .should().dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage("casebound.formats..", "casebound.pdf"))
                .because("a hostile file must cost nobody but itself").check(program);
    }

    private static void home(String home, String reason, String... library) {
        noClasses().that().resideOutsideOfPackage(home).should().dependOnClassesThat().resideInAnyPackage(library)
                .because(reason).check(program);
    }
}
