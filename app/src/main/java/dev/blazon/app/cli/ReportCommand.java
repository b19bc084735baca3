package dev.blazon.app.cli;

import dev.blazon.app.cli.option.PublicationMixin;
import dev.blazon.app.cli.text.Version;
import dev.blazon.app.inspect.Lives;
import dev.blazon.app.run.ExitCode;
import dev.blazon.app.run.Reports;
import dev.blazon.app.setup.Arguments;
import dev.blazon.app.setup.RunRequest;
import dev.blazon.app.shelf.LoadedRecipe;
import dev.blazon.app.shelf.RecipeCopy;
import dev.blazon.engine.ledger.RunFolder;
import dev.blazon.engine.ledger.RunIdentity;
import dev.blazon.formats.Sinks;
import dev.blazon.formats.image.Codecs;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `blazon report`: the report and the dataset card anew.
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Writes report.html, README.md and croissant.json of a run again, from what the run folder holds.",
        footer = {
            "",
            "Examples:",
            "  blazon report captions",
            "  blazon report captions --title \"Barns at dusk\" --license cc-by-4.0"
        })
final class ReportCommand implements Callable<Integer> {
    private final Kit kit;

    @Parameters(paramLabel = "DIR", description = "The run folder.")
    private Path folder = Path.of("");

    @Mixin
    private PublicationMixin publication = new PublicationMixin();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ReportCommand(Kit kit) {
        this.kit = kit;
    }

    @Override
    public Integer call() {
        Lives.of(folder, Sinks.fateCodec());
        LoadedRecipe loaded = RecipeCopy.read(folder, kit.catalogue(), kit.home());
        RunIdentity identity = RunIdentity.read(folder.resolve(".run/run.json")).orElseThrow();
        RunRequest request = Arguments.request(identity.arguments(), folder);
        try (RunFolder held = RunFolder.open(folder)) {
            identity.with(Arguments.with(identity.arguments(), publication.publication()))
                    .claim(held.identity());
            new Reports(held.root(), loaded.recipe(), request, Version.number()).write(Codecs.open());
        }
        spec.commandLine().getOut().println(folder.resolve("report.html"));
        spec.commandLine()
                .getErr()
                .println("Open "
                        + folder.resolve("report.html")
                                .toAbsolutePath()
                                .normalize()
                                .toUri());
        return ExitCode.DONE;
    }
}
