package dev.blazon.formats.image;

import dev.blazon.core.image.Bytes;
import dev.blazon.core.image.Pixels;

/// Writes opaque pixels as baseline JPEG; the alpha of the values is ignored.
interface JpegEncoder {

    Bytes encode(Pixels opaque, int quality);
}
