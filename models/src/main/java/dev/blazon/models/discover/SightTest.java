package dev.blazon.models.discover;

import dev.blazon.core.fault.ModelException;
import dev.blazon.core.image.Bytes;
import dev.blazon.core.image.ImageFormat;
import dev.blazon.core.image.ImageHeader;
import dev.blazon.core.model.Answer;
import dev.blazon.core.model.Question;
import dev.blazon.core.model.Sampling;
import dev.blazon.core.model.VisionModel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/// Finds out whether a model sees: sends a picture of a random word and looks for it in the answer. A server that drops
/// the picture on the way answers all the same, and would caption a whole dataset blindly.
public final class SightTest {
    private static final int MOST_TOKENS = 2000;
    private static final int LETTERS = 7;

    private SightTest() {}

    /// What the test showed.
    public sealed interface Sight {

        /// @param answer with the word in it
        record Sees(String answer) implements Sight {}

        /// @param shown the word on the picture
        /// @param answer without it, cut at 200 characters
        record Blind(String shown, String answer) implements Sight {}

        record Fails(ModelException fault) implements Sight {}
    }

    public static Sight of(VisionModel model) {
        return of(model, word(new SecureRandom()));
    }

    /// A word of no language, one of 270,000, which nobody guesses.
    private static String word(SecureRandom random) {
        StringBuilder word = new StringBuilder();
        while (word.length() < LETTERS) {
            String letters = word.length() % 2 == 0 ? WordPicture.CONSONANTS : WordPicture.VOWELS;
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.toString();
    }

    /// @param word of letters that can be drawn
    static Sight of(VisionModel model, String word) {
        try {
            Answer answer = ask(model, word);
            return isRead(word, answer.text())
                    ? new Sight.Sees(answer.text())
                    : new Sight.Blind(word, cut(answer.text()));
        } catch (ModelException fault) {
            return new Sight.Fails(fault);
        }
    }

    /// Some models refuse any temperature, so that a refused question is asked once more without one.
    private static Answer ask(VisionModel model, String word) {
        try {
            return model.ask(question(word, OptionalDouble.of(0)));
        } catch (ModelException fault) {
            if (!fault.faultClass().equals("model-request-refused")) {
                throw fault;
            }
            return model.ask(question(word, OptionalDouble.empty()));
        }
    }

    /// One letter may be read wrong: models like words that exist.
    private static boolean isRead(String word, String answer) {
        String letters = answer.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
        return IntStream.rangeClosed(0, letters.length() - word.length())
                .anyMatch(start -> IntStream.range(0, word.length())
                                .filter(at -> letters.charAt(start + at) == word.charAt(at))
                                .count()
                        >= word.length() - 1);
    }

    private static String cut(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }

    private static Question question(String word, OptionalDouble temperature) {
        Sampling sampling = new Sampling(temperature, OptionalDouble.empty(), MOST_TOKENS, OptionalLong.empty());
        return new Question(
                Optional.empty(),
                "Which word is written in this picture? Answer with that word only.",
                List.of(picture(word)),
                sampling,
                "sight test");
    }

    private static Question.Picture picture(String word) {
        WordPicture drawn = WordPicture.of(word);
        Bytes png = drawn.png();
        ImageHeader header = new ImageHeader(
                ImageFormat.PNG, drawn.width(), drawn.height(), 1, png.size(), sha256(png), 1, false, 8, Map.of());
        return new Question.Picture(png, header);
    }

    private static String sha256(Bytes bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.shared()));
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("Every Java has SHA-256", fault);
        }
    }
}
