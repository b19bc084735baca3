/// HTTP/1.1 as calls to models need it: large bodies written piece by piece, whole answers bounded in bytes and time.
/// Start at [Http].
///
/// Netty's codec, TLS and proxy handlers do the protocol; here are the connections kept between calls and the writing
/// of bodies. What a request means is not known here.
@NullMarked
package dev.blazon.models.http;

import org.jspecify.annotations.NullMarked;
