package dev.blazon.app.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.blazon.app.shelf.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ArchitectureTest {
    private static final int MOST_FILES = 15;

    /// Packages that are larger than they should be; none of them may grow.
    private static final Map<String, Integer> GROWN = Map.of(
            "engine/src/main/java/dev/blazon/engine/local", 22,
            "formats/src/main/java/dev/blazon/formats/image", 20,
            "formats/src/main/java/dev/blazon/formats/image/header", 18,
            "formats/src/main/java/dev/blazon/formats/parquet", 17,
            "operators/src/main/java/dev/blazon/operators/facts", 16);

    private static JavaClasses all = new ClassFileImporter().importPackages("dev.blazon.none");

    @BeforeAll
    static void importOnce() {
        all = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.blazon");
    }

    @ParameterizedTest
    @CsvSource({
        "core,      core,                                             'everything speaks its language, so it may know nobody'",
        "metrics,   'metrics',                                        'a metric is a function of texts and numbers'",
        "tuples,    'metrics, tuples',                                'what a caption says is a function of its words'",
        "formats,   'core, formats',                                  'a format is read and written the same whoever asks'",
        "models,    'core, models',                                   'a model answers questions and knows no dataset'",
        "operators, 'core, metrics, operators',                       'an operator is a function of a sample'",
        "engine,    'core, engine',                                   'the engine runs any operator on any format'",
        "app,       'core, metrics, tuples, formats, models, operators, engine, app', 'only the app knows everything'"
    })
    void modulesPointOneWay(String module, String allowed, String because) {
        classes()
                .that()
                .resideInAPackage("dev.blazon." + module + "..")
                .should()
                .onlyDependOnClassesThat(outsideOrIn(List.of(allowed.split(", *"))))
                .because(because)
                .check(all);
    }

    private static DescribedPredicate<JavaClass> outsideOrIn(List<String> modules) {
        return DescribedPredicate.describe(
                "are of " + String.join(", ", modules),
                target -> !target.getPackageName().startsWith("dev.blazon.")
                        || modules.stream()
                                .anyMatch(
                                        one -> (target.getPackageName() + ".").startsWith("dev.blazon." + one + ".")));
    }

    @Test
    void packagesHaveNoCycles() {
        for (String module : List.of("core", "metrics", "tuples", "formats", "models", "operators", "engine", "app")) {
            slices().matching("dev.blazon." + module + ".(**)")
                    .should()
                    .beFreeOfCycles()
                    .because("a package that can be read alone can be changed alone")
                    .allowEmptyShould(true)
                    .check(all);
        }
    }

    @Test
    void operatorsSeeNoOutsideWorld() {
        noClasses()
                .that()
                .resideInAPackage("dev.blazon.operators..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe("reach outside", ArchitectureTest::reachesOutside))
                .because("an operator's answer must depend on the sample alone, on any machine")
                .check(all);
    }

    /// A writer into memory reaches nothing; template libraries ask for one.
    private static boolean reachesOutside(JavaClass target) {
        boolean world = Stream.of("java.io", "java.net", "java.nio.file", "java.nio.channels")
                .anyMatch(name -> (target.getPackageName() + ".").startsWith(name + "."));
        boolean memory = List.of(
                        "Writer", "StringWriter", "StringReader", "IOException", "UncheckedIOException", "Serializable")
                .contains(target.getSimpleName());
        return world && !memory || target.isAssignableTo(Thread.class) || target.isEquivalentTo(ProcessBuilder.class);
    }

    @Test
    void nothingIsDeserialised() {
        noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "make objects out of bytes", target -> target.isAssignableTo("java.io.ObjectInput")))
                .because("data from strangers must not choose what code runs")
                .check(all);
    }

    @Test
    void packagesAreSmallAndDescribed() throws IOException {
        Path root = Home.find().folder();
        for (Path folder : packages(root)) {
            List<String> files = javaFiles(folder);
            String name = root.relativize(folder).toString();
            assertThat(files).as(name).contains("package-info.java");
            assertThat(files.size() - 1)
                    .as("files of " + name)
                    .isLessThanOrEqualTo(GROWN.getOrDefault(name, MOST_FILES));
            assertThat(Files.readString(folder.resolve("package-info.java")))
                    .as(name)
                    .startsWith("///")
                    .contains("@NullMarked");
        }
    }

    private static List<Path> packages(Path root) throws IOException {
        try (Stream<Path> modules = Files.list(root)) {
            List<Path> sources = modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .toList();
            return sources.stream().flatMap(ArchitectureTest::foldersWithJava).toList();
        }
    }

    private static Stream<Path> foldersWithJava(Path source) {
        try (Stream<Path> folders = Files.walk(source)) {
            return folders
                    .filter(Files::isDirectory)
                    .filter(folder -> !javaFiles(folder).isEmpty())
                    .toList()
                    .stream();
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }

    private static List<String> javaFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .toList();
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }
}
