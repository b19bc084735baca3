package dev.blazon.app.cli;

import dev.blazon.app.bind.BoundModels;
import dev.blazon.app.bind.ModelBinder;
import dev.blazon.app.cli.option.ModelOption;
import dev.blazon.app.cli.option.OcrMixin;
import dev.blazon.app.cli.option.OutputMixin;
import dev.blazon.app.cli.option.SourceMixin;
import dev.blazon.app.run.ExitCode;
import dev.blazon.app.setup.Composer;
import dev.blazon.app.setup.InPlace;
import dev.blazon.app.setup.PlanView;
import dev.blazon.app.shelf.LoadedRecipe;
import dev.blazon.core.store.Source;
import dev.blazon.formats.Sources;
import dev.blazon.formats.image.Codecs;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `blazon plan`: what a run would do.
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = "blazon plan RECIPE --from SOURCE... [OPTIONS]",
        versionProvider = Version.class,
        description = "Checks a recipe against a source and prints what a run would do. Writes nothing.",
        footer = {
            "",
            "Examples:",
            "  blazon plan quick-start --from photos",
            "  blazon plan my.yaml --from shards/*.tar \\",
            "      --model captioner=http://gpu1:8000/v1"
        })
final class PlanCommand implements Callable<Integer> {
    private final Kit kit;

    @Parameters(
            paramLabel = "RECIPE",
            description = "Path of a recipe, or the name of a shipped one ('blazon recipes').")
    private String recipe = "";

    @Mixin
    private SourceMixin source = new SourceMixin();

    @Mixin
    private OutputMixin output = new OutputMixin();

    @Option(
            names = "--model",
            paramLabel = "NAME=URL",
            description = "What serves a model of the recipe: an address, or facts. Can be repeated.")
    private List<String> models = new ArrayList<>();

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Mixin
    private OcrMixin ocr = new OcrMixin();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    PlanCommand(Kit kit) {
        this.kit = kit;
    }

    @Override
    public Integer call() {
        LoadedRecipe loaded = kit.shelf().read(recipe);
        Source opened = Sources.open(source.sources(), source.options());
        Consumer<String> notices = spec.commandLine().getErr()::println;
        opened.notices().forEach(notices);
        InPlace.check(opened, output.choice());
        ModelBinder binder = new ModelBinder(Codecs.open(), 1, notices);
        try (BoundModels bound = binder.bind(loaded.recipe(), ModelOption.parse(models))) {
            PlanView plan = PlanView.of(loaded, opened, bound, output.choice(), Composer.textReader(ocr.ocr()));
            spec.commandLine().getOut().println(json ? Json.text(plan) : plan.asText());
        }
        return ExitCode.DONE;
    }
}
