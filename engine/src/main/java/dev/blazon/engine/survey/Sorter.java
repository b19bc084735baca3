package dev.blazon.engine.survey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Sorts any number of records by their bytes, unsigned, in bounded memory: full buffers go to disk as sorted runs, and
/// runs are merged until few are left.
final class Sorter implements AutoCloseable {
    /// Bytes that a record costs in memory besides its own.
    private static final int OVERHEAD = 40;

    /// Runs that are read at once.
    private static final int FAN_IN = 64;

    private final Path folder;
    private final String name;
    private final long memory;
    private List<byte[]> buffer = new ArrayList<>();
    private long held;
    private List<Path> runs = new ArrayList<>();
    private int spilled;

    /// @param folder for runs, which exists
    /// @param name begins the names of its files
    /// @param memory bytes of records to hold
    Sorter(Path folder, String name, long memory) {
        this.folder = folder;
        this.name = name;
        this.memory = memory;
    }

    void add(byte[] record) {
        buffer.add(record);
        held += record.length + OVERHEAD;
        if (held >= memory) {
            spill();
        }
    }

    /// Ends adding. Afterwards [#open] may be called.
    void finish() {
        if (runs.isEmpty()) {
            buffer.sort(Arrays::compareUnsigned);
            return;
        }
        if (!buffer.isEmpty()) {
            spill();
        }
        while (runs.size() > FAN_IN) {
            runs = mergedRuns();
        }
    }

    private List<Path> mergedRuns() {
        List<Path> merged = new ArrayList<>();
        for (int from = 0; from < runs.size(); from += FAN_IN) {
            List<Path> some = List.copyOf(runs.subList(from, Math.min(runs.size(), from + FAN_IN)));
            try (Merge merge = new Merge(some)) {
                merged.add(written(merge));
            }
            some.forEach(Sorter::delete);
        }
        return merged;
    }

    private void spill() {
        buffer.sort(Arrays::compareUnsigned);
        try (Cursor sorted = new Listed(buffer)) {
            runs.add(written(sorted));
        }
        buffer = new ArrayList<>();
        held = 0;
    }

    private Path written(Cursor records) {
        Path run = folder.resolve(name + "-" + spilled++ + ".run");
        try (SealedWriter writer = new SealedWriter(run)) {
            for (byte[] record = records.next(); record != null; record = records.next()) {
                writer.write(record);
            }
            writer.finish();
        }
        return run;
    }

    /// All records in order. May be opened several times.
    Cursor open() {
        return runs.isEmpty() ? new Listed(buffer) : new Merge(runs);
    }

    private static void delete(Path run) {
        try {
            Files.deleteIfExists(run);
        } catch (IOException fault) {
            throw SurveyFaults.unwritable(run, fault);
        }
    }

    @Override
    public void close() {
        runs.forEach(Sorter::delete);
    }
}
