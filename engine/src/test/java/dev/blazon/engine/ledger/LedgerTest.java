package dev.blazon.engine.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blazon.core.fault.StorageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    @TempDir
    Path folder;

    private static ShardEntry entry(int shard, long kept) {
        return new ShardEntry(
                shard,
                "print",
                -1,
                kept,
                kept,
                0,
                0,
                0,
                List.of(new ShardEntry.PublishedFile("data/x.parquet", 10, Optional.of("00ff"), 0)));
    }

    @Test
    void remembersWhatWasCommitted() {
        Path file = folder.resolve("ledger.jsonl");
        try (Ledger ledger = Ledger.open(file)) {
            ledger.commit(entry(1, 10));
            ledger.commit(entry(0, 20));
        }
        try (Ledger ledger = Ledger.open(file)) {
            assertThat(ledger.entries()).containsExactly(entry(0, 20), entry(1, 10));
        }
    }

    @Test
    void readsLinesFromBeforeUnreadSamplesWereCounted() throws IOException {
        Path file = folder.resolve("ledger.jsonl");
        Files.writeString(
                file,
                "{\"done\":{\"shard\":0,\"fingerprint\":\"print\",\"take\":-1,\"read\":20,\"kept\":20,\"rejected\":0,"
                        + "\"failed\":0,\"files\":[{\"path\":\"data/x.parquet\",\"bytes\":10}]}}\n");
        assertThat(Ledger.read(file))
                .containsExactly(entry(0, 20)
                        .withFiles(List.of(new ShardEntry.PublishedFile("data/x.parquet", 10, Optional.empty(), 0))));
    }

    @Test
    void forgetsALineThatACrashCutShortAndWritesOnBehindTheWholeOnes() throws IOException {
        Path file = folder.resolve("ledger.jsonl");
        try (Ledger ledger = Ledger.open(file)) {
            ledger.commit(entry(0, 20));
        }
        Files.writeString(file, "{\"done\":{\"shard\":1,\"finger", StandardOpenOption.APPEND);
        try (Ledger ledger = Ledger.open(file)) {
            assertThat(ledger.entries()).containsExactly(entry(0, 20));
            ledger.commit(entry(2, 5));
        }
        assertThat(Ledger.read(file)).containsExactly(entry(0, 20), entry(2, 5));
    }

    @Test
    void takesBackHalfALineThatTheDiskHadNoRoomFor() throws IOException {
        Path file = folder.resolve("ledger.jsonl");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            Ledger.append(channel, line("one"));
            assertThatThrownBy(() -> Ledger.append(new FullDisk(channel, 7), line("second")))
                    .hasMessage("No space left on device");
            Ledger.append(channel, line("three"));
        }
        assertThat(file).hasContent("one\nthree\n");
    }

    private static ByteBuffer line(String text) {
        return ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /// A disk with room up to a size.
    private record FullDisk(FileChannel disk, long most) implements SeekableByteChannel {
        @Override
        public int write(ByteBuffer bytes) throws IOException {
            int room = (int) Math.min(bytes.remaining(), most - disk.position());
            if (room == 0) {
                throw new IOException("No space left on device");
            }
            int written = disk.write(bytes.slice(bytes.position(), room));
            bytes.position(bytes.position() + written);
            return written;
        }

        @Override
        public int read(ByteBuffer bytes) throws IOException {
            return disk.read(bytes);
        }

        @Override
        public long position() throws IOException {
            return disk.position();
        }

        @Override
        public SeekableByteChannel position(long to) throws IOException {
            return disk.position(to);
        }

        @Override
        public long size() throws IOException {
            return disk.size();
        }

        @Override
        public SeekableByteChannel truncate(long size) throws IOException {
            return disk.truncate(size);
        }

        @Override
        public boolean isOpen() {
            return disk.isOpen();
        }

        @Override
        public void close() throws IOException {
            disk.close();
        }
    }

    @Test
    void takesAShardBack() {
        Path file = folder.resolve("ledger.jsonl");
        try (Ledger ledger = Ledger.open(file)) {
            ledger.commit(entry(0, 20));
            ledger.reopen(0);
        }
        assertThat(Ledger.read(file)).isEmpty();
    }

    @Test
    void refusesADamagedLine() throws IOException {
        Path file = folder.resolve("ledger.jsonl");
        Files.writeString(file, "not json\n");
        assertThatThrownBy(() -> Ledger.open(file))
                .isInstanceOf(StorageException.class)
                .hasMessage("[" + file + "] A line of the ledger is damaged: 'not json'. Restore the file, or run into"
                        + " another folder.");
    }
}
