package dev.blazon.core.sample;

/// Tokens a model counted for one answer; 0 when it does not count.
///
/// @param inputTokens all of the question, those from a cache included
/// @param outputTokens all of the answer, those of thinking included
/// @param cachedTokens of the input, read from the server's cache
/// @param thinkingTokens of the output, thought and not answered
public record Usage(long inputTokens, long outputTokens, long cachedTokens, long thinkingTokens) {
    public static final Usage NONE = new Usage(0, 0);

    public Usage(long inputTokens, long outputTokens) {
        this(inputTokens, outputTokens, 0, 0);
    }

    public Usage plus(Usage other) {
        return new Usage(
                inputTokens + other.inputTokens,
                outputTokens + other.outputTokens,
                cachedTokens + other.cachedTokens,
                thinkingTokens + other.thinkingTokens);
    }
}
