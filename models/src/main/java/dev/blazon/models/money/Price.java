package dev.blazon.models.money;

import dev.blazon.core.sample.Usage;
import java.math.BigDecimal;

/// What a token costs, in picodollars; a price in USD for a million tokens has six decimals at most.
///
/// @param cached for input that the server read from its cache
/// @param batchPercent what answers of a batch cost of that, 0 to 100
public record Price(long input, long output, long cached, int batchPercent) {
    public static final Price FREE = new Price(0, 0, 0);
    private static final int WHOLE = 100;

    /// The same in batches.
    public Price(long input, long output, long cached) {
        this(input, output, cached, WHOLE);
    }

    private static final BigDecimal MOST = new BigDecimal("1000000");

    /// @param input in USD for a million tokens, as are the others
    /// @throws IllegalArgumentException when one is negative, above a million, or has more than six decimals
    public static Price perMillion(BigDecimal input, BigDecimal output, BigDecimal cached) {
        return new Price(pico(input), pico(output), pico(cached));
    }

    /// @param share of the price that batches cost, such as 0.5
    /// @throws IllegalArgumentException when it is not 0 to 1 with two decimals at most
    public Price withBatch(BigDecimal share) {
        BigDecimal percent = share.movePointRight(2);
        if (share.signum() < 0
                || share.compareTo(BigDecimal.ONE) > 0
                || percent.stripTrailingZeros().scale() > 0) {
            throw new IllegalArgumentException(
                    "for batches is '" + share.toPlainString() + "', must be 0 to 1 with two decimals at most");
        }
        return new Price(input, output, cached, percent.intValueExact());
    }

    /// The price of answers that come in batches; parts of a picodollar count as whole ones.
    Price batched() {
        return new Price(batched(input), batched(output), batched(cached));
    }

    private long batched(long each) {
        return Math.ceilDiv(Math.multiplyExact(each, batchPercent), WHOLE);
    }

    private static long pico(BigDecimal usd) {
        if (usd.signum() < 0
                || usd.compareTo(MOST) > 0
                || usd.stripTrailingZeros().scale() > 6) {
            throw new IllegalArgumentException(
                    "is '" + usd.toPlainString() + "', must be 0 to 1000000 with six decimals at most");
        }
        return usd.movePointRight(6).longValueExact();
    }

    /// The cost of an answer.
    long of(Usage usage) {
        long fromCache = Math.clamp(usage.cachedTokens(), 0, usage.inputTokens());
        return Math.addExact(
                Math.addExact(
                        Math.multiplyExact(input, usage.inputTokens() - fromCache),
                        Math.multiplyExact(cached, fromCache)),
                Math.multiplyExact(output, usage.outputTokens()));
    }

    /// The most that so many tokens can cost.
    long most(long inputTokens, long outputTokens) {
        return Math.addExact(
                Math.multiplyExact(Math.max(input, cached), inputTokens), Math.multiplyExact(output, outputTokens));
    }
}
