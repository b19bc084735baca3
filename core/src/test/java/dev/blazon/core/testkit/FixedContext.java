package dev.blazon.core.testkit;

import dev.blazon.core.image.Bytes;
import dev.blazon.core.image.Pixels;
import dev.blazon.core.model.Model;
import dev.blazon.core.model.TextReader;
import dev.blazon.core.model.VisionModel;
import dev.blazon.core.operator.Context;
import dev.blazon.core.operator.ModelRef;
import dev.blazon.core.sample.ImageRef;
import java.util.Optional;

/// A context with one model, one picture's bytes and pixels, and perhaps a reader of text.
///
/// @param scene given at every size asked for
public record FixedContext(Model answering, Bytes stored, Pixels scene, Optional<TextReader> textReader)
        implements Context {
    private static final Pixels GREY = Pixels.wrap(2, 2, new int[] {0xFF808080, 0xFF808080, 0xFF808080, 0xFF808080});

    /// No model, no bytes, a grey picture.
    public static FixedContext empty() {
        return new FixedContext(new Model.MeasuredFacts("facts"), Bytes.EMPTY, GREY, Optional.empty());
    }

    public FixedContext withModel(VisionModel model) {
        return new FixedContext(new Model.Asked(model), stored, scene, textReader);
    }

    public FixedContext withBytes(Bytes bytes) {
        return new FixedContext(answering, bytes, scene, textReader);
    }

    public FixedContext withPixels(Pixels pixels) {
        return new FixedContext(answering, stored, pixels, textReader);
    }

    public FixedContext withTextReader(TextReader reader) {
        return new FixedContext(answering, stored, scene, Optional.of(reader));
    }

    @Override
    public Bytes bytes(ImageRef image) {
        return stored;
    }

    @Override
    public Pixels pixels(ImageRef image, int longSide) {
        return scene;
    }

    @Override
    public Model model(ModelRef name) {
        return answering;
    }
}
