/// Pictures: [Bytes] as stored, the measured [ImageHeader], decoded [Pixels], and the [ImageCodec] port
/// that turns one into the other.
@NullMarked
package dev.blazon.core.image;

import org.jspecify.annotations.NullMarked;
