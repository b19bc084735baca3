package dev.blazon.formats.image.header;

import dev.blazon.core.image.ImageFormat;
import java.util.List;
import java.util.Optional;

/// A PNG file. In an animation the still picture (`IDAT`) is the one that is decoded.
///
/// @param colourType 0 grey, 2 colour, 3 palette, 4 grey with alpha, 6 colour with alpha
/// @param depth bits of a stored sample
/// @param transparent whether a `tRNS` chunk is there
/// @param kept the chunks that matter for the pixels, in file order
public record PngLayout(
        int width,
        int height,
        int colourType,
        int depth,
        boolean transparent,
        int frames,
        Optional<String> cut,
        Optional<Span> exif,
        Optional<Span> xmp,
        List<Span> kept)
        implements Layout {

    public PngLayout {
        kept = List.copyOf(kept);
    }

    static PngLayout read(ByteView view) {
        return new PngWalk(view).read();
    }

    @Override
    public ImageFormat format() {
        return ImageFormat.PNG;
    }

    @Override
    public boolean alpha() {
        return transparent || colourType >= 4;
    }

    /// Palette colours have 8 bits a channel, whatever the size of the index.
    @Override
    public int bits() {
        return colourType == 3 ? 8 : depth;
    }

    @Override
    public byte[] core(ByteView view) {
        return Span.join(view.shared(), kept);
    }
}
