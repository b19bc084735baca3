package dev.blazon.models.money;

import dev.blazon.core.sample.Usage;

/// What was spent.
///
/// @param calls that were answered or billed
/// @param pico picodollars of those whose price is known
/// @param unpriced calls whose price is not known
/// @param doubtful calls that were sent and gave no bill: broken off, or of a server that does not count
/// @param doubtfulPico the most that those may have cost
/// @param doubtfulTokens the most tokens that those may have taken
public record Spent(
        long calls,
        long inputTokens,
        long outputTokens,
        long cachedTokens,
        long pico,
        long unpriced,
        long doubtful,
        long doubtfulPico,
        long doubtfulTokens) {
    public static final Spent NOTHING = new Spent(0, 0, 0, 0, 0, 0, 0, 0, 0);

    static Spent billed(Usage usage, long pico, boolean priced) {
        return new Spent(
                1, usage.inputTokens(), usage.outputTokens(), usage.cachedTokens(), pico, priced ? 0 : 1, 0, 0, 0);
    }

    static Spent doubtful(long pico, long tokens) {
        return new Spent(0, 0, 0, 0, 0, 0, 1, pico, tokens);
    }

    Spent plus(Spent other) {
        return new Spent(
                calls + other.calls,
                inputTokens + other.inputTokens,
                outputTokens + other.outputTokens,
                cachedTokens + other.cachedTokens,
                pico + other.pico,
                unpriced + other.unpriced,
                doubtful + other.doubtful,
                doubtfulPico + other.doubtfulPico,
                doubtfulTokens + other.doubtfulTokens);
    }

    /// Since an earlier moment.
    public Spent minus(Spent earlier) {
        return new Spent(
                calls - earlier.calls,
                inputTokens - earlier.inputTokens,
                outputTokens - earlier.outputTokens,
                cachedTokens - earlier.cachedTokens,
                pico - earlier.pico,
                unpriced - earlier.unpriced,
                doubtful - earlier.doubtful,
                doubtfulPico - earlier.doubtfulPico,
                doubtfulTokens - earlier.doubtfulTokens);
    }

    public boolean isNothing() {
        return equals(NOTHING);
    }

    public long tokens() {
        return inputTokens + outputTokens;
    }

    /// Whether [#pico] is all there is to pay.
    public boolean isPriced() {
        return unpriced == 0;
    }
}
