package dev.blazon.models.rate;

import java.time.Duration;

/// Follows one limit that a server tells of: it empties with each call and fills again at the server's pace.
final class Meter {
    private double limit = Double.POSITIVE_INFINITY;
    private double left = Double.POSITIVE_INFINITY;
    private double perNano;
    private long at;

    /// @param pending what calls under way may still take
    void heard(Allowance told, double pending, long now) {
        double nanos = Math.max(1, told.reset().toNanos());
        limit = Math.max(1, told.limit());
        left = told.remaining() - pending;
        // a limit that is full again need not be followed
        perNano = Math.max(0, limit - told.remaining()) / nanos;
        at = now;
    }

    void spend(double amount) {
        left -= amount;
    }

    /// How long until so much is there, in nanoseconds.
    long wait(double amount, long now) {
        fill(now);
        double needed = Math.min(amount, limit);
        if (left >= needed) {
            return 0;
        }
        return perNano <= 0 ? 0 : (long) Math.min(Duration.ofHours(1).toNanos(), Math.ceil((needed - left) / perNano));
    }

    private void fill(long now) {
        if (perNano > 0 && now > at) {
            left = Math.min(limit, left + (now - at) * perNano);
        }
        at = Math.max(at, now);
    }
}
