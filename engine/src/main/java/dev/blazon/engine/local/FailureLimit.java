package dev.blazon.engine.local;

import dev.blazon.engine.ledger.Unread;
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

    /// Says how many failed and how many may.
    default String why(long failed, long ended) {
        return failed + " of " + ended + " samples failed, at most " + described() + " may";
    }

    default String described() {
        return switch (this) {
            case Count(long most) -> Long.toString(most);
            case Share(double share) -> share * 100 + "%";
        };
    }
}
