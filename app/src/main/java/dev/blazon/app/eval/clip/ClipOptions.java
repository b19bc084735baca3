package dev.blazon.app.eval.clip;

import dev.blazon.app.eval.given.Measure;
import dev.blazon.app.eval.pictures.PictureFiles;
import dev.blazon.core.model.ModelSettings;
import dev.blazon.core.model.ModelSettings.Kind;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The options that name a CLIP model on a server.
public final class ClipOptions {
    @Option(
            names = "--clip",
            paramLabel = "URL",
            description =
                    "For CLIPScore: a server of a CLIP model with OpenAI-compatible /embeddings that takes pictures"
                            + " too, such as vLLM at http://localhost:8000/v1.")
    private @Nullable String url;

    @Option(
            names = "--clip-model",
            paramLabel = "NAME",
            description = "The CLIP model's name on its server. Default: the only model there.")
    private @Nullable String model;

    @Option(
            names = "--clip-answers",
            paramLabel = "FILE",
            description = "Journal of the vectors: what it holds is not asked again.")
    private @Nullable Path answers;

    @Option(
            names = "--clip-at-once",
            paramLabel = "N",
            defaultValue = "16",
            description = "How many questions are under way at a time at most. Default: ${DEFAULT-VALUE}.")
    private int atOnce = 1;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /// @return empty without a server
    public Optional<Measure> measure() {
        if (url == null && (model != null || answers != null)) {
            throw wrong("--clip-model and --clip-answers need --clip.");
        }
        if (atOnce < 1) {
            throw wrong("--clip-at-once is " + atOnce + ", must be at least 1.");
        }
        return Optional.ofNullable(url)
                .map(address -> new ServedClip(
                        ModelSettings.of(Kind.OPENAI)
                                .servedBy(Kind.OPENAI, Optional.of(address), Optional.ofNullable(model)),
                        atOnce,
                        Optional.ofNullable(answers),
                        spec.commandLine().getErr(),
                        new PictureFiles(Map.of(), Optional.empty())));
    }

    public boolean isGiven() {
        return url != null;
    }

    private ParameterException wrong(String text) {
        return new ParameterException(spec.commandLine(), text);
    }
}
