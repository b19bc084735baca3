package dev.blazon.app.eval.judge;

import dev.blazon.app.eval.given.Measure;
import dev.blazon.core.model.ModelSettings;
import dev.blazon.core.model.ModelSettings.Kind;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The options that name a model as judge.
public final class JudgeOptions {
    /// What each metric needs, in words that name the option.
    public static final Map<String, String> NEEDS = Map.of(ClairMeasure.NAME, "a judge: give --judge");

    private static final int MOST_TOKENS = 1024;

    @Option(
            names = "--judge",
            paramLabel = "URL",
            description = "For CLAIR: the address of a model, such as http://localhost:8000/v1. The key comes from"
                    + " OPENAI_API_KEY, or what the provider calls it.")
    private @Nullable String judge;

    @Option(
            names = "--judge-model",
            paramLabel = "NAME",
            description = "The judge's name on its server. Default: the only model there.")
    private @Nullable String judgeModel;

    @Option(
            names = "--judge-answers",
            paramLabel = "FILE",
            description = "Journal of the judge's answers: what it holds is not asked, and so not paid, again.")
    private @Nullable Path answers;

    @Option(
            names = "--judge-at-once",
            paramLabel = "N",
            defaultValue = "16",
            description = "How many captions are judged at a time at most. Default: ${DEFAULT-VALUE}.")
    private int atOnce = 1;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /// @return empty without a judge
    public Optional<Measure> measure() {
        if (judge == null && judgeModel != null) {
            throw new ParameterException(spec.commandLine(), "--judge-model needs --judge.");
        }
        if (judge == null && answers != null) {
            throw new ParameterException(
                    spec.commandLine(), "--judge-answers keeps a judge's answers and needs --judge.");
        }
        if (atOnce < 1) {
            throw new ParameterException(spec.commandLine(), "--judge-at-once is " + atOnce + ", must be at least 1.");
        }
        return Optional.ofNullable(judge)
                .map(url -> new ClairMeasure(
                        settings(url),
                        atOnce,
                        Optional.ofNullable(answers),
                        spec.commandLine().getErr()));
    }

    private ModelSettings settings(String url) {
        return ModelSettings.of(Kind.AUTO)
                .withMaxTokens(MOST_TOKENS, OptionalInt.empty())
                .servedBy(Kind.AUTO, Optional.of(url), Optional.ofNullable(judgeModel));
    }
}
