package dev.blazon.app.cli;

import dev.blazon.app.cli.option.CommandText;
import dev.blazon.app.cli.option.ExtentMixin;
import dev.blazon.app.cli.option.ImageMixin;
import dev.blazon.app.cli.option.PublicationMixin;
import dev.blazon.app.cli.option.TreatmentMixin;
import dev.blazon.app.cli.text.Version;
import dev.blazon.app.run.BatchRun;
import dev.blazon.app.run.Runner;
import dev.blazon.app.setup.RunRequest;
import dev.blazon.app.shelf.LoadedRecipe;
import dev.blazon.formats.image.CodecLimits;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `blazon run`: the main job.
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = "blazon run RECIPE --from SOURCE... --to DIR [OPTIONS]",
        versionProvider = Version.class,
        description = {
            "Runs a recipe over a source. Every sample ends as kept, rejected (with the reason) or failed (with the fault).",
            "The same command goes on where an earlier one stopped, however it stopped."
        },
        footer = {
            "",
            "Examples:",
            "  blazon run quick-start --from photos --to captions",
            "  blazon run quick-start --from photos --to try --limit 20",
            "  blazon run quick-start --from photos --to run --format sidecar --in-place",
            "  blazon run dense-captions --from shards/*.tar --to out \\",
            "      --model captioner=http://gpu1:8000/v1",
            "  blazon run dense-captions-openai --from photos --to out --batch --max-cost 25",
            "  blazon run my.yaml --from rows.parquet --to out --format webdataset"
        })
final class RunCommand implements Callable<Integer> {
    private final Kit kit;

    @Mixin
    private TreatmentMixin treatment = new TreatmentMixin();

    @Option(
            names = "--to",
            order = -2,
            required = true,
            paramLabel = "DIR",
            description = "Run folder: new, empty, or that of a run to go on with.")
    private Path to = Path.of("");

    @Option(
            names = "--limit",
            paramLabel = "N",
            converter = ExtentMixin.Positive.class,
            description = "Only the first N samples. A later run with a higher limit goes on.")
    private @Nullable Integer limit;

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            defaultValue = "local",
            description = "local, the only one in this build.")
    private String engine = "local";

    @Option(
            names = "--batch",
            description = "Asks in the provider's batches: within a day, at a lower price. OpenAI, Anthropic and Gemini"
                    + " have them.")
    private boolean batch;

    @Option(
            names = "--batch-size",
            paramLabel = "N",
            converter = ExtentMixin.Positive.class,
            description = "The most questions of one batch. The provider's limit when left out.")
    private @Nullable Integer batchSize;

    @Mixin
    private ExtentMixin extent = new ExtentMixin();

    @Mixin
    private ImageMixin images = new ImageMixin();

    @Mixin
    private PublicationMixin publication = new PublicationMixin();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    RunCommand(Kit kit) {
        this.kit = kit;
    }

    @Override
    public Integer call() {
        refuseOtherEngines();
        LoadedRecipe loaded = kit.shelf().read(treatment.recipe());
        OptionalLong most = limit == null ? OptionalLong.empty() : OptionalLong.of(limit);
        RunRequest request = new RunRequest(
                treatment.sources(),
                treatment.sourceOptions(),
                to,
                treatment.models(),
                treatment.output(),
                treatment.ocr(),
                images.limits(CodecLimits.DEFAULT),
                extent.extent(most),
                publication.publication(),
                CommandText.of(spec));
        Runner runner = new Runner(loaded, request, extent.screen(), Version.number());
        return batch ? new BatchRun(loaded, request, extent.screen(), most()).run(runner) : runner.run();
    }

    private OptionalInt most() {
        return batchSize == null ? OptionalInt.empty() : OptionalInt.of(batchSize);
    }

    private void refuseOtherEngines() {
        if (!engine.equals("local")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--engine is '" + engine + "', and this build has the local engine only. Leave --engine out.");
        }
    }
}
