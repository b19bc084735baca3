package dev.blazon.formats.beside;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Where a list grows. What a crash or a full disk cut short is taken back, so that it spoils no later line.
final class ListEnd {
    private final Path file;
    private long whole;
    private long length;

    ListEnd(Path file, TextList read) {
        this.file = file;
        this.whole = read.whole();
        this.length = read.length();
    }

    /// Returns when the lines are on disk.
    void append(byte[] lines) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            // A list that has grown since was written by another run on a folder around this one: its lines stay.
            long from = channel.size() == length ? whole : channel.size();
            channel.truncate(from);
            channel.position(from);
            write(channel, ByteBuffer.wrap(lines), from);
            channel.force(true);
            whole = channel.position();
            length = whole;
        }
    }

    private static void write(FileChannel channel, ByteBuffer lines, long from) throws IOException {
        try {
            while (lines.hasRemaining()) {
                channel.write(lines);
            }
        } catch (IOException e) {
            channel.truncate(from);
            throw e;
        }
    }
}
