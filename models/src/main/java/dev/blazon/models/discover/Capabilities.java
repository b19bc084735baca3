package dev.blazon.models.discover;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.StringJoiner;

/// What a model can do, as far as its server tells. What is not told is not assumed.
///
/// @param contextTokens that question and answer may have together, or the question alone where the server counts so
/// @param answerTokens that an answer may have
/// @param pictureBytes of the largest file that a picture may be
/// @param structured whether it answers by a JSON schema
/// @param probabilities whether it tells how probable its tokens were
public record Capabilities(
        OptionalLong contextTokens,
        OptionalLong answerTokens,
        OptionalLong pictureBytes,
        Support structured,
        Support probabilities) {
    public static final Capabilities UNTOLD = new Capabilities(
            OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), Support.UNTOLD, Support.UNTOLD);

    /// Whether something is supported.
    public enum Support {
        YES,
        NO,
        UNTOLD;

        static Support of(boolean supported) {
            return supported ? YES : NO;
        }

        Support or(Support other) {
            return this == UNTOLD ? other : this;
        }
    }

    /// These, and the other's where nothing is told.
    public Capabilities or(Capabilities other) {
        return new Capabilities(
                contextTokens.isPresent() ? contextTokens : other.contextTokens,
                answerTokens.isPresent() ? answerTokens : other.answerTokens,
                pictureBytes.isPresent() ? pictureBytes : other.pictureBytes,
                structured.or(other.structured),
                probabilities.or(other.probabilities));
    }

    /// `context 32,768 tokens, answers by schema`; empty when nothing is told.
    public String described() {
        StringJoiner told = new StringJoiner(", ");
        contextTokens.ifPresent(tokens -> told.add("context " + number(tokens) + " tokens"));
        answerTokens.ifPresent(tokens -> told.add("answers up to " + number(tokens) + " tokens"));
        pictureBytes.ifPresent(bytes -> told.add("pictures up to " + number(bytes) + " bytes"));
        tell(told, structured, "answers by schema");
        tell(told, probabilities, "tells log-probabilities");
        return told.toString();
    }

    private static void tell(StringJoiner told, Support support, String what) {
        switch (support) {
            case YES -> told.add(what);
            case NO -> told.add("never " + what);
            case UNTOLD -> {
                // unknown stays unknown
            }
        }
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
