package dev.blazon.metrics.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Runs the rules over a text. What most captions are made of, plain words between blanks, takes a short way that gives
/// the same tokens.
final class Lexer {
    private static final List<Rule> RULES = Rules.all();
    private static final FirstSigns FIRST_SIGNS = new FirstSigns(RULES);
    /// Words whose dot may belong to them.
    private static final Pattern SHORTENED = Pattern.compile(
            "(?:" + Shapes.ABBREVIATION_1 + "|" + Shapes.ABBREVIATION_4
                    + "|ca|figs?|prop|nos?|art|bldg|pp|op|pte|pty|co)",
            Pattern.CASE_INSENSITIVE);

    /// What is known of words. All texts share it, and endless different words do not fill the memory.
    private static final Map<String, Boolean> SHORTENED_WORDS = new ConcurrentHashMap<>();

    private static final int MOST_KNOWN = 100_000;

    private final String text;
    private final Sink sink;
    private final Matcher[] matchers;

    Lexer(String text, Sink sink) {
        this.text = text;
        this.sink = sink;
        this.matchers = RULES.stream().map(rule -> rule.pattern().matcher(text)).toArray(Matcher[]::new);
    }

    /// Takes what was found, in order.
    interface Sink {
        void token(String token);

        void endOfLine();
    }

    /// @param lines after which it stops, though more text follows
    void run(int lines) {
        int at = 0;
        int left = lines;
        while (at < text.length() && left > 0) {
            char first = text.charAt(at);
            if (first == ' ') {
                at++;
            } else if (first == '\n') {
                sink.endOfLine();
                left--;
                at++;
            } else {
                int end = plainWord(at);
                if (end > at) {
                    sink.token(lower(text.substring(at, end)));
                    at = end;
                } else if (endsWithDot(at)) {
                    end = letters(at);
                    sink.token(lower(text.substring(at, end)));
                    sink.token(".");
                    at = end + 1;
                } else {
                    boolean line = isNewline(first);
                    at = byRules(at);
                    left -= line ? 1 : 0;
                }
            }
        }
    }

    /// The end of a word of ASCII letters that a blank follows, or a dot or comma that can be no part of it.
    private int plainWord(int from) {
        int end = letters(from);
        if (end == from || end == text.length() || isSplit(from, end)) {
            return from;
        }
        char next = text.charAt(end);
        if (next == ' ' || next == '\n') {
            return end;
        }
        boolean comma = next == ',' && end + 1 < text.length() && text.charAt(end + 1) == ' ';
        return comma ? end : from;
    }

    private int letters(int from) {
        int end = from;
        while (end < text.length() && isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /// Whether the last word of a line is of ASCII letters with a dot that is no part of it, as in most captions.
    private boolean endsWithDot(int from) {
        int end = letters(from);
        return end - from > 1
                && end + 1 < text.length()
                && text.charAt(end) == '.'
                && text.charAt(end + 1) == '\n'
                && !isSplit(from, end)
                && !isShortened(text.substring(from, end));
    }

    private static boolean isShortened(String word) {
        Boolean known = SHORTENED_WORDS.get(word);
        if (known != null) {
            return known;
        }
        boolean shortened = SHORTENED.matcher(word).matches();
        if (SHORTENED_WORDS.size() < MOST_KNOWN) {
            SHORTENED_WORDS.put(word, shortened);
        }
        return shortened;
    }

    private static boolean isLetter(char sign) {
        return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z';
    }

    private static boolean isNewline(char sign) {
        return switch (sign) {
            case '\n', '\r', '\u2028', '\u2029', '\u000B', '\u000C' -> true;
            default -> false;
        };
    }

    /// `cannot`, `gonna` and the like are two words.
    private boolean isSplit(int from, int end) {
        int length = end - from;
        return (length == 5 || length == 6)
                && switch (text.substring(from, end).toLowerCase(Locale.ROOT)) {
                    case "cannot", "gonna", "gotta", "lemme", "gimme", "wanna" -> true;
                    default -> false;
                };
    }

    private static String lower(String word) {
        for (int at = 0; at < word.length(); at++) {
            if (word.charAt(at) < 'a') {
                return word.toLowerCase(Locale.ENGLISH);
            }
        }
        return word;
    }

    /// Java's regular expressions recurse along endless words such as thousands of letters with dots between, so these
    /// get a thread with room enough.
    private int byRules(int at) {
        try {
            return matched(at);
        } catch (StackOverflowError _) {
            return Deep.call(() -> matched(at));
        }
    }

    private int matched(int at) {
        int best = -1;
        int longest = 0;
        for (int rule : FIRST_SIGNS.rules(text.charAt(at))) {
            Matcher matcher = matchers[rule];
            matcher.region(at, text.length());
            if (matcher.lookingAt() && matcher.end() > longest) {
                longest = matcher.end();
                best = rule;
            }
        }
        Rule.Spelling spelling = RULES.get(best).spelling();
        String token = Speller.spell(spelling, matchers[best].group(1));
        if (spelling == Rule.Spelling.END_OF_LINE) {
            sink.endOfLine();
        } else if (!token.isEmpty()) {
            sink.token(token);
        }
        return matchers[best].end(1);
    }
}
