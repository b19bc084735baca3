package dev.blazon.formats.table.scan;

/// A run of records in a manifest.
///
/// @param from first byte
/// @param to byte after the last
/// @param line number of the first line, from 1
/// @param record number of the first record, from 0
/// @param count records
/// @param repeats which of them describe the same picture as the record before
public record Chunk(long from, long to, long line, long record, int count, Repeats repeats) {

    /// A run of which nothing is known but its beginning.
    public static Chunk leading(long from, int count) {
        return new Chunk(from, from, 1, 0, count, Repeats.NONE);
    }

    /// The same run below that many lines.
    public Chunk shifted(long lines) {
        return new Chunk(from, to, line + lines, record, count, repeats);
    }

    /// How many samples the records make.
    public int samples() {
        return count - repeats.count();
    }
}
