package dev.blazon.models.testkit;

import dev.blazon.core.image.Bytes;
import dev.blazon.core.image.ImageCodec;
import dev.blazon.core.image.ImageFormat;
import dev.blazon.core.image.ImageHeader;
import dev.blazon.core.image.Pixels;
import dev.blazon.core.model.Question;
import dev.blazon.core.model.Sampling;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// Pictures and questions that nothing decodes, and a codec that tells in its bytes what it was asked.
public final class Pictures {

    private Pictures() {}

    public static Question.Picture jpeg(String bytes, int width, int height) {
        return new Question.Picture(text(bytes), header(ImageFormat.JPEG, width, height, 1, 1, false, 8));
    }

    public static ImageHeader header(
            ImageFormat format, int width, int height, int orientation, int frames, boolean alpha, int bits) {
        return new ImageHeader(format, width, height, orientation, 4, "a".repeat(64), frames, alpha, bits, Map.of());
    }

    public static Question about(Question.Picture picture) {
        Sampling sampling = new Sampling(OptionalDouble.of(0.7), OptionalDouble.of(0.9), 512, OptionalLong.of(42));
        return new Question(
                Optional.of("You see."), "Describe it.", List.of(picture), sampling, "sample 'a' step caption-image");
    }

    public static Bytes text(String text) {
        return Bytes.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    /// "Encodes" as `jpeg long-side=… quality=…`.
    public static ImageCodec codec() {
        return new ImageCodec() {
            @Override
            public ImageHeader inspect(Bytes stored, String place) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Pixels decode(Bytes stored, ImageHeader header, int longSide, String place) {
                return Pixels.wrap(1, 1, new int[] {longSide});
            }

            @Override
            public Bytes encodeJpeg(Pixels pixels, int quality) {
                return text("jpeg long-side=" + pixels.argb(0, 0) + " quality=" + quality);
            }
        };
    }
}
