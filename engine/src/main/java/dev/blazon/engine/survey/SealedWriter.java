package dev.blazon.engine.survey;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;

/// Writes a file of records that ends with a digest, by which a file cut short or changed is noticed.
final class SealedWriter implements AutoCloseable {
    /// Stands where a record's length would, before the digest.
    static final int END = -1;

    private final Path file;
    private final MessageDigest digest = Hashes.create();
    private final OutputStream disk;
    private final DataOutputStream out;

    SealedWriter(Path file) {
        this.file = file;
        try {
            Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
            this.disk = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
            this.out = new DataOutputStream(new DigestOutputStream(disk, digest));
        } catch (IOException fault) {
            throw SurveyFaults.unwritable(file, fault);
        }
    }

    void write(byte[] record) {
        try {
            out.writeInt(record.length);
            out.write(record);
        } catch (IOException fault) {
            throw SurveyFaults.unwritable(file, fault);
        }
    }

    /// Lets the digest depend on something that is not written.
    void cover(byte[] bytes) {
        digest.update(bytes);
    }

    void finish() {
        try {
            out.writeInt(END);
            out.flush();
            disk.write(digest.digest());
            disk.close();
        } catch (IOException fault) {
            throw SurveyFaults.unwritable(file, fault);
        }
    }

    @Override
    public void close() {
        try {
            disk.close();
        } catch (IOException _) {
            // an unfinished file is thrown away, a finished one was closed before
        }
    }
}
