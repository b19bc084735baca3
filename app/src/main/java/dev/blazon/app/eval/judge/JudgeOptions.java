package dev.blazon.app.eval.judge;

import dev.blazon.app.eval.GivenMetric;
import dev.blazon.core.model.ModelSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options that name a judge.
public final class JudgeOptions {
    private static final int AT_ONCE = 64;
    private static final int MOST_TOKENS = 512;

    @Option(
            names = "--judge",
            paramLabel = "URL",
            description = "A language model for CLAIR: base address of a server, as for models of a recipe.")
    private @Nullable String url;

    @Option(
            names = "--judge-model",
            paramLabel = "NAME",
            description = "Its name on the server; the only one served when left out.")
    private @Nullable String model;

    @Option(
            names = "--judge-at-once",
            paramLabel = "N",
            defaultValue = "" + AT_ONCE,
            description = "Most questions at once (default ${DEFAULT-VALUE}).")
    private int atOnce = AT_ONCE;

    @Option(
            names = "--judge-answers",
            paramLabel = "FILE",
            description = "Keep the judge's answers, so that none is asked for and paid twice.")
    private @Nullable Path answers;

    /// The metric of the judge that is named, if one is.
    ///
    /// @param err for progress
    public Optional<GivenMetric> metric(PrintWriter err) {
        return Optional.ofNullable(url)
                .map(address -> new ClairMetric(settings(address), atOnce, Optional.ofNullable(answers), told(err)));
    }

    private static Consumer<String> told(PrintWriter err) {
        return line -> {
            err.println(line);
            err.flush();
        };
    }

    /// The authors of CLAIR ask at temperature 0.
    private ModelSettings settings(String address) {
        ModelSettings usual = ModelSettings.of(ModelSettings.Kind.AUTO);
        return new ModelSettings(
                ModelSettings.Kind.AUTO,
                Optional.of(address),
                Optional.ofNullable(model),
                OptionalDouble.of(0),
                usual.topP(),
                MOST_TOKENS,
                usual.maxTokensAtMost(),
                usual.maxPixels(),
                usual.apiKeyEnv(),
                usual.deadlineSeconds(),
                usual.picturesAs(),
                usual.extra(),
                usual.canaryEvery());
    }
}
