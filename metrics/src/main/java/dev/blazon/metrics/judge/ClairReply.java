package dev.blazon.metrics.judge;

import dev.blazon.metrics.Mode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what a judge replied to [Clair]'s question.
final class ClairReply {
    private static final String UNKNOWN = "Unknown";
    private static final Pattern FIRST_NUMBER = Pattern.compile("\\d*\\.?\\d+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern SIGNED_NUMBER = Pattern.compile("(?<![\\w.])-?\\d*\\.?\\d+");
    private static final Pattern REASON = Pattern.compile("reason.*", Pattern.CASE_INSENSITIVE | Pattern.UNIX_LINES);
    private static final Pattern PYTHON_NUMBER =
            Pattern.compile("[+-]?(?:D(?:\\.D?)?|\\.D)(?:[eE][+-]?D)?".replace("D", "(?:[0-9](?:_?[0-9])*+)"));
    private static final Pattern PYTHON_ENDLESS = Pattern.compile("([+-]?)inf(?:inity)?");

    private final Mode mode;

    private ClairReply(Mode mode) {
        this.mode = mode;
    }

    /// @param score 0 to 100 for one who answers as asked
    record Content(double score, Optional<String> reason) {}

    /// @return empty where the judge must be asked again
    static Optional<Content> read(String reply, Mode mode) {
        ClairReply reader = new ClairReply(mode);
        Map<String, FlatJson.Value> fields = object(reply).orElse(Map.of());
        FlatJson.Value given = fields.get("score");
        OptionalDouble score = given == null ? OptionalDouble.empty() : reader.score(given);
        if (score.isPresent()) {
            return reader.checked(score.getAsDouble(), reason(fields));
        }
        return reader.loose(reply);
    }

    /// What lies between the first opening brace and the next brace of either kind.
    private static Optional<Map<String, FlatJson.Value>> object(String reply) {
        String[] parts = reply.split("\\{", -1);
        return parts.length < 2 ? Optional.empty() : FlatJson.read("{" + parts[1].split("}", -1)[0] + "}");
    }

    private OptionalDouble score(FlatJson.Value value) {
        OptionalDouble number = switch (value) {
            case FlatJson.Real(double real) -> OptionalDouble.of(real);
            case FlatJson.Text(String text) -> pythonNumber(text);
            case FlatJson.Truth(boolean is) ->
                mode == Mode.STRICT ? OptionalDouble.of(is ? 1 : 0) : OptionalDouble.empty();
            case FlatJson.Other() -> OptionalDouble.empty();
        };
        if (number.isEmpty() && mode == Mode.STRICT) {
            throw new IllegalArgumentException(
                    "[CLAIR reply] The score is no number, and the reference program stops there: " + shown(value)
                            + ". Mode FIXED reads on or asks again.");
        }
        return number;
    }

    private static String shown(FlatJson.Value value) {
        return value instanceof FlatJson.Text(String text) ? "'" + text + "'" : "null or a list";
    }

    private static Optional<String> reason(Map<String, FlatJson.Value> fields) {
        FlatJson.Value reason = fields.getOrDefault("reason", new FlatJson.Text(UNKNOWN));
        return switch (reason) {
            case FlatJson.Text(String text) -> Optional.of(text);
            case FlatJson.Real(double real) -> Optional.of(Double.toString(real));
            case FlatJson.Truth(boolean is) -> Optional.of(Boolean.toString(is));
            case FlatJson.Other() -> Optional.empty();
        };
    }

    /// The first number anywhere, and as reason the rest of the line after that word.
    private Optional<Content> loose(String reply) {
        Pattern pattern = mode == Mode.STRICT ? FIRST_NUMBER : SIGNED_NUMBER;
        Matcher number = pattern.matcher(reply);
        if (!number.find()) {
            return Optional.empty();
        }
        double score = Double.parseDouble(ascii(number.group()));
        Matcher reason = REASON.matcher(reply);
        Optional<String> said = Optional.of(
                reason.find()
                        ? reason.group()
                                .strip()
                                .substring("reason".length())
                                .replace(":", "")
                                .strip()
                        : UNKNOWN);
        return mode == Mode.STRICT
                ? Optional.of(new Content(score < 1 ? score * 100 : score, said))
                : checked(score, said);
    }

    private Optional<Content> checked(double score, Optional<String> reason) {
        if (mode == Mode.STRICT) {
            return Optional.of(new Content(score, reason));
        }
        return score >= 0 && score <= 100
                ? Optional.of(new Content(score < 1 ? score * 100 : score, reason))
                : Optional.empty();
    }

    /// What Python's `float` makes of a text.
    private static OptionalDouble pythonNumber(String text) {
        String number = ascii(text.strip());
        if (PYTHON_NUMBER.matcher(number).matches()) {
            return OptionalDouble.of(Double.parseDouble(number.replace("_", "")));
        }
        String word = number.toLowerCase(Locale.ROOT);
        Matcher endless = PYTHON_ENDLESS.matcher(word);
        if (endless.matches()) {
            return OptionalDouble.of(Double.parseDouble(endless.group(1) + "Infinity"));
        }
        return word.equals("nan") || word.equals("+nan") || word.equals("-nan")
                ? OptionalDouble.of(Double.NaN)
                : OptionalDouble.empty();
    }

    /// Digits of any script as those of ASCII.
    private static String ascii(String number) {
        return number.codePoints()
                .map(point -> Character.isDigit(point) ? '0' + Character.digit(point, 10) : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
