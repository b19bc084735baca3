package dev.blazon.engine.stage;

import dev.blazon.core.operator.PerGroup.Membership;
import dev.blazon.core.sample.ImageRef;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.store.Fate;
import dev.blazon.core.store.Reading;

/// A sample as it comes to a stage.
public sealed interface Arrival {

    Sample sample();

    /// From the source.
    record Fresh(Reading reading) implements Arrival {
        @Override
        public Sample sample() {
            return switch (reading) {
                case Reading.Read(Sample sample) -> sample;
                case Reading.Unreadable(Sample sample, String _, String _) -> sample;
            };
        }
    }

    /// From an earlier stage, with the fate it has so far. Only a kept one goes on.
    ///
    /// @param membership in the group that the earlier stage found it in; alone when it was not kept
    record Known(Fate fate, Membership membership) implements Arrival {
        @Override
        public Sample sample() {
            return fate.sample();
        }
    }

    /// Bytes of stored images that working on the sample may bring into memory.
    default long byteSize() {
        return this instanceof Fresh(Reading.Unreadable _)
                ? 0
                : sample().images().stream()
                        .map(ImageRef::location)
                        .mapToLong(location -> location.byteSize())
                        .sum();
    }
}
