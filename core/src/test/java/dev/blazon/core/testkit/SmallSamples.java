package dev.blazon.core.testkit;

import dev.blazon.core.image.Bytes;
import dev.blazon.core.image.ImageFormat;
import dev.blazon.core.image.ImageHeader;
import dev.blazon.core.sample.ImageLocation;
import dev.blazon.core.sample.ImageRef;
import dev.blazon.core.sample.Sample;
import java.util.List;
import java.util.Map;

/// Samples with one measured JPEG that has no bytes.
public final class SmallSamples {

    private SmallSamples() {}

    /// 640 by 480 pixels.
    public static Sample of(String key) {
        return sized(key, 640, 480);
    }

    public static Sample sized(String key, int width, int height) {
        ImageRef image = ImageRef.of(new ImageLocation.Inline(Bytes.EMPTY, "test"), key + ".jpg")
                .withHeader(header(width, height));
        return Sample.of(key, List.of(image));
    }

    /// An upright JPEG of 1000 bytes.
    public static ImageHeader header(int width, int height) {
        return new ImageHeader(ImageFormat.JPEG, width, height, 1, 1000, "0".repeat(64), 1, false, 8, Map.of());
    }
}
