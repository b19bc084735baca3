package dev.blazon.metrics.text;

import java.util.regex.Pattern;

/// One rule of the tokenizer.
///
/// @param pattern group 1 is consumed, the rest looks ahead and counts for the length of the match
/// @param spelling how group 1 becomes a token
record Rule(Pattern pattern, Spelling spelling) {

    /// How matched text becomes a token.
    enum Spelling {
        AS_IS,
        /// Without soft hyphens, of which one alone is a hyphen.
        WORD,
        /// Blanks become such as break no line.
        BLANKS_KEPT,
        /// The same, with the names of brackets.
        PHONE,
        BRACKETS,
        /// Every quote is an apostrophe.
        APOSTROPHES,
        /// Quotes on the left and right by their names.
        QUOTES,
        BACKQUOTE,
        LEFT_QUOTES,
        RIGHT_QUOTES,
        DASH,
        DASHES,
        ELLIPSIS,
        AMPERSAND,
        /// `&amp;` within a name.
        AMPERSANDS,
        SOFTLESS,
        FRACTION,
        CURRENCY,
        LESS,
        GREATER,
        /// With the dot that comes next, which stays a token of its own.
        WITH_DOT,
        /// One letter without its dot, more with it.
        ACRONYM,
        NOTHING,
        END_OF_LINE
    }

    static Rule of(Spelling spelling, String consumed) {
        return before(spelling, consumed, "");
    }

    static Rule before(Spelling spelling, String consumed, String ahead) {
        return new Rule(Pattern.compile("(" + consumed + ")" + (ahead.isEmpty() ? "" : "(?:" + ahead + ")")), spelling);
    }
}
