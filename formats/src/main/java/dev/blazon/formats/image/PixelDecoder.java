package dev.blazon.formats.image;

import dev.blazon.core.image.Pixels;
import dev.blazon.formats.image.header.ByteView;
import dev.blazon.formats.image.header.Layout;
import dev.blazon.formats.image.scale.Size;
import java.util.Optional;

/// Decodes some formats, as stored (not upright), area-averaged to a size.
interface PixelDecoder {

    /// Empty when this decoder cannot or must not read the picture; another one may.
    Optional<Pixels> decode(Layout layout, ByteView view, Size size);
}
