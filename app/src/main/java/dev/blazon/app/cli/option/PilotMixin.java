package dev.blazon.app.cli.option;

import dev.blazon.app.money.Money;
import dev.blazon.core.fault.RecipeException;
import dev.blazon.engine.ledger.RunFolder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The options of a pilot before a run.
public final class PilotMixin {
    @Option(
            names = "--pilot",
            paramLabel = "N",
            converter = ExtentMixin.Positive.class,
            description = "Do the first N samples, and tell what the whole source will take. Needs --to or --answers.")
    private @Nullable Integer pilot;

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "Folder of the run to come: a pilot's answers and its cost are kept there.")
    private @Nullable Path to;

    @Option(
            names = "--answers",
            paramLabel = "FILE",
            description = "Journal of the run to come, when it is not in its folder.")
    private @Nullable Path answers;

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            converter = ExtentMixin.Positive.class,
            description = "Samples of a pilot in process at once, as for 'run'.")
    private @Nullable Integer concurrency;

    @Mixin
    private MoneyMixin money = new MoneyMixin();

    /// How many samples; empty for a plan alone.
    public OptionalInt samples() {
        return pilot == null ? OptionalInt.empty() : OptionalInt.of(pilot);
    }

    public Optional<Path> to() {
        return Optional.ofNullable(to);
    }

    /// @throws RecipeException when the answers would be lost
    public Path journal() {
        if (answers != null) {
            return answers;
        }
        if (to != null) {
            return RunFolder.answers(to);
        }
        throw new RecipeException(
                "--pilot",
                "A pilot asks models for real, and its answers have no place to stay. Give --to with the folder of the"
                        + " run to come, or --answers with its journal.");
    }

    public OptionalInt concurrency() {
        return concurrency == null ? OptionalInt.empty() : OptionalInt.of(concurrency);
    }

    public Money money() {
        return money.money();
    }
}
