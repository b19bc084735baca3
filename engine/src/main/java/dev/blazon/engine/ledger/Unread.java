package dev.blazon.engine.ledger;

import java.util.Collection;
import java.util.Locale;

/// What finished shards hold that could not be read: those samples have no fate.
///
/// @param samples where the shards tell their size
/// @param cut shards of which nobody knows how many samples are missing
public record Unread(long samples, long cut) {
    public static final Unread NONE = new Unread(0, 0);

    public static Unread of(Collection<ShardEntry> entries) {
        long samples =
                entries.stream().mapToLong(entry -> Math.max(0, entry.unread())).sum();
        long cut = entries.stream()
                .filter(entry -> entry.unread() == ShardEntry.UNKNOWN)
                .count();
        return new Unread(samples, cut);
    }

    public boolean isNone() {
        return samples == 0 && cut == 0;
    }

    /// The whole account, such as `20 in the source = 8 read + 12 unread`.
    public String account(long read) {
        String known = samples == 0 ? "" : " + " + count(samples) + " unread";
        if (cut == 0) {
            return count(read + samples) + " in the source = " + count(read) + " read" + known;
        }
        return "more than " + count(read + samples) + " in the source = " + count(read) + " read" + known
                + " + the unknown rest of " + count(cut) + (cut == 1 ? " shard" : " shards");
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
