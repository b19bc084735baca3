package dev.blazon.formats.table;

import dev.blazon.core.sample.Value;
import java.io.IOException;
import java.util.Optional;
import java.util.SequencedMap;

/// Records of a run, one by one.
interface Records extends AutoCloseable {

    /// One record of a manifest.
    sealed interface Row {
        /// Number of its first line, from 1.
        long line();

        /// @param unicode false when its text was read as windows-1252
        record Parsed(long line, SequencedMap<String, Value> values, boolean unicode) implements Row {}

        /// @param problem a sentence without its full stop
        record Malformed(long line, String problem) implements Row {}
    }

    Optional<Row> next() throws IOException;

    @Override
    void close() throws IOException;
}
