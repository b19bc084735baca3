package dev.blazon.engine.stage;

import dev.blazon.core.fault.StorageException;
import dev.blazon.core.operator.PerGroup.Membership;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.store.Fate;
import dev.blazon.core.store.FateCodec;
import dev.blazon.engine.ledger.Causes;
import dev.blazon.engine.survey.Memberships;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// One shard's samples as a stage saved them.
final class SavedArrivals implements Arrivals {
    private final Path file;
    private final FateCodec codec;
    private final BufferedReader lines;
    private final Memberships memberships;
    private final Originals originals;
    private long ordinal;

    SavedArrivals(Path file, FateCodec codec, Path memberships, Originals originals) {
        this.file = file;
        this.codec = codec;
        this.originals = originals;
        this.memberships = new Memberships(memberships);
        this.lines = lines(file);
    }

    private static BufferedReader lines(Path file) {
        try {
            return new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw unreadable(file, fault);
        }
    }

    @Override
    public Optional<Arrival> next() {
        Optional<String> line = line();
        Optional<Arrival> arrival = line.map(this::decoded).map(this::arrival);
        ordinal++;
        return arrival;
    }

    private Optional<String> line() {
        try {
            return Optional.ofNullable(lines.readLine());
        } catch (IOException fault) {
            throw unreadable(file, fault);
        }
    }

    private Fate decoded(String line) {
        try {
            return codec.decode(line);
        } catch (StorageException fault) {
            throw unreadable(file, new IOException("Sample " + (ordinal + 1) + " is damaged", fault));
        }
    }

    private Arrival arrival(Fate saved) {
        Sample sample = originals.filled(saved.sample(), ordinal);
        return switch (saved) {
            case Fate.Kept _ -> new Arrival.Known(new Fate.Kept(sample), memberships.of(ordinal, sample.key()));
            case Fate.Rejected rejected ->
                new Arrival.Known(
                        new Fate.Rejected(sample, rejected.step(), rejected.reason()), Membership.alone(sample.key()));
            case Fate.Failed failed ->
                new Arrival.Known(
                        new Fate.Failed(
                                sample, failed.step(), failed.faultClass(), failed.message(), failed.attempts()),
                        Membership.alone(sample.key()));
        };
    }

    private static StorageException unreadable(Path file, IOException fault) {
        return new StorageException(
                "[" + file + "] Cannot be read: " + Causes.named(fault)
                        + ". Delete the file and run the same command again: what it held is then worked out anew.",
                fault);
    }

    @Override
    public void close() {
        try (memberships;
                originals) {
            lines.close();
        } catch (IOException _) {
            // it was only read
        }
    }
}
