package dev.blazon.operators.caption;

import dev.blazon.core.fault.SampleException;
import dev.blazon.core.model.Answer;

/// Takes the caption out of an answer: everything but surrounding white space and a thought before or after it.
public final class CaptionText {
    private static final String OPEN = "<think>";
    private static final String CLOSE = "</think>";

    private CaptionText() {}

    /// @throws SampleException when there is no whole caption
    static String of(Answer answer, String place) {
        switch (answer.finish()) {
            case REFUSED ->
                throw new SampleException(
                        "caption-refused",
                        "[" + place + "] Model '" + answer.model() + "' refused"
                                + answer.detail()
                                        .map(word -> " (" + cut(word) + ")")
                                        .orElse("") + ": '"
                                + cut(answer.text())
                                + "'. Try another prompt or model.");
            case CUT_OFF ->
                throw new SampleException(
                        "caption-cut-off",
                        "[" + place + "] The answer of model '" + answer.model() + "' was cut off after "
                                + tokens(answer) + " tokens" + (answer.used().isPresent() ? ", asked twice" : "")
                                + ". Raise max-tokens.");
            case COMPLETE -> {
                return complete(answer, place);
            }
        }
        throw new IllegalStateException("Every finish is answered above");
    }

    private static String complete(Answer answer, String place) {
        String text = withoutThoughts(answer.text()).strip();
        if (text.isEmpty()) {
            throw new SampleException(
                    "caption-empty",
                    "[" + place + "] Model '" + answer.model()
                            + "' answered without text"
                            + (answer.used().isPresent() ? ", asked twice" : "")
                            + ". Check with 'blazon doctor' that it sees, then 'blazon retry'.");
        }
        return text;
    }

    private static String withoutThoughts(String answer) {
        String text = withoutFirstThought(answer.strip()).strip();
        int last = text.lastIndexOf(OPEN);
        return text.endsWith(CLOSE) && last >= 0 ? text.substring(0, last) : text;
    }

    /// Some chat templates open the thought in the prompt, so that only its end is answered.
    private static String withoutFirstThought(String text) {
        int open = text.indexOf(OPEN);
        int close = text.indexOf(CLOSE);
        if (close < 0) {
            return open == 0 ? "" : text;
        }
        return open <= 0 || open > close ? text.substring(close + CLOSE.length()) : text;
    }

    /// How many tokens an answer had when it was cut off. What was asked twice counts the tokens of both answers.
    public static long tokens(Answer answer) {
        return answer.used()
                .map(used -> (long) used.maxTokens())
                .orElse(answer.usage().outputTokens());
    }

    private static String cut(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= 80 ? line : line.substring(0, 80) + "…";
    }
}
