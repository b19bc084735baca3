package dev.blazon.core.model;

/// What a model thought aloud before or after its answer, between the marks that many open models use.
public final class Thoughts {
    private static final String OPEN = "<think>";
    private static final String CLOSE = "</think>";

    private Thoughts() {}

    /// A text without a thought at its start or end; nothing of a thought that does not end.
    public static String off(String answer) {
        String text = withoutFirst(answer.strip()).strip();
        int last = text.lastIndexOf(OPEN);
        return text.endsWith(CLOSE) && last >= 0 ? text.substring(0, last) : text;
    }

    /// Some chat templates open the thought in the prompt, so that only its end is answered.
    private static String withoutFirst(String text) {
        int open = text.indexOf(OPEN);
        int close = text.indexOf(CLOSE);
        if (close < 0) {
            return open == 0 ? "" : text;
        }
        return open <= 0 || open > close ? text.substring(close + CLOSE.length()) : text;
    }
}
