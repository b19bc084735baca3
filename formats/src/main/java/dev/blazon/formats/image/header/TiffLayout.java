package dev.blazon.formats.image.header;

import dev.blazon.core.image.ImageFormat;
import java.util.Optional;

/// A TIFF or BigTIFF file; only its first page is decoded.
///
/// @param bytesPerPixel that a decoder needs
/// @param orientation tag of the first page, 1 to 8
public record TiffLayout(
        int width,
        int height,
        int orientation,
        int frames,
        boolean alpha,
        int bits,
        int bytesPerPixel,
        Optional<String> cut,
        Optional<Span> xmp,
        int fileSize)
        implements Layout {

    static TiffLayout read(ByteView view) {
        return new TiffWalk(view).read();
    }

    @Override
    public ImageFormat format() {
        return ImageFormat.TIFF;
    }

    /// The whole file is the structure that holds EXIF.
    @Override
    public Optional<Span> exif() {
        return Optional.of(new Span(0, fileSize));
    }
}
