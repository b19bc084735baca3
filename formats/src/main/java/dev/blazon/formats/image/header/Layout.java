package dev.blazon.formats.image.header;

import dev.blazon.core.image.ImageFormat;
import java.util.List;
import java.util.Optional;

/// What the walk through one picture file finds: sizes, and where the parts lie that a decoder needs.
public sealed interface Layout permits JpegLayout, PngLayout, WebpLayout, GifLayout, BmpLayout, TiffLayout {

    /// Recognises the format by content and walks the file. Announced sizes are not judged here, only measured.
    static Layout read(ByteView view) {
        return switch (Magic.formatOf(view)) {
            case JPEG -> JpegLayout.read(view);
            case PNG -> PngLayout.read(view);
            case WEBP -> WebpLayout.read(view);
            case GIF -> GifLayout.read(view);
            case BMP -> BmpLayout.read(view);
            case TIFF -> TiffLayout.read(view);
        };
    }

    ImageFormat format();

    int width();

    int height();

    int frames();

    boolean alpha();

    int bits();

    /// Memory that a decoder needs for one pixel; the pixel cap is meant for 4.
    default int bytesPerPixel() {
        return 4;
    }

    /// What is missing when the file is visibly cut short.
    Optional<String> cut();

    /// Where EXIF data begin and end, as a TIFF structure.
    default Optional<Span> exif() {
        return Optional.empty();
    }

    /// Where an uncompressed XMP packet lies.
    default Optional<Span> xmp() {
        return Optional.empty();
    }

    /// The parts of the file that a decoder needs; text, profiles, thumbnails and trailing bytes are left out, so that
    /// no decoder meets a bomb in them.
    default byte[] core(ByteView view) {
        return view.shared();
    }

    /// Rounds an odd sample size up to one of those that [dev.blazon.core.image.ImageHeader] lists.
    static int standardBits(int bits) {
        return List.of(1, 2, 4, 8, 12, 16).stream()
                .filter(standard -> bits <= standard)
                .findFirst()
                .orElse(32);
    }
}
