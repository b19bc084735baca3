package dev.blazon.app.eval.statistics;

import dev.blazon.app.eval.EvalSet;
import dev.blazon.app.eval.Section;
import dev.blazon.app.eval.given.GivenFile;
import dev.blazon.app.eval.input.CaptionFile;
import dev.blazon.core.fault.RecipeException;
import dev.blazon.metrics.clip.ClipTokenizer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The options that have texts counted.
public final class StatisticsOptions {
    private static final String REFERENCES = "references";

    @Option(
            names = "--statistics",
            description = "Tell of captions and references how long, varied and rich in nouns they are.")
    private boolean wanted;

    @Option(
            names = "--t5-tokenizer",
            paramLabel = "FILE",
            description = "T5's tokenizer.json, for --statistics to count its tokens too.")
    private @Nullable Path t5;

    @Option(
            names = "--concreteness",
            paramLabel = "FILE",
            description = "A table of words with ratings of concreteness (columns Word and Conc.M), for --statistics.")
    private @Nullable Path concreteness;

    @Option(
            names = "--alt-texts",
            paramLabel = "FILE",
            description = "Texts that the images had before, for --statistics to compare captions with.")
    private @Nullable Path altTexts;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /// @throws ParameterException when an option stands alone
    public void check() {
        if (!wanted && (t5 != null || concreteness != null || altTexts != null)) {
            throw new ParameterException(
                    spec.commandLine(), "--t5-tokenizer, --concreteness and --alt-texts are for --statistics: add it.");
        }
    }

    public boolean isGiven() {
        return wanted;
    }

    /// @return empty when nothing is to be counted
    /// @throws RecipeException when a file cannot be read, or has no text for an image
    public Optional<Section> count(EvalSet set) {
        if (!wanted) {
            return Optional.empty();
        }
        TextTools tools = tools(set);
        SequencedMap<String, TextStatistics> all = new LinkedHashMap<>();
        set.systems().forEach((name, captions) -> all.put(name, TextStatistics.of(captions, tools)));
        String references = all.containsKey(REFERENCES) ? "the references" : REFERENCES;
        all.put(
                references,
                TextStatistics.ofReferences(set.systems().firstEntry().getValue(), tools));
        return Optional.of(new Section("statistics", StatisticsText.lines(all), StatisticsText.values(all)));
    }

    private TextTools tools(EvalSet set) {
        return new TextTools(
                ClipTokenizer.load(),
                Optional.ofNullable(t5).map(T5File::read),
                Optional.ofNullable(concreteness).map(RatedWords::read),
                altTexts == null ? Map.of() : altTexts(altTexts, set.ids()));
    }

    private static Map<String, List<String>> altTexts(Path file, List<String> ids) {
        Map<String, List<String>> texts = CaptionFile.read(file).texts();
        List<String> lacking = ids.stream().filter(id -> !texts.containsKey(id)).toList();
        if (!lacking.isEmpty()) {
            throw new RecipeException(
                    file.toString(),
                    "The file has no text for " + lacking.size() + " of " + ids.size() + " images: "
                            + GivenFile.named(lacking) + ". Add them; a text may be empty.");
        }
        return texts;
    }
}
