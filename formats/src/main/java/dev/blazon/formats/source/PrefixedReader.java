package dev.blazon.formats.source;

import dev.blazon.core.sample.Sample;
import dev.blazon.core.store.Reading;
import dev.blazon.core.store.SampleReader;
import java.util.Optional;

/// Leads every key with a prefix, so that keys of different sources differ.
public record PrefixedReader(SampleReader raw, String prefix) implements SampleReader {

    @Override
    public Optional<Reading> next() {
        return raw.next().map(this::prefixed);
    }

    private Reading prefixed(Reading reading) {
        return switch (reading) {
            case Reading.Read(Sample sample) -> new Reading.Read(prefixed(sample));
            case Reading.Unreadable(Sample sample, String faultClass, String message) ->
                new Reading.Unreadable(prefixed(sample), faultClass, message);
        };
    }

    private Sample prefixed(Sample sample) {
        return new Sample(
                prefix + sample.key(),
                sample.images(),
                sample.altTexts(),
                sample.tags(),
                sample.captions(),
                sample.scores(),
                sample.flags(),
                sample.origin(),
                sample.trail());
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
