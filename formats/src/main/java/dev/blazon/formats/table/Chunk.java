package dev.blazon.formats.table;

/// A run of records in a manifest.
///
/// @param from first byte
/// @param to byte after the last
/// @param line number of the first line, from 1
/// @param record number of the first record, from 0
/// @param count records
record Chunk(long from, long to, long line, long record, int count) {}
