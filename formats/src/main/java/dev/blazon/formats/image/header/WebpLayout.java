package dev.blazon.formats.image.header;

import dev.blazon.core.image.ImageFormat;
import java.util.Optional;

/// A WebP file, lossy, lossless or extended.
///
/// @param left of the first frame on the canvas
/// @param top of the first frame on the canvas
public record WebpLayout(
        int width,
        int height,
        int left,
        int top,
        int frames,
        boolean alpha,
        Optional<String> cut,
        Optional<Span> exif,
        Optional<Span> xmp)
        implements Layout {

    static WebpLayout read(ByteView view) {
        return new WebpWalk(view).read();
    }

    @Override
    public ImageFormat format() {
        return ImageFormat.WEBP;
    }

    @Override
    public int bits() {
        return 8;
    }
}
