package dev.blazon.app.cli;

import dev.blazon.app.cli.option.CommandText;
import dev.blazon.app.cli.option.ExtentMixin;
import dev.blazon.app.cli.option.ImageMixin;
import dev.blazon.app.cli.option.ModelOption;
import dev.blazon.app.cli.option.OcrMixin;
import dev.blazon.app.cli.option.OutputMixin;
import dev.blazon.app.cli.option.SourceMixin;
import dev.blazon.app.progress.Screen;
import dev.blazon.app.run.Runner;
import dev.blazon.app.setup.RunRequest;
import dev.blazon.app.shelf.LoadedRecipe;
import dev.blazon.formats.image.CodecLimits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
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
            "  blazon run dense-captions --from shards/*.tar --to out \\",
            "      --model captioner=http://gpu1:8000/v1",
            "  blazon run my.yaml --from rows.parquet --to out --format webdataset"
        })
final class RunCommand implements Callable<Integer> {
    private final Kit kit;

    @Parameters(
            paramLabel = "RECIPE",
            description = "Path of a recipe, or the name of a shipped one ('blazon recipes').")
    private String recipe = "";

    @Mixin
    private SourceMixin source = new SourceMixin();

    @Option(
            names = "--to",
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
            names = "--model",
            paramLabel = "NAME=URL",
            description = "What serves a model of the recipe: an address such as captioner=http://localhost:8000/v1,"
                    + " or captioner=facts for captions from measurements alone. Can be repeated.")
    private List<String> models = new ArrayList<>();

    @Mixin
    private OutputMixin output = new OutputMixin();

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            defaultValue = "local",
            description = "local, the only one in this build.")
    private String engine = "local";

    @Mixin
    private ExtentMixin extent = new ExtentMixin();

    @Mixin
    private ImageMixin images = new ImageMixin();

    @Mixin
    private OcrMixin ocr = new OcrMixin();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    RunCommand(Kit kit) {
        this.kit = kit;
    }

    @Override
    public Integer call() {
        refuseOtherEngines();
        LoadedRecipe loaded = kit.shelf().read(recipe);
        OptionalLong most = limit == null ? OptionalLong.empty() : OptionalLong.of(limit);
        RunRequest request = new RunRequest(
                source.sources(),
                source.options(),
                to,
                ModelOption.parse(models),
                output.choice(),
                ocr.ocr(),
                images.limits(CodecLimits.DEFAULT),
                extent.extent(most),
                CommandText.of(spec));
        return new Runner(
                        loaded,
                        request,
                        new Screen(
                                spec.commandLine().getOut(), spec.commandLine().getErr(), extent.style()),
                        Version.number())
                .run();
    }

    private void refuseOtherEngines() {
        if (!engine.equals("local")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--engine is '" + engine + "', and this build has the local engine only. Leave --engine out.");
        }
    }
}
