package dev.blazon.formats.image.header;

import dev.blazon.core.image.ImageFormat;
import java.util.Optional;

/// A GIF file. Its canvas is the announced screen, widened to hold the first frame.
///
/// @param first the only frame that is decoded
public record GifLayout(int width, int height, int frames, boolean alpha, Optional<String> cut, Frame first)
        implements Layout {

    /// One frame on the canvas.
    ///
    /// @param palette where its colours lie, three bytes each; empty when the file has none
    /// @param transparent index of the colour that is not drawn, or -1
    /// @param data offset of the first data block
    /// @param minCodeSize bits of a pixel in the compressed data
    public record Frame(
            int left,
            int top,
            int width,
            int height,
            Span palette,
            int transparent,
            boolean interlaced,
            int minCodeSize,
            int data) {}

    static GifLayout read(ByteView view) {
        return new GifWalk(view).read();
    }

    @Override
    public ImageFormat format() {
        return ImageFormat.GIF;
    }

    @Override
    public int bits() {
        return 8;
    }
}
