package dev.blazon.formats.webdataset;

import dev.blazon.formats.publish.DiskFaults;
import dev.blazon.formats.publish.StagedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.jspecify.annotations.Nullable;

/// An uncompressed tar whose bytes depend on names and contents alone: no owner, no time.
final class TarFile implements AutoCloseable {
    private static final int RECORD = 512;
    private static final int MODE = 0644;

    private final StagedFile file;
    private @Nullable TarArchiveOutputStream tar;

    TarFile(StagedFile file) {
        this.file = file;
    }

    void add(String name, byte[] bytes) {
        try {
            TarArchiveOutputStream out = tar();
            out.putArchiveEntry(entry(name, bytes.length));
            out.write(bytes);
            out.closeArchiveEntry();
        } catch (IOException e) {
            throw DiskFaults.writing(file.path(), e);
        }
    }

    void finish() {
        try {
            if (tar != null) {
                tar.finish();
            }
        } catch (IOException e) {
            throw DiskFaults.writing(file.path(), e);
        }
        file.finish();
    }

    @Override
    public void close() {
        file.close();
    }

    private static TarArchiveEntry entry(String name, long size) {
        TarArchiveEntry entry = new TarArchiveEntry(name, TarConstants.LF_NORMAL);
        entry.setSize(size);
        entry.setMode(MODE);
        entry.setModTime(new Date(0));
        entry.setIds(0, 0);
        entry.setNames("", "");
        return entry;
    }

    private TarArchiveOutputStream tar() throws IOException {
        TarArchiveOutputStream open = tar;
        if (open == null) {
            open = new TarArchiveOutputStream(file.stream(), RECORD * 20, StandardCharsets.UTF_8.name());
            open.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            open.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            tar = open;
        }
        return open;
    }
}
