package dev.blazon.formats.image;

import dev.blazon.core.image.ImageCodec;
import java.util.List;

/// Opens the image codec.
public final class Codecs {
    private Codecs() {}

    /// The codec with the default limits.
    public static ImageCodec open() {
        return open(CodecLimits.DEFAULT);
    }

    /// Loads the native library once for the process; where it cannot load, pure Java reads every format, more slowly.
    public static ImageCodec open(CodecLimits limits) {
        return NativeLibrary.available()
                ? new StandardCodec(limits, List.of(new OpenCvDecoder(), new ImageIoDecoder()), new OpenCvJpegEncoder())
                : openPortable(limits);
    }

    /// The codec without native code.
    static ImageCodec openPortable(CodecLimits limits) {
        return new StandardCodec(limits, List.of(new ImageIoDecoder()), new ImageIoJpegEncoder());
    }
}
