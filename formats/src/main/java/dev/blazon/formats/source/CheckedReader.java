package dev.blazon.formats.source;

import dev.blazon.core.sample.Sample;
import dev.blazon.core.store.Reading;
import dev.blazon.core.store.SampleReader;
import dev.blazon.formats.text.Quoted;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Lets each key through once per shard and fits origin columns to those declared.
public final class CheckedReader implements SampleReader {
    private final SampleReader raw;
    private final OriginSchema schema;
    private final String place;
    private final Set<String> keys = new HashSet<>();

    /// @param place the shard's name, for messages
    public CheckedReader(SampleReader raw, OriginSchema schema, String place) {
        this.raw = raw;
        this.schema = schema;
        this.place = place;
    }

    @Override
    public Optional<Reading> next() {
        return raw.next().map(this::checked);
    }

    private Reading checked(Reading reading) {
        return switch (reading) {
            case Reading.Read(Sample sample) -> keys.add(sample.key()) ? new Reading.Read(fit(sample)) : again(sample);
            case Reading.Unreadable(Sample sample, String faultClass, String message) -> {
                keys.add(sample.key());
                yield new Reading.Unreadable(fit(sample), faultClass, message);
            }
        };
    }

    private Sample fit(Sample sample) {
        return sample.withOrigin(schema.fit(sample.origin()));
    }

    private Reading again(Sample sample) {
        return new Reading.Unreadable(
                fit(sample),
                "key-duplicate",
                "[" + place + "] The key stands twice in this shard: " + Quoted.of(sample.key())
                        + ". Give each sample a key of its own.");
    }

    @Override
    public boolean isWhole() {
        return raw.isWhole();
    }

    @Override
    public void close() {
        raw.close();
    }
}
