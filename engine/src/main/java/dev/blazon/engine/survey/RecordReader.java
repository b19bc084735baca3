package dev.blazon.engine.survey;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Reads a file of records from its first to its last.
final class RecordReader implements AutoCloseable {
    /// No record is longer: a key is the longest part of one.
    private static final int MOST = 1 << 24;

    private final Path file;
    private final DataInputStream in;

    RecordReader(Path file) {
        this(file, 1 << 16);
    }

    RecordReader(Path file, int buffer) {
        this.file = file;
        try {
            this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), buffer));
        } catch (IOException fault) {
            throw SurveyFaults.unreadable(file, fault);
        }
    }

    /// The next record; null at the end.
    byte @Nullable [] next() {
        try {
            int length = in.readInt();
            if (length == SealedWriter.END) {
                return null;
            }
            if (length < 0 || length > MOST) {
                throw new IOException("a record of " + length + " bytes, at most " + MOST + " are allowed");
            }
            byte[] record = new byte[length];
            in.readFully(record);
            return record;
        } catch (IOException fault) {
            throw SurveyFaults.unreadable(file, fault);
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException _) {
            // it was only read
        }
    }
}
