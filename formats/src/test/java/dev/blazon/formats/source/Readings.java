package dev.blazon.formats.source;

import dev.blazon.core.sample.Flag;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.sample.Tag;
import dev.blazon.core.store.Reading;
import dev.blazon.core.store.SampleReader;
import dev.blazon.core.store.Shard;
import dev.blazon.core.store.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/// Reads whole sources in tests.
public final class Readings {
    private Readings() {}

    public static List<Reading> all(Source source) {
        List<Reading> readings = new ArrayList<>();
        for (Shard shard : source.shards()) {
            readings.addAll(of(source, shard));
        }
        return readings;
    }

    public static List<Reading> of(Source source, Shard shard) {
        List<Reading> readings = new ArrayList<>();
        try (SampleReader reader = source.open(shard)) {
            for (Optional<Reading> next = reader.next(); next.isPresent(); next = reader.next()) {
                readings.add(next.get());
            }
        }
        return readings;
    }

    public static List<Sample> samples(Source source) {
        return all(source).stream()
                .filter(Reading.Read.class::isInstance)
                .map(reading -> ((Reading.Read) reading).sample())
                .toList();
    }

    public static Sample sample(Source source, String key) {
        return samples(source).stream()
                .filter(sample -> sample.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No sample '" + key + "' in " + keys(source)));
    }

    public static List<Reading.Unreadable> unreadable(Source source) {
        return all(source).stream()
                .filter(Reading.Unreadable.class::isInstance)
                .map(Reading.Unreadable.class::cast)
                .toList();
    }

    public static List<String> keys(Source source) {
        return all(source).stream().map(Reading::key).toList();
    }

    public static List<String> flags(Sample sample) {
        return sample.flags().stream().map(Flag::name).toList();
    }

    public static List<String> tags(Sample sample) {
        return sample.tags().stream()
                .map(tag -> tag.category().equals("general") ? tag.name() : tag.category() + ":" + tag.name())
                .toList();
    }

    public static List<String> sites(Sample sample) {
        return sample.tags().stream().map(Tag::site).distinct().toList();
    }

    /// A file or folder of the real-world test data; the test is skipped where it is absent.
    public static Path data(String path) {
        Path file = Path.of("../../shared/data").resolve(path);
        Assumptions.assumeTrue(Files.exists(file), "The shared test data are not here");
        return file;
    }
}
