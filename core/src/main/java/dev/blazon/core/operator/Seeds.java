package dev.blazon.core.operator;

import com.dynatrace.hash4j.hashing.HashStream64;
import com.dynatrace.hash4j.hashing.Hashing;

/// Randomness that depends on names alone, so that a rerun on other threads or machines draws the same.
public final class Seeds {

    private Seeds() {}

    /// A 64-bit hash (XXH3) of the texts in order.
    public static long of(String... parts) {
        HashStream64 stream = Hashing.xxh3_64().hashStream();
        for (String part : parts) {
            stream.putString(part);
        }
        return stream.getAsLong();
    }

    /// The seed of a second try: another one than the first and always the same, so that a rerun asks nothing new.
    ///
    /// @param why it is asked again, in a word
    /// @param first the seed of the first try, or what stands for it
    public static long again(String why, String first) {
        return of("again", why, first);
    }

    /// The 31 bits of a seed that are sent, because servers hold seeds in numbers of many sizes.
    public static long sent(long seed) {
        return seed >>> 33;
    }

    /// An index from 0 to `size - 1`, uniform over seeds.
    public static int pick(int size, String... parts) {
        return (int) Math.unsignedMultiplyHigh(of(parts), size);
    }

    /// A number in [0, 1), uniform over seeds.
    public static double unit(String... parts) {
        return (of(parts) >>> 11) * 0x1.0p-53;
    }
}
