package dev.blazon.operators.known;

import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.operators.known.Entry.Kind;
import dev.blazon.operators.pdq.PdqHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

final class PdqIndexTest {

    private static PdqHash changed(PdqHash hash, int bits, SplittableRandom random) {
        long[] words = {hash.first(), hash.second(), hash.third(), hash.fourth()};
        for (int bit = 0; bit < bits; bit++) {
            words[random.nextInt(4)] ^= 1L << random.nextInt(64);
        }
        return new PdqHash(words[0], words[1], words[2], words[3]);
    }

    private static Optional<PdqIndex.Near> bruteForce(List<Entry> entries, PdqHash hash) {
        Optional<PdqIndex.Near> best = Optional.empty();
        for (Entry entry : entries) {
            int distance = PdqHash.parse(entry.hash()).distance(hash);
            if (distance <= entry.distance()
                    && distance < best.map(PdqIndex.Near::distance).orElse(257)) {
                best = Optional.of(new PdqIndex.Near(entry, distance));
            }
        }
        return best;
    }

    @Property(tries = 40)
    void findsWhatTryingAllFinds(@ForAll long seed, @ForAll @IntRange(max = 63) int reach) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Entry> entries = new ArrayList<>();
        List<PdqHash> hashes = new ArrayList<>();
        for (int line = 1; line <= 200; line++) {
            PdqHash hash = new PdqHash(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
            hashes.add(hash);
            entries.add(new Entry("l", line, Kind.PDQ, hash.toString(), random.nextInt(reach + 1), ""));
        }
        PdqIndex index = new PdqIndex(entries);

        for (int query = 0; query < 100; query++) {
            PdqHash near = changed(hashes.get(random.nextInt(hashes.size())), random.nextInt(70), random);
            assertThat(index.nearest(near)).isEqualTo(bruteForce(entries, near));
        }
    }
}
