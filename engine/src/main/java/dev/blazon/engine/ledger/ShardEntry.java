package dev.blazon.engine.ledger;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A finished shard, as the ledger holds it.
///
/// @param take how many samples were to be taken; -1 for all
/// @param files published, relative to the run folder
public record ShardEntry(
        int shard,
        String fingerprint,
        long take,
        long read,
        long kept,
        long rejected,
        long failed,
        List<PublishedFile> files) {

    public ShardEntry {
        files = List.copyOf(files);
    }

    /// A file of the shard and its size, by which a damaged run folder is noticed.
    public record PublishedFile(String path, long bytes) {}

    /// Where the files lie, relative to the run folder.
    public Set<String> paths() {
        return files.stream().map(PublishedFile::path).collect(Collectors.toCollection(TreeSet::new));
    }

    /// Whether every sample read has exactly one fate.
    public boolean balances() {
        return read == kept + rejected + failed;
    }
}
