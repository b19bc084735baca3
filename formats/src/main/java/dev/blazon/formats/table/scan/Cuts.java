package dev.blazon.formats.table.scan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// Cuts records into runs of so many samples. Records in a row that name the same picture are one sample, never cut.
public final class Cuts {
    private static final int MOST_REPEATS = 999;
    private static final long MOST_REPEATED_BYTES = 4L << 20;

    private final int perChunk;
    private final List<Chunk> chunks = new ArrayList<>();
    private final BitSet repeats = new BitSet();
    private Optional<String> last = Optional.empty();
    private int repeated;
    private long repeatedBytes;

    private long chunkFrom;
    private long chunkLine = 1;
    private long chunkRecord;
    private int count;
    private int samples;

    public Cuts(int perChunk) {
        this.perChunk = perChunk;
    }

    /// Takes the next record.
    ///
    /// @param from where it begins
    /// @param picture what it names, when that is known
    public void add(long from, long line, long bytes, Optional<String> picture) {
        boolean again = isAgain(bytes, picture);
        if (!again && samples == perChunk) {
            end(from);
        }
        if (count == 0) {
            chunkFrom = from;
            chunkLine = line;
        }
        repeats.set(count, again);
        samples += again ? 0 : 1;
        count++;
    }

    // Bounded, because a sample is held in memory as a whole.
    private boolean isAgain(long bytes, Optional<String> picture) {
        boolean again = picture.isPresent()
                && picture.equals(last)
                && repeated < MOST_REPEATS
                && repeatedBytes + bytes <= MOST_REPEATED_BYTES;
        repeated = again ? repeated + 1 : 0;
        repeatedBytes = again ? repeatedBytes + bytes : 0;
        last = picture;
        return again;
    }

    /// @param to where the last record ends
    public List<Chunk> finish(long to) {
        end(to);
        return List.copyOf(chunks);
    }

    private void end(long to) {
        if (count > 0) {
            chunks.add(new Chunk(chunkFrom, to, chunkLine, chunkRecord, count, Repeats.of(repeats)));
        }
        chunkRecord += count;
        count = 0;
        samples = 0;
        repeats.clear();
    }
}
