package dev.blazon.operators.gate.find;

import dev.blazon.operators.gate.text.Passage;
import dev.blazon.operators.gate.text.Word;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/// Finds captions in another language than wanted, by script and by small words. What stands in quotation marks is text
/// of the picture and may be in any language.
final class Tongues {
    /// Names and loan words fill shorter texts.
    private static final int LEAST_WORDS = 6;
    private static final int LEAST_LETTERS = 12;
    private static final double FOREIGN = 0.2;
    /// English has few words with accents, and a caption few names.
    private static final double ACCENTED = 0.3;

    private Tongues() {}

    static Optional<Finding> in(Passage passage, Language wanted) {
        return script(passage, wanted).or(() -> smallWords(passage, wanted));
    }

    /// Most letters are of a script that the language is not written in.
    private static Optional<Finding> script(Passage passage, Language wanted) {
        int[] letters = passage.open().codePoints().filter(Character::isLetter).toArray();
        long foreign = Arrays.stream(letters)
                .mapToObj(UnicodeScript::of)
                .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
                .filter(script -> !wanted.isWrittenIn(script))
                .count();
        boolean isForeign = foreign * 2 > letters.length
                && (letters.length >= LEAST_LETTERS || letters.length >= 6 && wide(letters));
        return isForeign
                ? Optional.of(new Finding(
                        Defect.WRONG_LANGUAGE,
                        foreign + " of " + letters.length + " letters are of no script of '" + wanted + "'"))
                : Optional.empty();
    }

    private static boolean wide(int[] letters) {
        return Arrays.stream(letters).allMatch(Word::isWhole);
    }

    /// Another language's small words are many and the wanted one's are few.
    private static Optional<Finding> smallWords(Passage passage, Language wanted) {
        if (!wanted.hasSmallWords() || passage.openWords().size() < LEAST_WORDS) {
            return Optional.empty();
        }
        Language likeliest = Arrays.stream(Language.values())
                .filter(Language::hasSmallWords)
                .max(Comparator.comparingDouble(language -> language.share(passage.openWords())))
                .orElse(wanted);
        double found = likeliest.share(passage.openWords());
        double own = wanted.share(passage.openWords());
        boolean outweighs = found >= FOREIGN && found >= 2 * own + 0.05
                || found >= FOREIGN / 2
                        && own == 0
                        && found * passage.openWords().size() > 1.5;
        boolean accented = wanted == Language.EN && own < FOREIGN / 2 && accented(passage) >= ACCENTED;
        return likeliest != wanted && outweighs || accented
                ? Optional.of(new Finding(
                        Defect.WRONG_LANGUAGE,
                        "reads "
                                + (likeliest == wanted
                                        ? "like no text in '" + wanted + "'"
                                        : "like '" + likeliest + "', not '" + wanted + "'")
                                + ": "
                                + Finding.quoted(passage.text())))
                : Optional.empty();
    }

    private static double accented(Passage passage) {
        long marked = passage.openWords().stream()
                .filter(word -> word.text().codePoints().anyMatch(sign -> sign > 0x7F && Character.isLetter(sign)))
                .count();
        return (double) marked / passage.openWords().size();
    }
}
