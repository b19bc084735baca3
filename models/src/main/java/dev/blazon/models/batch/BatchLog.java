package dev.blazon.models.batch;

import dev.blazon.core.fault.StorageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What became of each file, on disk before and after each step that a provider sees. The last line about a file holds.
final class BatchLog implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String LEFT = "left.txt";

    private final Path file;
    private final FileChannel channel;
    private final SequencedMap<String, BatchFile> files;

    private BatchLog(Path file, FileChannel channel, SequencedMap<String, BatchFile> files) {
        this.file = file;
        this.channel = channel;
        this.files = files;
    }

    static BatchLog open(Path file) {
        try {
            SequencedMap<String, BatchFile> known = read(file);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
            if (Files.size(file) > 0) {
                // ends a last line that was cut off in writing
                channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
            }
            return new BatchLog(file, channel, known);
        } catch (IOException fault) {
            throw broken(file, fault);
        }
    }

    private static SequencedMap<String, BatchFile> read(Path file) throws IOException {
        SequencedMap<String, BatchFile> known = new LinkedHashMap<>();
        if (Files.exists(file)) {
            for (String line : Files.readString(file).split("\n")) {
                try {
                    BatchFile told = JSON.readValue(line.isBlank() ? "null" : line, BatchFile.class);
                    if (told != null) {
                        known.put(told.name(), told);
                    }
                } catch (JacksonException _) {
                    // cut off in writing: the step it tells of was not taken
                }
            }
        }
        return known;
    }

    void put(BatchFile told) {
        try {
            channel.write(ByteBuffer.wrap((JSON.writeValueAsString(told) + "\n").getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
            files.put(told.name(), told);
        } catch (IOException fault) {
            throw broken(file, fault);
        }
    }

    List<BatchFile> files() {
        return List.copyOf(files.values());
    }

    /// Keeps the head of a question that no batch is to try again.
    void leave(long head) {
        try {
            Files.writeString(
                    leftFile(), Long.toHexString(head) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException fault) {
            throw broken(leftFile(), fault);
        }
    }

    /// The heads that earlier processes kept; a line that was cut off in writing tells of nothing.
    List<Long> left() {
        try {
            return Files.exists(leftFile())
                    ? Files.readAllLines(leftFile()).stream()
                            .filter(line -> line.matches("[0-9a-f]{1,16}"))
                            .map(line -> Long.parseUnsignedLong(line, 16))
                            .toList()
                    : List.of();
        } catch (IOException fault) {
            throw broken(leftFile(), fault);
        }
    }

    private Path leftFile() {
        return file.resolveSibling(LEFT);
    }

    /// Files that are not on record were being written when a process was killed, or are done with.
    void sweep(Path folder) throws IOException {
        Set<String> wanted = files().stream()
                .filter(told -> told.isOut() || told.stage() == BatchFile.Stage.FILLED)
                .map(BatchFile::name)
                .collect(Collectors.toSet());
        try (Stream<Path> there = Files.list(folder)) {
            for (Path old : there.toList()) {
                String name = old.getFileName().toString().replaceFirst("\\.keys$", "");
                if (!name.equals(file.getFileName().toString()) && !name.equals(LEFT) && !wanted.contains(name)) {
                    Files.delete(old);
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException fault) {
            throw broken(file, fault);
        }
    }

    private static StorageException broken(Path file, IOException fault) {
        return new StorageException(
                "[" + file + "] What was sent cannot be kept on record: " + fault.getMessage()
                        + ". Repair that and run the same command again.",
                fault);
    }
}
