/// The image codec: start at [Codecs]. [StandardCodec] checks the header and the caps, then asks OpenCV, Java's ImageIO
/// or the GIF decoder for pixels; `docs/decisions/0001-image-decoders.md` says which decoder reads what, and why.
///
/// What a file says of itself is read next door, in `header`.
@NullMarked
package dev.blazon.formats.image;

import org.jspecify.annotations.NullMarked;
