package dev.blazon.engine.ledger;

import dev.blazon.core.fault.StorageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What a run has finished: an append-only file, one line for each committed shard, synced before it counts.
///
/// A line that a crash cut short is dropped when the ledger is opened; its shard is simply done again. A later line for
/// the same shard replaces an earlier one.
public final class Ledger implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FileChannel channel;
    private final Path file;
    private final TreeMap<Integer, ShardEntry> entries;

    private Ledger(FileChannel channel, Path file, TreeMap<Integer, ShardEntry> entries) {
        this.channel = channel;
        this.file = file;
        this.entries = entries;
    }

    private sealed interface Line {
        record Done(ShardEntry done) implements Line {}

        record Reopened(int reopened) implements Line {}
    }

    public static Ledger open(Path file) {
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            Lasting.parentOf(file);
            TreeMap<Integer, ShardEntry> entries = new TreeMap<>();
            channel.truncate(replay(file, entries));
            channel.position(channel.size());
            return new Ledger(channel, file, entries);
        } catch (IOException fault) {
            throw unwritable(file, fault);
        }
    }

    /// Reads a ledger without taking it into use.
    public static List<ShardEntry> read(Path file) {
        TreeMap<Integer, ShardEntry> entries = new TreeMap<>();
        try {
            if (Files.exists(file)) {
                replay(file, entries);
            }
        } catch (IOException fault) {
            throw unwritable(file, fault);
        }
        return List.copyOf(entries.values());
    }

    /// The length of the whole lines; anything after them was cut short.
    private static long replay(Path file, SortedMap<Integer, ShardEntry> entries) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int start = 0;
        for (int end = 0; end < bytes.length; end++) {
            if (bytes[end] == '\n') {
                apply(new String(bytes, start, end - start, StandardCharsets.UTF_8), file, entries);
                start = end + 1;
            }
        }
        return start;
    }

    private static void apply(String text, Path file, SortedMap<Integer, ShardEntry> entries) {
        switch (parse(text, file)) {
            case Line.Done(ShardEntry entry) -> entries.put(entry.shard(), entry);
            case Line.Reopened(int shard) -> entries.remove(shard);
        }
    }

    private static Line parse(String text, Path file) {
        try {
            return text.startsWith("{\"reopened\"")
                    ? JSON.readValue(text, Line.Reopened.class)
                    : JSON.readValue(text, Line.Done.class);
        } catch (JacksonException fault) {
            throw new StorageException(
                    "[" + file + "] A line of the ledger is damaged: '" + text.substring(0, Math.min(80, text.length()))
                            + "'. Restore the file, or run into another folder.",
                    fault);
        }
    }

    /// The finished shards by index.
    public synchronized Collection<ShardEntry> entries() {
        return List.copyOf(entries.values());
    }

    public synchronized Optional<ShardEntry> entry(int shard) {
        return Optional.ofNullable(entries.get(shard));
    }

    /// Enters a shard whose files are all in place. Returns when the line is on disk.
    public synchronized void commit(ShardEntry entry) {
        append(new Line.Done(entry));
        entries.put(entry.shard(), entry);
    }

    /// Takes a shard back, so that it is done again.
    public synchronized void reopen(int shard) {
        append(new Line.Reopened(shard));
        entries.remove(shard);
    }

    private void append(Line line) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap((JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
            append(channel, bytes);
            channel.force(true);
        } catch (IOException fault) {
            throw unwritable(file, fault);
        }
    }

    /// Half a line of a full disk is taken back: the next line would make one damaged line of both.
    static void append(SeekableByteChannel channel, ByteBuffer bytes) throws IOException {
        long before = channel.position();
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (ClosedChannelException closed) {
            throw closed;
        } catch (IOException fault) {
            channel.truncate(before);
            throw fault;
        }
    }

    private static StorageException unwritable(Path file, IOException fault) {
        return new StorageException(
                "[" + file + "] The ledger cannot be used: " + Causes.named(fault)
                        + ". Repair that and run the same command again; finished shards stand.",
                fault);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException _) {
            // every line was synced when it was written
        }
    }
}
