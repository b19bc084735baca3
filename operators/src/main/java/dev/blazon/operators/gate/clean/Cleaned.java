package dev.blazon.operators.gate.clean;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// A caption with what stood around it taken off.
///
/// @param text perhaps empty, when there was nothing but wrapping
/// @param removed what was taken off, in the order it was found: `thoughts`, `tokens`, `quotes` …; empty when nothing
/// was
public record Cleaned(String text, List<String> removed) {
    /// Wrappings lie in each other (a fence around JSON around quotes); nobody packs deeper.
    private static final int MOST_ROUNDS = 8;

    private static final List<Wrapping> WRAPPINGS = List.of(
            new Wrapping("thoughts", Thoughts::off),
            new Wrapping("tokens", Tokens::off),
            new Wrapping("code-fence", Fences::off),
            new Wrapping("json", Literals::off),
            new Wrapping("quotes", QuoteMarks::off),
            new Wrapping("markdown", Markdown::off),
            new Wrapping("preamble", SmallTalk::preambleOff),
            new Wrapping("label", SmallTalk::labelOff),
            new Wrapping("closing", SmallTalk::closingOff));

    public Cleaned {
        removed = List.copyOf(removed);
    }

    /// Cleaning what is clean changes nothing.
    public static Cleaned of(String answer) {
        SequencedSet<String> removed = new LinkedHashSet<>();
        String text = Blank.stripped(answer);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            String before = text;
            for (Wrapping wrapping : WRAPPINGS) {
                String without = Blank.stripped(wrapping.off().apply(text));
                if (!without.equals(text)) {
                    removed.add(wrapping.name());
                    text = without;
                }
            }
            if (text.equals(before)) {
                break;
            }
        }
        return new Cleaned(text, List.copyOf(removed));
    }

    /// Whether more than white space was taken off.
    public boolean isChanged() {
        return !removed.isEmpty();
    }
}
