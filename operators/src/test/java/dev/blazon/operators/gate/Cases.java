package dev.blazon.operators.gate;

import dev.blazon.core.operator.Prompt;
import dev.blazon.core.operator.Seeds;
import dev.blazon.operators.caption.Prompted;
import dev.blazon.operators.gate.find.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// All labelled captions: published and written ones from the files beside this test, planted ones from [Planted].
final class Cases {
    private static final Path FILES = Path.of("src/test/resources/gate");
    private static final Path PROMPTS = Path.of("../recipes/prompts");

    private Cases() {}

    static List<Case> all() {
        List<String> prompts = prompts();
        List<Case> cases = new ArrayList<>();
        for (Map<?, ?> row : rows(FILES.resolve("good.jsonl"))) {
            good(row, prompts).forEach(cases::add);
        }
        for (Map<?, ?> row : rows(FILES.resolve("found.jsonl"))) {
            cases.add(found(row).askedWith(prompts.getFirst()));
        }
        return cases;
    }

    /// The words of the shipped prompts, which the planted echoes are cut from.
    static List<String> prompts() {
        try (Stream<Path> files = Files.list(PROMPTS)) {
            return files.sorted()
                    .map(file -> Prompted.words(new Prompt(file.getFileName().toString(), text(file), "0".repeat(16))))
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Stream<Case> good(Map<?, ?> row, List<String> prompts) {
        String text = String.valueOf(row.get("text"));
        String prompt = prompts.get(Seeds.pick(prompts.size(), "prompt", text));
        Case good = Case.of("good", text).askedWith(prompt);
        if (row.get("language") instanceof String language) {
            Language own = Language.valueOf(language.toUpperCase(Locale.ROOT));
            return Stream.of(
                    good.wantedIn(own),
                    Case.of("wrong-language", text).askedWith(prompt).wantedIn(Language.EN));
        }
        return Stream.concat(Stream.of(good.wantedIn(Language.EN)), Planted.from(text, prompt));
    }

    private static Case found(Map<?, ?> row) {
        String altText = row.get("alt_text") instanceof String given ? given : "";
        Optional<String> also = Optional.ofNullable(row.get("also")).map(String::valueOf);
        return Case.of(String.valueOf(row.get("label")), String.valueOf(row.get("text")))
                .withAltText(altText)
                .orAlso(also);
    }

    /// Every JSON object is YAML, which the tests' class path can read.
    static List<Map<?, ?>> rows(Path file) {
        List<Map<?, ?>> rows = new ArrayList<>();
        Load load = new Load(LoadSettings.builder().build());
        for (String line : text(file).split("\n")) {
            rows.add((Map<?, ?>) load.loadFromString(line));
        }
        return rows;
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
