package dev.blazon.operators.pdq;

import dev.blazon.core.image.Pixels;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// The PDQ hash of a picture with its quality, bit for bit that of the reference program in C++ for the same pixels:
/// pictures with a side above 512 are first brought to 512 by 512 by nearest neighbours, as there, because lists of
/// hashes are made so. Colours count as they stand, transparent ones too.
///
/// @param quality 0 to 100; upstream ignores hashes up to 49, which are of flat pictures and mostly noise
/// @param turned the hashes that the picture would have turned or mirrored, in the order of [Turn]; those of really
/// turned
///     pictures are close to them
public record Pdq(PdqHash hash, int quality, List<PdqHash> turned) {
    private static final int LEAST_SIDE = 5;

    public Pdq {
        turned = List.copyOf(turned);
    }

    /// @param pixels as decoded; a picture with a side below 5 has the hash zero and quality 0
    public static Pdq of(Pixels pixels) {
        if (Math.min(pixels.width(), pixels.height()) < LEAST_SIDE) {
            return new Pdq(PdqHash.ZERO, 0, Collections.nCopies(Turn.values().length, PdqHash.ZERO));
        }
        return of(Luma.of(pixels));
    }

    static Pdq of(Luma luma) {
        float[] small = luma.small();
        Frequencies block = Frequencies.of(small);
        return new Pdq(
                block.hash(),
                Luma.quality(small),
                Arrays.stream(Turn.values())
                        .map(turn -> block.turned(turn).hash())
                        .toList());
    }
}
