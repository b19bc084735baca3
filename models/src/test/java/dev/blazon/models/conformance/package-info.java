/// Replays of documented exchanges, from `src/test/resources/conformance`.
@NullMarked
package dev.blazon.models.conformance;

import org.jspecify.annotations.NullMarked;
