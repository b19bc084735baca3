/// What can be measured of decoded pixels in a few milliseconds: colours by name and place, brightness, edges, flat
/// areas, grounds and frames. Start at [Measured#of]. Pure functions over pixels; no words beyond colour names.
@NullMarked
package dev.blazon.operators.facts.measure;

import org.jspecify.annotations.NullMarked;
