package dev.blazon.engine.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Records in memory.
final class Listed implements Cursor {
    private final List<byte[]> records;
    private int next;

    Listed(List<byte[]> records) {
        this.records = records;
    }

    @Override
    public byte @Nullable [] next() {
        return next < records.size() ? records.get(next++) : null;
    }

    @Override
    public void close() {
        // nothing is open
    }
}
