package dev.blazon.engine.stage;

import dev.blazon.core.store.SampleReader;
import dev.blazon.core.store.Shard;
import dev.blazon.core.store.Source;
import dev.blazon.engine.stage.Quotas.Quota;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Where the samples of a stage come from.
public interface Intake {

    /// The shards to work on, in order.
    List<Quota> quotas();

    /// How many shards there are in all, with those that a limit leaves out.
    int shards();

    /// Whether a shard whose fingerprint changed is a change of the user's input, not of what an earlier stage gave.
    boolean isSource();

    /// What it is, for people.
    String description();

    Arrivals open(Shard shard);

    /// What a run begins with.
    ///
    /// @param limit most samples to take
    static Intake of(Source source, OptionalLong limit) {
        return new FromSource(source, Quotas.of(source, limit));
    }

    /// A source, as limited.
    record FromSource(Source source, List<Quota> quotas) implements Intake {
        public FromSource {
            quotas = List.copyOf(quotas);
        }

        @Override
        public int shards() {
            return source.shards().size();
        }

        @Override
        public boolean isSource() {
            return true;
        }

        @Override
        public String description() {
            return source.description();
        }

        @Override
        public Arrivals open(Shard shard) {
            SampleReader reader = source.open(shard);
            return new Arrivals() {
                @Override
                public Optional<Arrival> next() {
                    return reader.next().map(Arrival.Fresh::new);
                }

                @Override
                public boolean isWhole() {
                    return reader.isWhole();
                }

                @Override
                public void close() {
                    reader.close();
                }
            };
        }
    }
}
