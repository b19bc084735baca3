package dev.blazon.engine.local;

import dev.blazon.core.image.ImageCodec;
import dev.blazon.core.model.Model;
import dev.blazon.core.model.TextReader;
import dev.blazon.core.operator.ModelRef;
import dev.blazon.core.recipe.Recipe;
import dev.blazon.core.store.Fate;
import dev.blazon.core.store.FateCodec;
import dev.blazon.core.store.KeptRow;
import dev.blazon.core.store.Publisher;
import dev.blazon.core.store.ShardWriter;
import dev.blazon.core.store.Sink;
import dev.blazon.core.store.Source;
import dev.blazon.engine.ledger.RunFolder;
import dev.blazon.engine.ledger.RunIdentity;
import java.util.Optional;
import java.util.function.Function;

/// Everything one execution needs, bound together by whoever knows all modules.
public record Job(
        Recipe recipe,
        Source source,
        RunFolder folder,
        RunIdentity identity,
        Outputs outputs,
        Tools tools,
        Limits limits) {

    /// The same for a stage that gives its samples to the next one: they have no place in the output yet. Failures are
    /// written, so that whoever listens to that sink hears of them in time.
    Job within(RunFolder stage) {
        Outputs saved = new Outputs(nothing(), nothing(), outputs.failures(), outputs.publisher(), outputs.codec());
        return new Job(recipe, source, stage, identity, saved, tools, limits);
    }

    private static <R> Sink<R> nothing() {
        return (_, _) -> new ShardWriter<>() {
            @Override
            public void write(R row) {
                // the shard's lives hold it
            }

            @Override
            public void finish() {
                // nothing was written
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    /// Where fates go.
    public record Outputs(
            Sink<KeptRow> kept,
            Sink<Fate.Rejected> rejects,
            Sink<Fate.Failed> failures,
            Publisher publisher,
            FateCodec codec) {}

    /// What steps may use.
    public record Tools(ImageCodec codec, Function<ModelRef, Model> models, Optional<TextReader> textReader) {}
}
