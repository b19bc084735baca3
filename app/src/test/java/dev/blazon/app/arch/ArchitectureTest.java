package dev.blazon.app.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.blazon.app.setup.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ArchitectureTest {
    private static final int MOST_FILES = 15;

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
        "formats,   'core, formats',                                  'a format is read and written the same whoever asks'",
        "models,    'core, models',                                   'a model answers questions and knows no dataset'",
        "operators, 'core, operators',                                'an operator is a function of a sample'",
        "engine,    'core, engine',                                   'the engine runs any operator on any format'",
        "app,       'core, formats, models, operators, engine, app',  'only the app knows everything'"
    })
    void modulesPointOneWay(String module, String allowed, String because) {
        String[] packages = Stream.concat(
                        Stream.of(allowed.split(", *")).map(name -> "dev.blazon." + name + ".."),
                        Stream.of("java..", "javax..", "com..", "org..", "tools..", "picocli..", "io..", "info..", "sun..", "jdk..", "(**)"))
                .filter(name -> !name.equals("(**)"))
                .toArray(String[]::new);

        classes()
                .that()
                .resideInAPackage("dev.blazon." + module + "..")
                .should()
                .onlyDependOnClassesThat(new com.tngtech.archunit.base.DescribedPredicate<JavaClass>("of " + allowed) {
                    @Override
                    public boolean test(JavaClass target) {
                        String name = target.getPackageName();
                        return !name.startsWith("dev.blazon.")
                                || Stream.of(allowed.split(", *"))
                                        .anyMatch(one -> (name + ".").startsWith("dev.blazon." + one + "."));
                    }
                })
                .because(because)
                .check(all);
        assertThat(packages).isNotEmpty();
    }

    @Test
    void packagesHaveNoCycles() {
        for (String module : List.of("core", "formats", "models", "operators", "engine", "app")) {
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
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.net..", "java.nio.file..", "java.nio.channels..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Thread.class, ProcessBuilder.class)
                .because("an operator's answer must depend on the sample alone, on any machine")
                .check(all);
    }

    @Test
    void packagesAreSmallAndDescribed() throws IOException {
        Path root = Home.find().folder();
        for (Path folder : packages(root)) {
            List<String> files = javaFiles(folder);
            String name = root.relativize(folder).toString();
            assertThat(files).as(name).contains("package-info.java");
            assertThat(files.size() - 1).as("files of " + name).isLessThanOrEqualTo(MOST_FILES);
            assertThat(Files.readString(folder.resolve("package-info.java"))).as(name).startsWith("///").contains("@NullMarked");
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
