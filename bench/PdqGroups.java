import dev.blazon.operators.pdq.PdqClusters;
import dev.blazon.operators.pdq.PdqHash;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Groups of made PDQ hashes at distance 31: nine of ten are random, one lies near an earlier one. 50,000 are compared
/// with comparing all pairs; then as many as asked for are timed.
final class PdqGroups {
    public static void main(String[] sizes) {
        PdqHash[] few = made(50_000);
        int[] groups = PdqClusters.of(few, 31);
        System.out.printf(Locale.ROOT, "50,000 hashes: %s comparing all pairs, %,d groups%n",
                Arrays.equals(groups, bruteForce(few)) ? "the same as" : "OTHERS THAN", Arrays.stream(groups).distinct().count());
        for (String size : sizes) {
            PdqHash[] hashes = made(Integer.parseInt(size));
            long start = System.nanoTime();
            int[] found = PdqClusters.of(hashes, 31);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(Locale.ROOT, "%,d hashes: %.1f s, %,d groups%n",
                    hashes.length, seconds, IntStream.range(0, found.length).filter(at -> found[at] == at).count());
        }
    }

    private static PdqHash[] made(int size) {
        SplittableRandom random = new SplittableRandom(size);
        PdqHash[] hashes = new PdqHash[size];
        for (int number = 0; number < size; number++) {
            long[] words = {random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong()};
            if (number > 0 && random.nextInt(10) == 0) {
                PdqHash near = hashes[random.nextInt(number)];
                words = new long[] {near.first(), near.second(), near.third(), near.fourth()};
                for (int bit = random.nextInt(36); bit > 0; bit--) {
                    words[random.nextInt(4)] ^= 1L << random.nextInt(64);
                }
            }
            hashes[number] = new PdqHash(words[0], words[1], words[2], words[3]);
        }
        return hashes;
    }

    private static int[] bruteForce(PdqHash[] hashes) {
        int[] parents = IntStream.range(0, hashes.length).toArray();
        for (int one = 0; one < hashes.length; one++) {
            for (int other = one + 1; other < hashes.length; other++) {
                if (hashes[one].distance(hashes[other]) <= 31) {
                    int left = root(parents, one);
                    int right = root(parents, other);
                    parents[Math.max(left, right)] = Math.min(left, right);
                }
            }
        }
        return IntStream.range(0, hashes.length).map(number -> root(parents, number)).toArray();
    }

    private static int root(int[] parents, int number) {
        int at = number;
        while (parents[at] != at) {
            at = parents[at];
        }
        return at;
    }
}
