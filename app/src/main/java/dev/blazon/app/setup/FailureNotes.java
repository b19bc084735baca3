package dev.blazon.app.setup;

import dev.blazon.core.store.Fate;
import dev.blazon.core.store.ShardWriter;
import dev.blazon.core.store.Sink;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/// Writes failures and notes their classes, so that a run that ends before its shards can still say what failed.
public final class FailureNotes implements Sink<Fate.Failed> {
    private final Sink<Fate.Failed> sink;
    private final TreeMap<String, Note> byClass = new TreeMap<>();
    private Path stage = Path.of("");

    FailureNotes(Sink<Fate.Failed> sink) {
        this.sink = sink;
    }

    /// A fault class with its count and the first message.
    public record Note(String faultClass, long count, String message) {}

    /// The most frequent first.
    public synchronized List<Note> mostFrequent(int most) {
        return byClass.values().stream()
                .sorted(Comparator.comparingLong(Note::count).reversed().thenComparing(Note::faultClass))
                .limit(most)
                .toList();
    }

    private synchronized void note(Fate.Failed failed) {
        byClass.merge(
                failed.faultClass(),
                new Note(failed.faultClass(), 1, failed.message()),
                (old, one) -> new Note(old.faultClass(), old.count() + 1, old.message()));
    }

    /// A later stage writes once more what failed before it, so only the stage under way counts.
    private synchronized void enter(Path folder) {
        if (!folder.equals(stage)) {
            byClass.clear();
            stage = folder;
        }
    }

    @Override
    public ShardWriter<Fate.Failed> open(Path staging, String stem) {
        enter(staging.resolveSibling(""));
        ShardWriter<Fate.Failed> writer = sink.open(staging, stem);
        return new ShardWriter<>() {
            @Override
            public void write(Fate.Failed failed) {
                note(failed);
                writer.write(failed);
            }

            @Override
            public void finish() {
                writer.finish();
            }

            @Override
            public void close() {
                writer.close();
            }
        };
    }
}
