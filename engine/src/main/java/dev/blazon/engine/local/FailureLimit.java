package dev.blazon.engine.local;

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

    /// Whether a run that has ended had too many.
    default boolean exceeded(long failed, long ended) {
        return switch (this) {
            case Count(long most) -> failed > most;
            case Share(double share) -> failed > share * ended;
        };
    }

    default String described() {
        return switch (this) {
            case Count(long most) -> Long.toString(most);
            case Share(double share) -> share * 100 + "%";
        };
    }
}
