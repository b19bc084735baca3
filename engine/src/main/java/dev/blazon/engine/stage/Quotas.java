package dev.blazon.engine.stage;

import dev.blazon.core.fault.StorageException;
import dev.blazon.core.store.SampleReader;
import dev.blazon.core.store.Shard;
import dev.blazon.core.store.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// How many samples to take from each shard, so that a limit means the same first samples on every machine.
public final class Quotas {
    public static final long ALL = -1;

    private Quotas() {}

    /// A shard and how many of its samples to take.
    ///
    /// @param unread samples that an earlier stage could not read, as a ledger's entry counts them
    public record Quota(Shard shard, long take, long unread) {}

    public static List<Quota> of(Source source, OptionalLong limit) {
        List<Quota> quotas = new ArrayList<>();
        long left = limit.orElse(Long.MAX_VALUE);
        for (Shard shard : source.shards()) {
            if (left <= 0) {
                break;
            }
            long size = limit.isEmpty() ? 0 : size(source, shard, left);
            quotas.add(new Quota(shard, size > left ? left : ALL, 0));
            left -= limit.isEmpty() ? 0 : size;
        }
        return List.copyOf(quotas);
    }

    /// Counted only as far as needed when the shard does not tell.
    private static long size(Source source, Shard shard, long enough) {
        if (shard.samples().isPresent()) {
            return shard.samples().getAsLong();
        }
        long counted = 0;
        try (SampleReader reader = source.open(shard)) {
            while (counted <= enough && reader.next().isPresent()) {
                counted++;
            }
        } catch (StorageException _) {
            // told as one failed sample when the shard is read
            return counted + 1;
        }
        return counted;
    }
}
