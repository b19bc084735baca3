package dev.blazon.engine.local;

import dev.blazon.engine.ledger.Unread;
import java.math.BigDecimal;
import java.util.Optional;

/// How many failures a run bears: a count, or a share that is judged once enough samples are through.
public sealed interface FailureLimit {
    /// A share says little before so many samples.
    int FIRST_JUDGED = 200;

    record Count(long most) implements FailureLimit {}

    /// @param share 0 to 1
    record Share(double share) implements FailureLimit {}

    /// Reads `20` or `2.5%`.
    static FailureLimit parse(String text) {
        try {
            if (text.endsWith("%")) {
                double percent = Double.parseDouble(text.substring(0, text.length() - 1));
                if (percent >= 0 && percent <= 100) {
                    return new Share(percent / 100);
                }
            } else {
                long most = Long.parseLong(text);
                if (most >= 0) {
                    return new Count(most);
                }
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw new IllegalArgumentException("'" + text + "' is neither a count such as 20 nor a share such as 2.5%.");
    }

    /// Whether a run that is still going must stop.
    default boolean stops(long failed, long ended) {
        return switch (this) {
            case Count(long most) -> failed > most;
            case Share(double share) -> ended >= FIRST_JUDGED && failed > share * ended;
        };
    }

    /// Why a run that has ended had too many; empty when it had not. Samples that could not be read count as failed; an
    /// unknown number of them may be too many for any limit but 100%.
    default Optional<String> verdict(long failed, long read, Unread unread) {
        if (exceeded(failed + unread.samples(), read + unread.samples())) {
            return Optional.of(why(failed + unread.samples(), read + unread.samples()));
        }
        if (unread.cut() > 0 && !equals(new Share(1))) {
            return Optional.of("the rest of " + unread.cut() + (unread.cut() == 1 ? " shard" : " shards")
                    + " could not be read, how many samples is unknown; --max-failures 100% would bear that");
        }
        return Optional.empty();
    }

    private boolean exceeded(long failed, long ended) {
        return switch (this) {
            case Count(long most) -> failed > most;
            case Share(double share) -> failed > share * ended;
        };
    }

    /// Says how many failed, how many may, and what limit would bear so many.
    default String why(long failed, long ended) {
        return failed + " of " + ended + " samples failed, at most " + described() + " may; --max-failures "
                + bearing(failed, ended).described() + " would bear that";
    }

    /// The next round limit of the same kind.
    private FailureLimit bearing(long failed, long ended) {
        return switch (this) {
            case Count _ -> new Count(round(failed));
            case Share _ -> new Share(Math.min(100, roundPercent(100.0 * failed / Math.max(1, ended))) / 100.0);
        };
    }

    /// Whole percents up to 5, then 10, 15, 20 and so on.
    private static long roundPercent(double percent) {
        long whole = (long) Math.ceil(percent);
        return whole <= 5 ? whole : (whole + 4) / 5 * 5;
    }

    /// The next of 1, 2, 5, 10, 20, 50 and so on.
    private static long round(long number) {
        long ten = 1;
        while (number > 5 * ten) {
            ten *= 10;
        }
        return number <= ten ? ten : number <= 2 * ten ? 2 * ten : 5 * ten;
    }

    default String described() {
        return switch (this) {
            case Count(long most) -> Long.toString(most);
            case Share(double share) ->
                BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString() + "%";
        };
    }
}
