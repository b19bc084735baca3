package dev.blazon.models.dialect.openai;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The two names of the most tokens of an answer. The hosted service's newer models refuse the old name; older servers
/// do not know the new one, and some ignore it silently, so that an answer would never end.
enum TokenLimit {
    MAX_TOKENS,
    MAX_COMPLETION_TOKENS;

    private static final Pattern NAMED = Pattern.compile("\\bmax_(completion_)?tokens\\b");
    private static final Pattern UNKNOWN = Pattern.compile(
            "unsupported|not supported|unrecognized|unknown|unexpected|not permitted|not allowed|extra_forbidden");

    /// The new name for the company and for Azure, the old one for everybody else.
    static TokenLimit usualAt(String host) {
        boolean hosted = host.equals("api.openai.com") || host.endsWith(".openai.azure.com");
        return hosted ? MAX_COMPLETION_TOKENS : MAX_TOKENS;
    }

    String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The name to use instead, when a server says that it does not know the one it was sent.
    ///
    /// @param said a refusal in small letters; names the culprit before the remedy
    static Optional<TokenLimit> wantedBy(String said) {
        Matcher named = NAMED.matcher(said);
        if (!UNKNOWN.matcher(said).find() || !named.find()) {
            return Optional.empty();
        }
        return Optional.of(named.group(1) == null ? MAX_COMPLETION_TOKENS : MAX_TOKENS);
    }
}
