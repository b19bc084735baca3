package dev.blazon.tuples;

/// What a word is, as far as the rules tell words apart.
enum Kind {
    NOUN,
    ADJECTIVE,
    NUMBER,
    VERB,
    AUXILIARY,
    PREPOSITION,
    DETERMINER,
    POSSESSIVE,
    PRONOUN,
    CONJUNCTION,
    ADVERB,
    OTHER
}
