package dev.blazon.metrics.meteor;

/// Words of a reference that match words of a hypothesis.
///
/// @param stage 0 for equal words, 1 for equal stems, 2 for synonyms, 3 for paraphrases
/// @param start first word in the reference
/// @param length how many there
/// @param ownStart first word in the hypothesis
/// @param ownLength how many there
record Match(int stage, int start, int length, int ownStart, int ownLength) {
    static final int STAGES = 4;
    static final int PARAPHRASE = 3;
}
