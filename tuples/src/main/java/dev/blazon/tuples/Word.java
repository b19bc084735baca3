package dev.blazon.tuples;

/// A word of a caption.
///
/// @param text as it stands, in lower case
/// @param lemma of a noun its singular, of a verb its infinitive, else the text
record Word(String text, Kind kind, String lemma) {
    boolean is(Kind other) {
        return kind == other;
    }

    /// Whether it may be a verb that describes: `riding`, `parked`.
    boolean isParticiple() {
        return kind == Kind.VERB && !text.equals(lemma) && !text.endsWith("s");
    }
}
