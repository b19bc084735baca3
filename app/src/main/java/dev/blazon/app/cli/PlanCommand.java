package dev.blazon.app.cli;

import dev.blazon.app.bind.BoundModels;
import dev.blazon.app.bind.ModelBinder;
import dev.blazon.app.cli.option.CommandText;
import dev.blazon.app.cli.option.PilotMixin;
import dev.blazon.app.cli.option.TreatmentMixin;
import dev.blazon.app.cli.text.Json;
import dev.blazon.app.cli.text.Version;
import dev.blazon.app.pilot.Forecast;
import dev.blazon.app.pilot.Pilot;
import dev.blazon.app.pilot.PilotFolder;
import dev.blazon.app.run.ExitCode;
import dev.blazon.app.setup.Composer;
import dev.blazon.app.setup.InPlace;
import dev.blazon.app.setup.OutputChoice;
import dev.blazon.app.setup.PlanView;
import dev.blazon.app.setup.Publication;
import dev.blazon.app.setup.RunPlace;
import dev.blazon.app.setup.RunRequest;
import dev.blazon.app.shelf.LoadedRecipe;
import dev.blazon.core.fault.ModelException;
import dev.blazon.core.fault.StorageException;
import dev.blazon.core.store.Source;
import dev.blazon.engine.ledger.RunFolder;
import dev.blazon.engine.local.FailureLimit;
import dev.blazon.formats.OutputFormat;
import dev.blazon.formats.Sources;
import dev.blazon.formats.image.CodecLimits;
import dev.blazon.formats.image.Codecs;
import dev.blazon.formats.sidecar.SidecarOptions;
import dev.blazon.models.money.Spending;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
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
        description = {
            "Checks a recipe against a source and prints what a run would do. Writes nothing.",
            "With --pilot it does the first samples, and tells what all will take."
        },
        footer = {
            "",
            "Examples:",
            "  blazon plan quick-start --from photos",
            "  blazon plan my.yaml --from shards/*.tar \\",
            "      --model captioner=http://gpu1:8000/v1",
            "  blazon plan dense-captions-openai --from photos --to out --pilot 50 --max-cost 1"
        })
final class PlanCommand implements Callable<Integer> {
    private final Kit kit;

    @Mixin
    private TreatmentMixin treatment = new TreatmentMixin();

    @Mixin
    private PilotMixin pilot = new PilotMixin();

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
            if (pilot.samples().isPresent()) {
                return piloted(loaded, plan, pilot.samples().getAsInt(), notices);
            }
            spec.commandLine().getOut().println(json ? Json.text(plan) : plan.asText());
        }
        return ExitCode.DONE;
    }

    /// A plan with what the pilot tells.
    private record PilotView(PlanView plan, Forecast forecast) {}

    private int piloted(LoadedRecipe loaded, PlanView plan, int samples, Consumer<String> notices) {
        Path journal = pilot.journal();
        Spending spending = pilot.money().open();
        try (PilotFolder field = PilotFolder.open();
                AutoCloseable _ = pilot.to().isPresent() ? held(pilot.to().get(), spending) : () -> {}) {
            RunRequest request = request(field.folder(), journal, samples);
            Optional<Forecast> forecast = new Pilot(loaded, spending, notices).fly(request, plan.samples());
            forecast.ifPresentOrElse(
                    told -> spec.commandLine().getOut().println(shown(plan, told)),
                    () -> notices.accept("[--pilot] Not one sample came to an end, so nothing can be told."));
            return forecast.isPresent() ? ExitCode.DONE : ExitCode.FAILURES;
        } catch (ModelException | StorageException fault) {
            notices.accept(fault.text());
            return ExitCode.STOPPED;
        } catch (RuntimeException fault) {
            throw fault;
        } catch (Exception fault) {
            throw new IllegalStateException("A folder cannot be let go", fault);
        }
    }

    /// The folder of the run to come, in which nobody else may write meanwhile.
    private RunFolder held(Path to, Spending spending) {
        RunPlace.check(to, treatment.sources());
        RunFolder folder = RunFolder.open(to);
        try {
            spending.keepIn(folder.spending());
            return folder;
        } catch (RuntimeException fault) {
            folder.close();
            throw fault;
        }
    }

    private String shown(PlanView plan, Forecast forecast) {
        return json ? Json.text(new PilotView(plan, forecast)) : plan.asText() + "\n" + forecast.asText();
    }

    private RunRequest request(Path folder, Path journal, int samples) {
        RunRequest.Extent extent = new RunRequest.Extent(
                OptionalLong.of(samples),
                pilot.concurrency(),
                FailureLimit.parse("100%"),
                OptionalLong.empty(),
                Optional.of(journal),
                pilot.money());
        OutputChoice output = new OutputChoice(OutputFormat.JSONL, false, SidecarOptions.DEFAULT);
        return new RunRequest(
                treatment.sources(),
                treatment.sourceOptions(),
                folder,
                treatment.models(),
                output,
                treatment.ocr(),
                CodecLimits.DEFAULT,
                extent,
                Publication.NOTHING_SAID,
                CommandText.of(spec));
    }
}
