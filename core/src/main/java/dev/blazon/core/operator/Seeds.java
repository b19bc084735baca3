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

    /// An index from 0 to `size - 1`, uniform over seeds.
    public static int pick(int size, String... parts) {
        return (int) Math.unsignedMultiplyHigh(of(parts), size);
    }

    /// A number in [0, 1), uniform over seeds.
    public static double unit(String... parts) {
        return (of(parts) >>> 11) * 0x1.0p-53;
    }
}
