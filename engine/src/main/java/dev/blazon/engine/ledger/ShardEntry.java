package dev.blazon.engine.ledger;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

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

    /// A file of the shard, with what tells whether it is still as it was published. See [Published].
    ///
    /// @param sha256 in hexadecimal; empty in ledgers that did not hold it yet
    /// @param modified when it was last written, in nanoseconds since 1970; another time alone is no change
    public record PublishedFile(String path, long bytes, Optional<String> sha256, long modified) {}

    /// The same shard with its files as they are told now.
    public ShardEntry withFiles(List<PublishedFile> now) {
        return new ShardEntry(shard, fingerprint, take, read, kept, rejected, failed, unread, now);
    }

    /// Where the files lie, relative to the run folder.
    public Set<String> paths() {
        return files.stream().map(PublishedFile::path).collect(Collectors.toCollection(TreeSet::new));
    }

    /// Whether every sample read has exactly one fate.
    public boolean balances() {
        return read == kept + rejected + failed;
    }
}
