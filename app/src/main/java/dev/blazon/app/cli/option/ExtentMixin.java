package dev.blazon.app.cli.option;

import dev.blazon.app.inspect.Failures;
import dev.blazon.app.progress.Display;
import dev.blazon.app.progress.Screen;
import dev.blazon.app.progress.Terminal;
import dev.blazon.app.setup.RunRequest;
import dev.blazon.engine.local.FailureLimit;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// The options that say how far, how wide and how loud to run. None of them changes a row.
public final class ExtentMixin {
    @Option(
            names = "--concurrency",
            paramLabel = "N",
            converter = Positive.class,
            description = "Samples in process at once. Default: two for each core, 64 when a model is asked.")
    private @Nullable Integer concurrency;

    @Option(
            names = "--max-failures",
            paramLabel = "N|P%",
            converter = Failures.class,
            description = "Stop, and exit with 1, above so many failed samples or such a share."
                    + " Default: 10%%, for a retry what the run allowed.")
    private @Nullable FailureLimit maxFailures;

    @Option(
            names = "--stall-after",
            paramLabel = "SECONDS",
            converter = Positive.class,
            description = "Stop when nothing moves for so long."
                    + " Default: 300, or the models' longest deadline and 300 more.")
    private @Nullable Integer stallAfter;

    @Option(
            names = "--answers",
            paramLabel = "FILE",
            description = "Journal of paid answers, shared with other runs. Default: one in the run folder.")
    private @Nullable Path answers;

    @Option(names = "--json", description = "Events as lines of JSON on standard output instead of words for people.")
    private boolean json;

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress; notices and the summary stay.")
    private boolean quiet;

    @Mixin
    private MoneyMixin money = new MoneyMixin();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    public static final class Positive implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < 1) {
                throw new TypeConversionException("'" + text + "' is not a whole number from 1");
            }
            return Integer.valueOf(text);
        }
    }

    static final class Failures implements ITypeConverter<FailureLimit> {
        @Override
        public FailureLimit convert(String text) {
            try {
                return FailureLimit.parse(text);
            } catch (IllegalArgumentException fault) {
                throw new TypeConversionException(String.valueOf(fault.getMessage()));
            }
        }
    }

    public RunRequest.Extent extent(OptionalLong limit) {
        return extent(limit, new FailureLimit.Share(0.1), Optional.empty(), Optional.empty());
    }

    /// @param usual the failures allowed when the command line does not say
    /// @param usualAnswers the journal when the command line does not say
    /// @param usualPrices the price table when the command line does not say
    public RunRequest.Extent extent(
            OptionalLong limit, FailureLimit usual, Optional<Path> usualAnswers, Optional<Path> usualPrices) {
        OptionalInt wide = concurrency == null ? OptionalInt.empty() : OptionalInt.of(concurrency);
        OptionalLong patience = stallAfter == null ? OptionalLong.empty() : OptionalLong.of(stallAfter);
        return new RunRequest.Extent(
                limit,
                wide,
                maxFailures == null ? usual : maxFailures,
                patience,
                Optional.ofNullable(answers).or(() -> usualAnswers),
                money.money().withPrices(usualPrices));
    }

    /// Where the run is shown, and how.
    public Screen screen() {
        return new Screen(spec.commandLine().getOut(), spec.commandLine().getErr(), style());
    }

    private Display.Style style() {
        if (json) {
            return Display.Style.JSON;
        }
        if (quiet) {
            return Display.Style.QUIET;
        }
        return Optional.of(Display.Style.LIVE).filter(_ -> Terminal.isWatched()).orElse(Display.Style.PLAIN);
    }
}
