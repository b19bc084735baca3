package dev.blazon.formats.parquet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/// A local file that can be let go without being completed: Parquet's own writer always completes on closing.
final class SinkFile implements OutputFile, AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final OutputStream disk;
    private final OutputStream out;

    private SinkFile(OutputStream disk) {
        this.disk = disk;
        this.out = new BufferedOutputStream(disk, BUFFER);
    }

    static SinkFile create(Path path) throws IOException {
        return new SinkFile(Files.newOutputStream(path));
    }

    @Override
    public PositionOutputStream create(long blockSizeHint) {
        return new Counting(out);
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSizeHint) {
        return new Counting(out);
    }

    @Override
    public boolean supportsBlockSize() {
        return false;
    }

    @Override
    public long defaultBlockSize() {
        return 0;
    }

    /// Lets the file go as it stands; what is still buffered is lost.
    @Override
    public void close() throws IOException {
        disk.close();
    }

    private static final class Counting extends PositionOutputStream {
        private final OutputStream out;
        private long position;

        Counting(OutputStream out) {
            this.out = out;
        }

        @Override
        public long getPos() {
            return position;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            position++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            position += length;
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
