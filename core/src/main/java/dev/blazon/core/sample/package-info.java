/// What flows through Blazon: the immutable [Sample] and its parts. Start at [Sample].
/// Nothing here reads a disk or decodes a picture.
@NullMarked
package dev.blazon.core.sample;

import org.jspecify.annotations.NullMarked;
