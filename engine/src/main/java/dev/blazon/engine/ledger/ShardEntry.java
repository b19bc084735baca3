package dev.blazon.engine.ledger;

import java.util.List;

/// A finished shard, as the ledger holds it.
///
/// @param take how many samples were to be taken; -1 for all
/// @param unread how many more it holds that could not be read and have no fate; [#UNKNOWN] when nobody can say
/// @param files published, relative to the run folder
public record ShardEntry(
        int shard,
        String fingerprint,
        long take,
        long read,
        long kept,
        long rejected,
        long failed,
        long unread,
        List<PublishedFile> files) {
    /// Samples are missing, and how many is not known.
    public static final long UNKNOWN = -1;

    public ShardEntry {
        files = List.copyOf(files);
    }

    /// A file of the shard and its size, by which a damaged run folder is noticed.
    public record PublishedFile(String path, long bytes) {}

    /// Whether every sample read has exactly one fate.
    public boolean balances() {
        return read == kept + rejected + failed;
    }
}
