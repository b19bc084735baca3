package dev.blazon.models.money;

import dev.blazon.core.fault.StorageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The bills of a run: a line of JSON for each, written before anybody sees the answer. A killed process loses none;
/// a power cut may lose those of the last seconds. Opening sums up what earlier executions wrote. Callers take turns.
public final class SpendLog implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long SYNC_NANOS = 5_000_000_000L;

    private final Path file;
    private final SortedMap<String, Spent> earlier;
    private final FileChannel channel;
    private long synced = System.nanoTime();

    /// @param model its name on its server
    private record Line(String model, Spent spent) {}

    private SpendLog(Path file, SortedMap<String, Spent> earlier, FileChannel channel) {
        this.file = file;
        this.earlier = Collections.unmodifiableSortedMap(earlier);
        this.channel = channel;
    }

    static SpendLog open(Path file) {
        SortedMap<String, Spent> earlier = read(file);
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            StringBuilder lines = new StringBuilder();
            earlier.forEach((model, spent) -> lines.append(line(model, spent)));
            Files.writeString(fresh, lines);
            try (FileChannel written = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
            return new SpendLog(file, earlier, channel);
        } catch (IOException fault) {
            throw broken(file, "cannot be written", fault);
        }
    }

    /// What a file tells, by the models' names; a last line that was cut off in writing tells nothing.
    ///
    /// @throws StorageException when it cannot be read
    public static SortedMap<String, Spent> read(Path file) {
        SortedMap<String, Spent> spent = new TreeMap<>();
        if (!Files.exists(file)) {
            return spent;
        }
        try {
            for (String text : Files.readString(file).split("\n")) {
                add(spent, text);
            }
            return spent;
        } catch (IOException fault) {
            throw broken(file, "cannot be read", fault);
        }
    }

    /// What a file tells in all.
    public static Spent total(Path file) {
        return read(file).values().stream().reduce(Spent.NOTHING, Spent::plus);
    }

    private static void add(SortedMap<String, Spent> spent, String text) {
        try {
            if (!text.isBlank()) {
                Line line = JSON.readValue(text, Line.class);
                spent.merge(line.model(), line.spent(), Spent::plus);
            }
        } catch (JacksonException | NullPointerException _) {
            // cut off in writing
        }
    }

    SortedMap<String, Spent> earlier() {
        return earlier;
    }

    void append(String model, Spent spent) {
        try {
            channel.write(ByteBuffer.wrap(line(model, spent).getBytes(StandardCharsets.UTF_8)));
            if (System.nanoTime() - synced > SYNC_NANOS) {
                sync();
            }
        } catch (IOException fault) {
            throw broken(file, "cannot be written", fault);
        }
    }

    private static String line(String model, Spent spent) {
        return JSON.writeValueAsString(new Line(model, spent)) + "\n";
    }

    private void sync() throws IOException {
        channel.force(false);
        synced = System.nanoTime();
    }

    @Override
    public void close() {
        try (channel) {
            sync();
        } catch (IOException fault) {
            throw broken(file, "cannot be written", fault);
        }
    }

    private static StorageException broken(Path file, String what, IOException fault) {
        return new StorageException(
                "[" + file + "] What the run has spent " + what + ": " + fault.getMessage()
                        + ". Repair that and run the same command again; finished shards stand.",
                fault);
    }
}
