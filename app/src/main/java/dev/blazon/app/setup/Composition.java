package dev.blazon.app.setup;

import dev.blazon.app.bind.BoundModels;
import dev.blazon.core.store.Shard;
import dev.blazon.engine.local.Job;
import dev.blazon.formats.beside.TextFolders;
import dev.blazon.models.money.Spending;
import java.util.List;
import java.util.Optional;

/// A run that is ready to go: its folder is locked, its identity is claimed, its models answer.
///
/// @param spending of the run so far
/// @param texts what puts texts beside the pictures, when that is asked for
public record Composition(
        RunRequest request,
        Job job,
        BoundModels models,
        FailureNotes failures,
        Optional<TextFolders> texts,
        Spending spending)
        implements AutoCloseable {

    /// How many shards the run has, as limited; the count is at most too high when shards do not tell their size.
    public int shards() {
        List<Shard> shards = job.source().shards();
        long left = request.extent().limit().orElse(Long.MAX_VALUE);
        int count = 0;
        for (Shard shard : shards) {
            if (left <= 0) {
                break;
            }
            count++;
            left -= shard.samples().orElse(0);
        }
        return count;
    }

    @Override
    public void close() {
        models.close();
        spending.close();
        texts.ifPresent(TextFolders::close);
        job.folder().close();
    }
}
