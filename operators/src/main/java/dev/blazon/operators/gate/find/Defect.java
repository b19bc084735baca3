package dev.blazon.operators.gate.find;

import java.util.Locale;

/// What can be wrong with a caption. The names are codes that users filter on; they never change.
///
/// What is surely bad is rejected; what is only likely bad, or bad but useful, is never more than flagged.
public enum Defect {
    /// No word, or a placeholder for one.
    EMPTY(true),
    /// Ends where no sentence can end.
    CUT_OFF(true),
    /// The model says that it cannot or will not describe.
    REFUSED(true),
    /// Says the same thing again and again.
    LOOPS(true),
    /// Repeats what was asked.
    ECHOES_PROMPT(true),
    /// Is written in another language than wanted.
    WRONG_LANGUAGE(true),
    /// Says nothing about the picture.
    BOILERPLATE(true),
    /// Holds the form of an answer instead of text, in a way that cannot be taken off safely.
    WRAPPED(true),
    /// Does what a stranger's text beside the picture ordered.
    OBEYS_ALT_TEXT(true),

    /// The last of several sentences has no end.
    MAYBE_CUT_OFF(false),
    /// Describes, but refuses a part.
    REFUSED_IN_PART(false),
    /// Speaks of the request or of the hints that came with it.
    MENTIONS_REQUEST(false),
    /// Is the alt text, word for word.
    COPIES_ALT_TEXT(false);

    private final boolean sure;

    Defect(boolean sure) {
        this.sure = sure;
    }

    /// Whether a caption with it is no caption.
    public boolean isSure() {
        return sure;
    }

    /// The reason code and the flag's name, such as `caption-cut-off`.
    public String code() {
        return "caption-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
