package dev.blazon.engine.stage;

import dev.blazon.core.store.FateCodec;
import dev.blazon.core.store.Shard;
import dev.blazon.core.store.Source;
import dev.blazon.engine.ledger.RunFolder;
import dev.blazon.engine.ledger.ShardEntry;
import dev.blazon.engine.stage.Quotas.Quota;
import dev.blazon.engine.survey.Survey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SequencedMap;

/// What an earlier stage gave: the lives of its samples, with their memberships. Pictures lie where they always lay.
///
/// @param quotas shards of the stage, each with what it rests on in its fingerprint
public record FromStage(Source source, RunFolder folder, Survey survey, FateCodec codec, List<Quota> quotas)
        implements Intake {

    public FromStage {
        quotas = List.copyOf(quotas);
    }

    /// @param entries what the stage finished
    /// @param bases what each shard rests on, by its index
    public static FromStage of(
            Source source,
            RunFolder folder,
            Survey survey,
            FateCodec codec,
            List<ShardEntry> entries,
            SequencedMap<Integer, String> bases) {
        List<Shard> given = source.shards();
        List<Quota> quotas = new ArrayList<>();
        for (ShardEntry entry : entries) {
            Shard shard = given.get(entry.shard());
            String fingerprint = shard.fingerprint() + "/" + bases.get(entry.shard());
            quotas.add(new Quota(
                    new Shard(entry.shard(), shard.name(), OptionalLong.of(entry.read()), shard.bytes(), fingerprint),
                    Quotas.ALL,
                    entry.unread()));
        }
        return new FromStage(source, folder, survey, codec, quotas);
    }

    @Override
    public int shards() {
        return source.shards().size();
    }

    @Override
    public boolean isSource() {
        return false;
    }

    @Override
    public String description() {
        return source.description();
    }

    @Override
    public Arrivals open(Shard shard) {
        Path lives = folder.root().resolve(RunFolder.lives(shard.stem()));
        Shard original = source.shards().get(shard.index());
        return new SavedArrivals(
                lives, codec, survey.memberships(shard), new Originals(() -> source.open(original), shard.name()));
    }
}
