package dev.blazon.models.money;

import dev.blazon.core.model.Question;
import java.nio.charset.StandardCharsets;

/// The most tokens that a question may count as input with one model. A guess from sizes at first, then at most twice
/// what the model's earlier calls counted, grown as pictures grow. Thread-safe.
final class InputBound {
    /// No tokenizer makes more tokens than bytes; a frame of the conversation comes on top.
    private static final long FRAME = 1_000;
    /// No known service counts more for one picture.
    private static final long MOST_FOR_PICTURE = 50_000;
    private static final long LEAST_FOR_PICTURE = 9_000;
    private static final long PIXELS_FOR_TOKEN = 40;
    private static final double MARGIN = 2;

    private final long maxPixels;
    private long seenTokens;
    private long seenPixels;

    InputBound(long maxPixels) {
        this.maxPixels = maxPixels;
    }

    synchronized long of(Question question) {
        long text = bytes(question) + FRAME;
        long guessed = text + pictures(question);
        if (seenTokens == 0) {
            return guessed;
        }
        double growth = Math.max(1, (double) pixels(question) / Math.max(1, seenPixels));
        return Math.min(guessed, text + (long) Math.ceil(MARGIN * seenTokens * growth));
    }

    synchronized void saw(Question question, long tokens) {
        seenTokens = Math.max(seenTokens, tokens);
        seenPixels = Math.max(seenPixels, pixels(question));
    }

    private long pictures(Question question) {
        return question.pictures().stream()
                .mapToLong(picture -> Math.min(
                        MOST_FOR_PICTURE,
                        LEAST_FOR_PICTURE + sent(picture.header().pixels()) / PIXELS_FOR_TOKEN))
                .sum();
    }

    private long pixels(Question question) {
        return question.pictures().stream()
                .mapToLong(picture -> sent(picture.header().pixels()))
                .sum();
    }

    private long sent(long pixels) {
        return Math.min(pixels, maxPixels);
    }

    private static long bytes(Question question) {
        long system = question.system().map(InputBound::bytes).orElse(0L);
        long schema = question.form().schema().map(form -> bytes(form.json())).orElse(0L);
        return bytes(question.text()) + system + schema;
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
