package dev.blazon.operators.gate.find;

import dev.blazon.operators.gate.text.Passage;
import java.util.Optional;

/// Finds one sign or a few signs without a space again and again: `!!!!!!!!`, `abababab`.
///
/// Servers with a numeric fault answer `!` until the limit; people stretch words and draw lines, but not so far.
final class CharacterLoops {
    private static final int MOST_LETTERS = 24;
    private static final int MOST_STROKES = 80;
    private static final int LONGEST_UNIT = 16;
    private static final int LOOPING = 64;
    private static final String STROKES = ".-_=~*#—─│|+/\\";

    private CharacterLoops() {}

    static Optional<Finding> in(Passage passage) {
        return repeated(passage.text()).or(() -> stuttering(passage.text()));
    }

    private static Optional<Finding> repeated(String text) {
        int run = 0;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            run = at > 0 && sign == text.charAt(at - 1) ? run + 1 : 1;
            int most = STROKES.indexOf(sign) >= 0 ? MOST_STROKES : MOST_LETTERS;
            if (run >= most && !Character.isWhitespace(sign) && !Character.isSurrogate(sign)) {
                return Optional.of(new Finding(
                        Defect.LOOPS,
                        "sign " + Finding.quoted(String.valueOf(sign)) + " comes " + run + " times in a row"));
            }
        }
        return Optional.empty();
    }

    /// Words of scripts without spaces are compared as words elsewhere; here it is about one endless token.
    private static Optional<Finding> stuttering(String text) {
        for (int unit = 2; unit <= LONGEST_UNIT; unit++) {
            int same = 0;
            for (int at = unit; at < text.length(); at++) {
                char sign = text.charAt(at);
                boolean goesOn =
                        sign == text.charAt(at - unit) && !Character.isWhitespace(sign) && STROKES.indexOf(sign) < 0;
                same = goesOn ? same + 1 : 0;
                if (same >= LOOPING) {
                    return Optional.of(new Finding(
                            Defect.LOOPS,
                            Finding.quoted(text.substring(at - unit + 1, at + 1)) + " comes " + (same / unit + 1)
                                    + " times without a gap"));
                }
            }
        }
        return Optional.empty();
    }
}
