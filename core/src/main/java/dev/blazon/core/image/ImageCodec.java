package dev.blazon.core.image;

/// Turns stored bytes into a header and pixels, and pixels into a JPEG. Implementations are thread-safe.
///
/// Faults are [dev.blazon.core.fault.SampleException] with one of the classes `image-empty`, `image-not-recognised`,
/// `image-format-unsupported`, `image-truncated`, `image-corrupt`, `image-bytes-above-max`, `image-pixels-above-max`.
public interface ImageCodec {

    /// Stored files above this size are refused; nobody need read them.
    default long maxBytes() {
        return 64L << 20;
    }

    /// Reads the header only; refuses pictures above the caps and files that are visibly cut short.
    ImageHeader inspect(Bytes stored, String place);

    /// Decodes the first frame upright. The result's long side is at most `longSide` (area-averaged when smaller than
    /// the picture) and is never enlarged; `Integer.MAX_VALUE` asks for full size.
    Pixels decode(Bytes stored, ImageHeader header, int longSide, String place);

    /// Encodes as baseline JPEG, transparency laid over white. Quality is 1 to 100.
    Bytes encodeJpeg(Pixels pixels, int quality);
}
