package dev.blazon.engine.survey;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Writes what a stage notes of one shard: the group of every sample that goes on. The seal at the file's end stands
/// for
/// the notes and for everything that the stage gave.
public final class Notes implements AutoCloseable {
    private final SealedWriter writer;
    private final int shard;

    public Notes(Path file, int shard) {
        this.writer = new SealedWriter(file);
        this.shard = shard;
    }

    /// @param line the sample's life as the stage gives it on
    public void life(String line) {
        writer.cover(line.getBytes(StandardCharsets.UTF_8));
    }

    /// @param ordinal of the sample in its shard, from 0
    public void member(String group, long ordinal, String key) {
        writer.write(Rows.note(group, shard, ordinal, key));
    }

    public void finish() {
        writer.finish();
    }

    @Override
    public void close() {
        writer.close();
    }
}
