package dev.blazon.operators.pdq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class PdqClustersTest {

    /// Random hashes, copies, and hashes that lie about as far as the limit from an earlier one, in chains.
    static PdqHash[] made(int size, SplittableRandom random) {
        PdqHash[] hashes = new PdqHash[size];
        for (int number = 0; number < size; number++) {
            int kind = number == 0 ? 0 : random.nextInt(4);
            PdqHash base = number == 0 ? PdqHash.ZERO : hashes[random.nextInt(number)];
            hashes[number] = switch (kind) {
                case 0, 1 -> new PdqHash(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
                case 2 -> base;
                default -> changed(base, random.nextInt(40), random);
            };
        }
        return hashes;
    }

    private static PdqHash changed(PdqHash hash, int bits, SplittableRandom random) {
        long[] words = {hash.first(), hash.second(), hash.third(), hash.fourth()};
        for (int bit = 0; bit < bits; bit++) {
            words[random.nextInt(4)] ^= 1L << random.nextInt(64);
        }
        return new PdqHash(words[0], words[1], words[2], words[3]);
    }

    /// Every pair, until nothing changes any more.
    private static int[] bruteForce(PdqHash[] hashes, int distance) {
        int[] groups = IntStream.range(0, hashes.length).toArray();
        for (int one = 0; one < hashes.length; one++) {
            for (int other = one + 1; other < hashes.length; other++) {
                if (hashes[one].distance(hashes[other]) <= distance && groups[one] != groups[other]) {
                    int low = Math.min(groups[one], groups[other]);
                    int high = Math.max(groups[one], groups[other]);
                    for (int at = 0; at < groups.length; at++) {
                        groups[at] = groups[at] == high ? low : groups[at];
                    }
                }
            }
        }
        return groups;
    }

    @Property(tries = 30)
    void groupsAreThoseOfComparingAll(@ForAll long seed, @ForAll @IntRange(max = 31) int distance) {
        PdqHash[] hashes = made(600, new SplittableRandom(seed));

        assertThat(PdqClusters.of(hashes, distance)).containsExactly(bruteForce(hashes, distance));
    }

    @Test
    void copiesAreOneGroupHoweverMany() {
        PdqHash[] hashes = new PdqHash[300_000];
        Arrays.fill(hashes, PdqHash.parse("5".repeat(64)));

        assertThat(PdqClusters.of(hashes, 31)).containsOnly(0);
    }

    @Test
    void whatIsOutOfReachIsRefused() {
        assertThatThrownBy(() -> PdqClusters.of(new PdqHash[0], 32)).hasMessage("distance is 32, must be 0 to 31");
        assertThat(PdqClusters.of(new PdqHash[0], 31)).isEmpty();
    }
}
