package dev.blazon.app.cli;

import dev.blazon.app.bind.BoundModels;
import dev.blazon.app.bind.ModelBinder;
import dev.blazon.app.cli.option.TreatmentMixin;
import dev.blazon.app.cli.text.Json;
import dev.blazon.app.cli.text.Version;
import dev.blazon.app.run.ExitCode;
import dev.blazon.app.setup.Composer;
import dev.blazon.app.setup.InPlace;
import dev.blazon.app.setup.PlanView;
import dev.blazon.app.shelf.LoadedRecipe;
import dev.blazon.core.store.Source;
import dev.blazon.formats.Sources;
import dev.blazon.formats.image.Codecs;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Mixin
    private TreatmentMixin treatment = new TreatmentMixin();

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    PlanCommand(Kit kit) {
        this.kit = kit;
    }

    @Override
    public Integer call() {
        LoadedRecipe loaded = kit.shelf().read(treatment.recipe());
        Source opened = Sources.open(treatment.sources(), treatment.sourceOptions());
        Consumer<String> notices = spec.commandLine().getErr()::println;
        opened.notices().forEach(notices);
        InPlace.check(opened, treatment.output());
        ModelBinder binder = new ModelBinder(Codecs.open(), 1, notices);
        try (BoundModels bound = binder.bind(loaded.recipe(), treatment.models())) {
            PlanView plan =
                    PlanView.of(loaded, opened, bound, treatment.output(), Composer.textReader(treatment.ocr()));
            spec.commandLine().getOut().println(json ? Json.text(plan) : plan.asText());
        }
        return ExitCode.DONE;
    }
}
