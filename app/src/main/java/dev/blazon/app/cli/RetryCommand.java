package dev.blazon.app.cli;

import dev.blazon.app.cli.option.CommandText;
import dev.blazon.app.cli.option.ExtentMixin;
import dev.blazon.app.cli.option.ImageMixin;
import dev.blazon.app.cli.text.Version;
import dev.blazon.app.inspect.Failures;
import dev.blazon.app.inspect.Lives;
import dev.blazon.app.progress.Screen;
import dev.blazon.app.run.ExitCode;
import dev.blazon.app.run.Runner;
import dev.blazon.app.setup.Arguments;
import dev.blazon.app.setup.RunRequest;
import dev.blazon.app.shelf.LoadedRecipe;
import dev.blazon.app.shelf.RecipeCopy;
import dev.blazon.engine.ledger.RunIdentity;
import dev.blazon.formats.Sinks;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `blazon retry`: heals failures.
@Command(
        name = "retry",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Runs the shards that have failures again, with the recipe, source and models of the run."
                + " Answers that were paid for are not paid for again.",
        footer = {"", "Examples:", "  blazon retry captions", "  blazon retry captions --class image-truncated"})
final class RetryCommand implements Callable<Integer> {
    private final Kit kit;

    @Parameters(paramLabel = "DIR", description = "The run folder.")
    private Path folder = Path.of("");

    @Option(
            names = "--class",
            paramLabel = "CLASS",
            description = "Only failures of this class, such as model-timeout.")
    private @Nullable String faultClass;

    @Mixin
    private ImageMixin images = new ImageMixin();

    @Mixin
    private ExtentMixin extent = new ExtentMixin();

    RetryCommand(Kit kit) {
        this.kit = kit;
    }

    @Override
    public Integer call() {
        Lives lives = Lives.of(folder, Sinks.fateCodec());
        LoadedRecipe loaded = RecipeCopy.read(folder, kit.catalogue(), kit.home());
        RunIdentity identity = RunIdentity.read(folder.resolve(".run/run.json")).orElseThrow();
        Failures failures = Failures.of(lives);
        Set<Integer> shards = faultClass == null ? failures.shards() : failures.shards(faultClass);
        Screen screen = extent.screen();
        if (shards.isEmpty()) {
            screen.err().println("[" + folder + "] Nothing to retry: no finished shard has such failures.");
            return ExitCode.DONE;
        }
        RunRequest kept = Arguments.request(identity.arguments(), folder);
        RunRequest request = kept.with(
                images.limits(kept.images()),
                extent.extent(
                        kept.extent().limit(),
                        kept.extent().maxFailures(),
                        kept.extent().answers(),
                        kept.extent().money().prices()),
                "blazon " + CommandText.quoted(List.of("retry", folder.toString())));
        return new Runner(loaded, request, screen, Version.number()).retry(shards);
    }
}
