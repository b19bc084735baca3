package dev.blazon.models.rate.overdue;

import java.time.Duration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;

/// Calls that take far longer than an answer usually does. Their server has most likely lost them, so some of them hold
/// no place for others: without that, a few calls that hang would hold all places of a narrow window until their time
/// is
/// over. Not thread-safe.
public final class Overdue {
    private static final long LEAST = Duration.ofSeconds(5).toNanos();
    private static final int TIMES = 8;
    private static final int FEWEST = 4;

    /// When each call started, the oldest first.
    private final Map<Long, Long> fresh = new LinkedHashMap<>();
    private final Set<Long> overdue = new HashSet<>();

    public void started(long call, long now) {
        fresh.put(call, now);
    }

    /// @return whether the call was overdue
    public boolean ended(long call) {
        fresh.remove(call);
        return overdue.remove(call);
    }

    /// @param usual how long an answer takes, in nanoseconds; 0 when nobody knows
    /// @param found told each call that has just become overdue
    public void look(double usual, long now, LongConsumer found) {
        Iterator<Map.Entry<Long, Long>> oldest = fresh.entrySet().iterator();
        while (usual > 0 && oldest.hasNext()) {
            Map.Entry<Long, Long> call = oldest.next();
            if (now - call.getValue() < limit(usual)) {
                return;
            }
            oldest.remove();
            overdue.add(call.getKey());
            found.accept(call.getKey());
        }
    }

    /// How many places overdue calls leave to others: at most a quarter of the window, or a few.
    public int places(int width) {
        return Math.min(overdue.size(), Math.max(FEWEST, width / 4));
    }

    /// When the next call becomes overdue, in nanoseconds; the largest number for never.
    public long next(double usual) {
        return usual == 0 || fresh.isEmpty()
                ? Long.MAX_VALUE
                : fresh.values().iterator().next() + limit(usual);
    }

    private static long limit(double usual) {
        return Math.max(LEAST, (long) (TIMES * usual));
    }
}
