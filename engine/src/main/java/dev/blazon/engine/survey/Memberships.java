package dev.blazon.engine.survey;

import dev.blazon.core.operator.PerGroup.Membership;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The memberships of one shard's samples, read along with them. Only samples that share a group stand in the file.
public final class Memberships implements AutoCloseable {
    private final RecordReader reader;
    private byte @Nullable [] next;

    public Memberships(Path file) {
        this.reader = new RecordReader(file);
        this.next = reader.next();
    }

    /// @param ordinal of the sample in its shard; larger at each call
    /// @param key of the sample
    public Membership of(long ordinal, String key) {
        byte[] place = next;
        while (place != null && Rows.ordinal(place) < ordinal) {
            place = reader.next();
        }
        next = place;
        return place != null && Rows.ordinal(place) == ordinal ? Rows.membership(place) : Membership.alone(key);
    }

    @Override
    public void close() {
        reader.close();
    }
}
