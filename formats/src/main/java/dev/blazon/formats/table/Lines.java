package dev.blazon.formats.table;

import dev.blazon.formats.table.scan.Chunk;
import dev.blazon.formats.table.scan.LineScan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/// The lines of a run that hold a record, one by one. Blank means what [LineScan] takes for blank.
final class Lines implements AutoCloseable {
    static final int LONGEST = LineScan.LONGEST;

    private final InputStream in;
    private long next;
    private long left;
    private long number;
    private long length;

    Lines(TableFile file, Chunk chunk) throws IOException {
        this.in = file.open(chunk.from());
        this.next = chunk.line();
        this.left = chunk.count();
    }

    /// Goes to the next line with a record; its bytes follow in `bytes`, cut at [#LONGEST].
    ///
    /// @return false at the end of the run
    boolean next(ByteArrayOutputStream bytes) throws IOException {
        while (left > 0) {
            bytes.reset();
            if (!read(bytes)) {
                return false;
            }
            if (!isBlank(bytes)) {
                left--;
                return true;
            }
        }
        return false;
    }

    /// The line's number, from 1.
    long number() {
        return number;
    }

    /// The line's length in bytes, also beyond [#LONGEST].
    long length() {
        return length;
    }

    private boolean read(ByteArrayOutputStream bytes) throws IOException {
        int value = in.read();
        if (value < 0) {
            return false;
        }
        number = next++;
        length = 0;
        while (value >= 0 && value != '\n') {
            if (length++ < LONGEST) {
                bytes.write(value);
            }
            value = in.read();
        }
        return true;
    }

    private static boolean isBlank(ByteArrayOutputStream bytes) {
        for (byte value : bytes.toByteArray()) {
            if (!LineScan.isBlank(value)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
