package dev.blazon.engine.survey;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// Sorted runs read as one.
final class Merge implements Cursor {
    private static final int BUFFER = 1 << 14;

    private final List<RecordReader> readers;
    private final PriorityQueue<Head> heads =
            new PriorityQueue<>((one, other) -> Arrays.compareUnsigned(one.record, other.record));

    private static final class Head {
        private final byte[] record;
        private final RecordReader reader;

        private Head(byte[] record, RecordReader reader) {
            this.record = record;
            this.reader = reader;
        }
    }

    Merge(List<Path> runs) {
        this.readers = runs.stream().map(run -> new RecordReader(run, BUFFER)).toList();
        readers.forEach(this::advance);
    }

    private void advance(RecordReader reader) {
        byte[] record = reader.next();
        if (record != null) {
            heads.add(new Head(record, reader));
        }
    }

    @Override
    public byte @Nullable [] next() {
        Head least = heads.poll();
        if (least == null) {
            return null;
        }
        advance(least.reader);
        return least.record;
    }

    @Override
    public void close() {
        readers.forEach(RecordReader::close);
    }
}
