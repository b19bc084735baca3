package dev.blazon.app.eval.tuples;

import dev.blazon.metrics.spice.TupleParser;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The options that give SPICE's tuples.
public final class TupleOptions {
    @Option(
            names = "--tuples",
            paramLabel = "FILE",
            description = "SPICE's tuples, parsed before: a JSON object from caption to list of tuples.")
    private @Nullable Path tuples;

    @Option(
            names = "--spice-parser",
            paramLabel = "PROGRAM",
            description = "SPICE's parser, as a program: captions in, a line of JSON out for each.")
    private @Nullable Path program;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /// @return empty when neither is given
    public Optional<TupleParser> parser() {
        if (tuples != null && program != null) {
            throw new ParameterException(spec.commandLine(), "--tuples and --spice-parser: give one of them.");
        }
        return Optional.<TupleParser>ofNullable(tuples == null ? null : TupleFile.read(tuples))
                .or(() -> Optional.ofNullable(program).map(ParserProgram::new));
    }
}
