package dev.blazon.operators.caption;

import dev.blazon.core.fault.SampleException;
import dev.blazon.core.model.Answer;
import dev.blazon.core.model.Thoughts;

/// Takes the caption out of an answer: everything but surrounding white space and a thought before or after it.
public final class CaptionText {
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
        String text = Thoughts.off(answer.text()).strip();
        if (text.isEmpty()) {
            throw new SampleException("caption-empty", "[" + place + "] Model '" + answer.model() + "' " + why(answer));
        }
        return text;
    }

    /// A model that only thought has seen the picture, perhaps, and had no room left; one that said nothing may be
    /// blind.
    private static String why(Answer answer) {
        boolean thought = answer.usage().thinkingTokens() > 0 || !answer.text().isBlank();
        String twice = answer.used().isPresent() ? ", asked twice" : "";
        return thought
                ? "thought and answered without text" + twice
                        + ". Raise max-tokens, or have it think less with 'extra', then 'blazon retry'."
                : "answered without text" + twice + ". Check with 'blazon doctor' that it sees, then 'blazon retry'.";
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
