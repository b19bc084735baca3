package dev.blazon.app.cli;

import dev.blazon.app.cli.option.CommandText;
import dev.blazon.app.cli.option.ExtentMixin;
import dev.blazon.app.cli.option.OcrMixin;
import dev.blazon.app.cli.text.Version;
import dev.blazon.app.run.Runner;
import dev.blazon.app.setup.DemoFolder;
import dev.blazon.app.setup.OutputChoice;
import dev.blazon.app.setup.Publication;
import dev.blazon.app.setup.RunRequest;
import dev.blazon.app.shelf.LoadedRecipe;
import dev.blazon.formats.OutputFormat;
import dev.blazon.formats.image.CodecLimits;
import dev.blazon.formats.sidecar.SidecarOptions;
import dev.blazon.formats.source.SourceOptions;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `blazon demo`: what Blazon does, on this machine alone.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Captions the sample pictures with the quick-start recipe, from measurements alone: no network, key,"
                        + " model or GPU. A second demo in the same folder starts anew.",
        footer = {"", "Examples:", "  blazon demo", "  blazon demo --to /tmp/demo"})
final class DemoCommand implements Callable<Integer> {
    private static final String RECIPE = "quick-start";

    private final Kit kit;

    @Option(
            names = "--to",
            paramLabel = "DIR",
            defaultValue = "blazon-demo",
            description = "Default: ./${DEFAULT-VALUE}.")
    private Path to = Path.of("blazon-demo");

    @Mixin
    private ExtentMixin extent = new ExtentMixin();

    @Mixin
    private OcrMixin ocr = new OcrMixin();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    DemoCommand(Kit kit) {
        this.kit = kit;
    }

    @Override
    public Integer call() {
        LoadedRecipe loaded = kit.shelf().read(RECIPE);
        SequencedMap<String, String> models = new LinkedHashMap<>();
        loaded.recipe().models().keySet().forEach(name -> models.put(name, "facts"));
        RunRequest request = new RunRequest(
                List.of(kit.home().samples()),
                SourceOptions.defaults(),
                to,
                models,
                new OutputChoice(OutputFormat.PARQUET, false, SidecarOptions.DEFAULT),
                ocr.ocr(),
                CodecLimits.DEFAULT,
                extent.extent(OptionalLong.empty()),
                Publication.NOTHING_SAID,
                CommandText.of(spec));
        DemoFolder.prepare(to);
        return new Runner(loaded, request, extent.screen(), Version.number()).run();
    }
}
