package dev.blazon.operators.caption;

import dev.blazon.core.fault.SampleException;
import dev.blazon.core.operator.Part;
import dev.blazon.core.operator.Prompt;
import dev.blazon.core.sample.Sample;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.loader.StringLoader;
import io.pebbletemplates.pebble.node.RootNode;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A prompt file, compiled and checked. Thread-safe.
final class PromptTemplate {
    private static final int LONGEST = 100_000;

    /// Escapes nothing, since prompts are no HTML; keeps line ends, which are part of a prompt. Compiled prompts are
    /// kept by their text.
    private static final PebbleEngine ENGINE = new PebbleEngine.Builder()
            .loader(new StringLoader())
            .autoEscaping(false)
            .strictVariables(true)
            .newLineTrimming(false)
            .maxRenderedSize(LONGEST)
            .methodAccessValidator((_, _) -> false)
            .defaultLocale(Locale.ROOT)
            .build();

    private final PebbleTemplateImpl template;
    private final Set<String> blanks;

    private PromptTemplate(PebbleTemplateImpl template, Set<String> blanks) {
        this.template = template;
        this.blanks = blanks;
    }

    /// A prompt with its blanks filled.
    ///
    /// @param evidence `image` and what else the model was shown: `alt-text`, `tags`
    record Filled(String text, List<String> evidence) {}

    /// @throws IllegalArgumentException when the prompt cannot be used, with file and line
    static PromptTemplate of(Prompt prompt) {
        try {
            PebbleTemplateImpl template = (PebbleTemplateImpl) ENGINE.getTemplate(prompt.text());
            Set<String> blanks = PromptLanguage.blanks(prompt.name(), (RootNode) template.getRootNode());
            PromptTemplate checked = new PromptTemplate(template, blanks);
            checked.render(Blanks.names().stream().collect(Collectors.toMap(name -> name, _ -> "1")));
            return checked;
        } catch (PebbleException fault) {
            int line = Optional.ofNullable(fault.getLineNumber()).orElse(1);
            throw PromptLanguage.problem(prompt.name(), line, sentence(fault));
        }
    }

    private static String sentence(PebbleException fault) {
        return fault.getPebbleMessage().replaceFirst("\\.?$", ".");
    }

    /// The parts of a sample that it shows.
    Set<Part> reads() {
        return blanks.stream().flatMap(name -> Blanks.part(name).stream()).collect(Collectors.toSet());
    }

    /// Its own words, with nothing in the blanks and every optional block shown.
    String words() {
        return render(Blanks.names().stream().collect(Collectors.toMap(name -> name, _ -> "\n¤\n")));
    }

    Filled fill(Sample sample) {
        Map<String, Object> values = Blanks.of(sample);
        List<String> evidence = new ArrayList<>(List.of("image"));
        blanks.stream()
                .filter(name -> !"".equals(values.get(name)))
                .flatMap(name -> Blanks.part(name).stream())
                .map(part -> part.equals(Part.TAGS) ? "tags" : "alt-text")
                .distinct()
                .sorted()
                .forEach(evidence::add);
        try {
            return new Filled(render(values), evidence);
        } catch (PebbleException fault) {
            throw new SampleException(
                    "prompt-failed",
                    "[sample '" + sample.key() + "' step caption-image] The prompt cannot be filled: " + sentence(fault)
                            + " Use filters that take any text.",
                    fault);
        }
    }

    private String render(Map<String, ?> values) {
        StringWriter text = new StringWriter();
        try {
            template.evaluate(text, Map.copyOf(values), Locale.ROOT);
        } catch (IOException fault) {
            throw new UncheckedIOException("Memory cannot fail", fault);
        }
        return text.toString()
                .replace("\r\n", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }
}
