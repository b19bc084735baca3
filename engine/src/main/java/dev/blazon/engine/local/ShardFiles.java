package dev.blazon.engine.local;

import dev.blazon.core.fault.StorageException;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.store.Fate;
import dev.blazon.core.store.KeptRow;
import dev.blazon.core.store.ShardWriter;
import dev.blazon.core.store.Sink;
import dev.blazon.engine.ledger.Causes;
import dev.blazon.engine.ledger.Published;
import dev.blazon.engine.ledger.RunFolder;
import dev.blazon.engine.ledger.ShardEntry;
import dev.blazon.engine.report.Tally;
import dev.blazon.engine.stage.Quotas;
import dev.blazon.engine.survey.Notes;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/// The files of one shard: written aside, published together.
final class ShardFiles implements AutoCloseable {
    private final Execution execution;
    private final Quotas.Quota quota;
    private final Path staging;
    private final Lazy<KeptRow> kept;
    private final Lazy<Fate.Rejected> rejects;
    private final Lazy<Fate.Failed> failures;
    private final Writer lives;
    /// For the survey at a stage's end; absent in the last stage, which alone is counted for the report.
    private final Optional<Notes> notes;

    private final Tally tally = new Tally();
    private long keptCount;
    private long rejectedCount;
    private long failedCount;

    ShardFiles(Execution execution, Quotas.Quota quota) {
        this.execution = execution;
        this.quota = quota;
        String stem = quota.shard().stem();
        this.staging = execution.folder().staging(stem);
        Job.Outputs outputs = execution.outputs();
        this.kept = new Lazy<>(outputs.kept(), staging, stem);
        this.rejects = new Lazy<>(outputs.rejects(), staging, stem);
        this.failures = new Lazy<>(outputs.failures(), staging, stem);
        this.lives = lives(staging.resolve(RunFolder.lives(stem)));
        this.notes = execution
                .stage()
                .survey()
                .map(_ -> new Notes(
                        staging.resolve(RunFolder.notes(stem)), quota.shard().index()));
    }

    /// Opens a shard's file when there is a row for it.
    private static final class Lazy<R> {
        private final Sink<R> sink;
        private final Path staging;
        private final String stem;
        private Optional<ShardWriter<R>> writer = Optional.empty();

        Lazy(Sink<R> sink, Path staging, String stem) {
            this.sink = sink;
            this.staging = staging;
            this.stem = stem;
        }

        void write(R row) {
            ShardWriter<R> open = writer.orElseGet(() -> sink.open(staging, stem));
            writer = Optional.of(open);
            open.write(row);
        }

        void finish() {
            writer.ifPresent(ShardWriter::finish);
        }

        void close() {
            writer.ifPresent(ShardWriter::close);
        }
    }

    private static Writer lives(Path file) {
        try {
            Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
            return new BufferedWriter(new OutputStreamWriter(
                    new GZIPOutputStream(Files.newOutputStream(file), 1 << 16), StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw unwritable(file, fault);
        }
    }

    void write(Life.Ended ended) {
        if (notes.isEmpty()) {
            tally.add(ended.fate(), execution.recipe().publishes());
        }
        notes.ifPresent(open -> ended.group()
                .ifPresent(group -> open.member(group, written(), ended.fate().key())));
        logLife(ended.fate());
        switch (ended.fate()) {
            case Fate.Kept(Sample sample) -> {
                keptCount++;
                kept.write(new KeptRow(sample, ended.context()::bytes));
            }
            case Fate.Rejected rejected -> {
                rejectedCount++;
                rejects.write(rejected);
            }
            case Fate.Failed failed -> {
                failedCount++;
                failures.write(failed);
            }
        }
    }

    private long written() {
        return keptCount + rejectedCount + failedCount;
    }

    private void logLife(Fate fate) {
        try {
            String line = execution.outputs().codec().encode(fate);
            lives.write(line);
            lives.write('\n');
            notes.ifPresent(open -> open.life(line));
        } catch (IOException fault) {
            throw unwritable(staging, fault);
        }
    }

    /// Moves everything into place. What an earlier attempt left under the same names is replaced or removed.
    ///
    /// @param read samples that the reader gave, to be held against the fates written
    /// @param unread samples that it could not give, as [ShardEntry] counts them
    ShardEntry publish(long read, long unread) {
        kept.finish();
        rejects.finish();
        failures.finish();
        finishLog();
        List<String> published = execution
                .outputs()
                .publisher()
                .publish(staging, execution.folder().root());
        dropFormer(published);
        execution.folder().dropUnlisted(quota.shard().stem(), published);
        execution.folder().dropStaging(quota.shard().stem());
        return new ShardEntry(
                quota.shard().index(),
                quota.shard().fingerprint(),
                quota.take(),
                read,
                keptCount,
                rejectedCount,
                failedCount,
                unread,
                told(published));
    }

    /// A sample that was kept before may be rejected now, and its files bear its name, not the shard's.
    private void dropFormer(List<String> published) {
        Set<String> former = execution
                .ledger()
                .entry(quota.shard().index())
                .map(ShardEntry::paths)
                .orElse(Set.of());
        execution
                .folder()
                .drop(former.stream().filter(path -> !published.contains(path)).toList());
    }

    private void finishLog() {
        Path file = staging.resolve(RunFolder.tally(quota.shard().stem()));
        try {
            lives.close();
            if (notes.isEmpty()) {
                Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
                Files.writeString(file, tally.toJson());
            }
            notes.ifPresent(Notes::finish);
        } catch (IOException fault) {
            throw unwritable(file, fault);
        }
    }

    private List<ShardEntry.PublishedFile> told(List<String> published) {
        List<ShardEntry.PublishedFile> files = new ArrayList<>();
        Published told = new Published(execution.folder().root());
        for (String path : published) {
            Path file = execution.folder().root().resolve(path);
            try {
                files.add(told.told(path));
            } catch (IOException fault) {
                throw unwritable(file, fault);
            }
        }
        return files;
    }

    private static StorageException unwritable(Path file, IOException fault) {
        return new StorageException(
                "[" + file + "] Cannot be written: " + Causes.named(fault)
                        + ". Repair that and run the same command again; finished shards stand.",
                fault);
    }

    /// Frees the files. The staging folder of an unfinished shard is deleted by the next attempt.
    @Override
    public void close() {
        kept.close();
        rejects.close();
        failures.close();
        notes.ifPresent(Notes::close);
        try {
            lives.close();
        } catch (IOException _) {
            // an unfinished shard is thrown away anyway, a finished one was closed and checked before
        }
    }
}
