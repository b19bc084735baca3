package dev.blazon.app.arch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.app.shelf.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The tests that `docs/failure-classes.md` names are there: it must not tell of what nobody tests.
final class FailureClassesTest {
    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z0-9]*Test)\\.([a-z][A-Za-z0-9]*)`");
    private static final Pattern TEST = Pattern.compile("@(Test|ParameterizedTest|Property)\\b");
    private static final String PAGE = "docs/failure-classes.md";

    private record Named(String type, String method) {}

    @Test
    void everyTestNamedInTheListExists() throws IOException {
        Path root = Home.find().folder();
        Map<String, Path> tests = tests(root);

        List<Named> named = named(Files.readString(root.resolve(PAGE)));

        assertThat(named).hasSizeGreaterThan(50);
        assertThat(named)
                .filteredOn(one -> !tests.containsKey(one.type()) || !isTest(tests.get(one.type()), one.method()))
                .as("named, but no test of the build")
                .isEmpty();
    }

    @Test
    void everyRowNamesATest() throws IOException {
        assertThat(Files.readAllLines(Home.find().folder().resolve(PAGE)))
                .filteredOn(line -> line.startsWith("| ") && !line.startsWith("| what goes wrong"))
                .hasSizeGreaterThan(20)
                .allMatch(row -> NAMED.matcher(row).find());
    }

    private static List<Named> named(String page) {
        return NAMED.matcher(page)
                .results()
                .map(found -> new Named(found.group(1), found.group(2)))
                .distinct()
                .toList();
    }

    private static Map<String, Path> tests(Path root) throws IOException {
        try (Stream<Path> modules = Files.list(root)) {
            return modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(FailureClassesTest::filesBelow)
                    .filter(file -> file.toString().endsWith("Test.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            Function.identity(),
                            (one, _) -> one));
        }
    }

    private static Stream<Path> filesBelow(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// A method with an annotation that makes it a test, and with none that takes it out of the build.
    private static boolean isTest(Path file, String method) {
        try {
            String text = Files.readString(file);
            int at = text.indexOf("    void " + method + "(");
            if (at < 0) {
                return false;
            }
            int from = Math.max(text.lastIndexOf("\n    }\n", at), text.lastIndexOf(";\n\n", at));
            String marks = text.substring(Math.max(0, from), at);
            return TEST.matcher(marks).find() && !marks.contains("@Disabled") && !marks.contains("@Tag(\"long\")");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
