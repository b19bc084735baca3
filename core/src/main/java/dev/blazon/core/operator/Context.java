package dev.blazon.core.operator;

import dev.blazon.core.image.Bytes;
import dev.blazon.core.image.Pixels;
import dev.blazon.core.model.Model;
import dev.blazon.core.model.TextReader;
import dev.blazon.core.sample.ImageRef;
import java.util.Optional;
import java.util.function.Function;

/// What an operator may ask of the engine while it looks at one sample.
public interface Context {

    /// The picture's stored bytes, read once for a sample.
    Bytes bytes(ImageRef image);

    /// The picture decoded upright, its long side at most `longSide` pixels, never enlarged; decoded once for each
    /// size.
    Pixels pixels(ImageRef image, int longSide);

    /// Looks at the picture decoded upright at full size. The pixels live no longer than the look, and only so many are
    /// looked at at once, because whole pictures are large.
    default <T> T look(ImageRef image, Function<Pixels, T> eye) {
        return eye.apply(pixels(image, Integer.MAX_VALUE));
    }

    /// The model behind a name of the recipe.
    Model model(ModelRef name);

    /// The reader of text in pictures, when one is installed.
    Optional<TextReader> textReader();
}
