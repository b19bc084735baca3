package dev.blazon.core.recipe;

import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Replaces `${NAME}` and `${NAME:-default}` by the environment's value.
final class Environment implements UnaryOperator<String> {
    private static final Pattern BLANK = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?}");

    private final Resources resources;

    Environment(Resources resources) {
        this.resources = resources;
    }

    @Override
    public String apply(String text) {
        return BLANK.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value(match)));
    }

    private String value(MatchResult match) {
        String fallback = match.group(2);
        return resources.environment(match.group(1)).orElseGet(() -> {
            if (fallback == null) {
                throw new IllegalArgumentException("The environment variable " + match.group(1)
                        + " is not set. Set it, or give a default as ${" + match.group(1) + ":-value}.");
            }
            return fallback;
        });
    }
}
