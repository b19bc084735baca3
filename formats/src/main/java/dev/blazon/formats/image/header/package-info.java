/// Reading what a picture file says of itself, without decoding pixels: start at [Layout].
///
/// Everything here walks untrusted bytes within their bounds and allocates in proportion to the file, never to what the
/// file announces. Public only for the codec next door; other packages use [dev.blazon.core.image.ImageCodec].
@NullMarked
package dev.blazon.formats.image.header;

import org.jspecify.annotations.NullMarked;
