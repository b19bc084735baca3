package dev.blazon.formats.image.header;

import dev.blazon.core.image.ImageFormat;
import java.util.List;
import java.util.Optional;

/// A JPEG file. `frames` is always 1: the further pictures of an MPO or gain-map file are other views of the first.
///
/// @param components 1 grey, 3 colour, 4 CMYK or YCCK
/// @param kept the segments that matter for the pixels, in file order
public record JpegLayout(
        int width,
        int height,
        int components,
        Optional<String> cut,
        Optional<Span> exif,
        Optional<Span> xmp,
        List<Span> kept)
        implements Layout {

    public JpegLayout {
        kept = List.copyOf(kept);
    }

    static JpegLayout read(ByteView view) {
        return new JpegWalk(view).read();
    }

    @Override
    public ImageFormat format() {
        return ImageFormat.JPEG;
    }

    @Override
    public int frames() {
        return 1;
    }

    @Override
    public boolean alpha() {
        return false;
    }

    @Override
    public int bits() {
        return 8;
    }

    @Override
    public byte[] core(ByteView view) {
        return Span.join(view.shared(), kept);
    }
}
