package dev.blazon.formats.beside;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;

/// What a folder's list tells of one file name.
final class Known {
    /// More than anybody needs; a list from a stranger may name thousands.
    private static final int MOST_HASHES = 64;

    static final Known NOTHING = new Known();

    private final SequencedSet<String> hashes = new LinkedHashSet<>();
    private Optional<TextLine> latest = Optional.empty();
    private Optional<TextLine> mine = Optional.empty();

    /// @param run that asks
    void add(TextLine line, String run) {
        hashes.addLast(line.sha256());
        if (hashes.size() > MOST_HASHES) {
            hashes.removeFirst();
        }
        latest = Optional.of(line);
        if (!run.isEmpty() && line.run().equals(run)) {
            mine = latest;
        }
    }

    /// Whether Blazon ever wrote such a text here. The latest alone would not do: a killed run leaves the line of a
    /// text
    /// that never came to stand, over one that does.
    boolean wrote(String sha256) {
        return hashes.contains(sha256);
    }

    Optional<TextLine> latest() {
        return latest;
    }

    /// The latest line of the run that asks.
    Optional<TextLine> mine() {
        return mine;
    }
}
