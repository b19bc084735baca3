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

/// Finds out whether a model sees: sends a picture of a random number and looks for it in the answer. A server that
/// drops the picture on the way answers all the same, and would caption a whole dataset blindly.
public final class SightTest {
    private static final int MOST_TOKENS = 2000;

    private SightTest() {}

    /// What the test showed.
    public sealed interface Sight {

        /// @param answer with the number in it
        record Sees(String answer) implements Sight {}

        /// @param shown the number on the picture
        /// @param answer without it, cut at 200 characters
        record Blind(String shown, String answer) implements Sight {}

        record Fails(ModelException fault) implements Sight {}
    }

    public static Sight of(VisionModel model) {
        return of(model, String.format(Locale.ROOT, "%05d", new SecureRandom().nextInt(100_000)));
    }

    /// @param number digits to show
    static Sight of(VisionModel model, String number) {
        try {
            Answer answer = model.ask(question(number));
            boolean seen = answer.text().replaceAll("[\\s.,-]", "").contains(number);
            return seen ? new Sight.Sees(answer.text()) : new Sight.Blind(number, cut(answer.text()));
        } catch (ModelException fault) {
            return new Sight.Fails(fault);
        }
    }

    private static String cut(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }

    private static Question question(String number) {
        Sampling sampling =
                new Sampling(OptionalDouble.of(0), OptionalDouble.empty(), MOST_TOKENS, OptionalLong.empty());
        return new Question(
                Optional.empty(),
                "Which number is written in this picture? Answer with its digits only.",
                List.of(picture(number)),
                sampling,
                "sight test");
    }

    private static Question.Picture picture(String number) {
        DigitPicture drawn = DigitPicture.of(number);
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
