package dev.blazon.formats.webdataset;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/// The bytes of an archive from front to back. In an uncompressed file, skipping does not read.
final class TarInput implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final FileChannel channel;
    private final boolean plain;
    private InputStream in;
    private long position;
    private boolean cut;

    private TarInput(FileChannel channel, InputStream in, boolean plain) {
        this.channel = channel;
        this.in = in;
        this.plain = plain;
    }

    static TarInput open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file);
        try {
            InputStream raw = buffered(channel);
            return isGzip(file) ? new TarInput(channel, gunzip(raw), false) : new TarInput(channel, raw, true);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    static boolean isGzip(Path file) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(2);
            boolean magic = head.length == 2 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B;
            return magic || head.length == 0 && name.endsWith("gz");
        }
    }

    private static InputStream buffered(FileChannel channel) {
        return new BufferedInputStream(Channels.newInputStream(channel), BUFFER);
    }

    private static InputStream gunzip(InputStream raw) throws IOException {
        return new BufferedInputStream(
                GzipCompressorInputStream.builder()
                        .setInputStream(raw)
                        .setDecompressConcatenated(true)
                        .get(),
                BUFFER);
    }

    /// Whether members lie in the file as they are, so that their offsets can be used.
    boolean isPlain() {
        return plain;
    }

    long position() {
        return position;
    }

    /// Whether the compressed stream ended before its own end.
    boolean isCut() {
        return cut;
    }

    /// Up to `length` bytes; fewer only at the end of the archive.
    byte[] read(int length) throws IOException {
        byte[] bytes;
        try {
            bytes = in.readNBytes(length);
        } catch (EOFException _) {
            // A gzip stream that stops short.
            bytes = new byte[0];
            cut = true;
        }
        position += bytes.length;
        return bytes;
    }

    /// Goes forward; gives how far it could.
    long skip(long length) throws IOException {
        long from = position;
        if (plain && length > BUFFER) {
            position = Math.min(Math.addExact(from, length), channel.size());
            channel.position(position);
            in = buffered(channel);
            return position - from;
        }
        long left = length;
        while (left > 0) {
            int got = read((int) Math.min(left, BUFFER)).length;
            if (got == 0) {
                break;
            }
            left -= got;
        }
        return position - from;
    }

    @Override
    public void close() throws IOException {
        in.close();
        channel.close();
    }
}
