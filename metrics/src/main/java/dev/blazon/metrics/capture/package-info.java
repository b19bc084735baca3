/// CAPTURE (Dong et al., "Benchmarking and Improving Detail Image Caption", 2024): how well the objects,
/// attributes and relations of a caption's scene graph match those of its references. Start at [Capture];
/// graphs come from a [SceneGraphParser] that the user brings.
@NullMarked
package dev.blazon.metrics.capture;

import org.jspecify.annotations.NullMarked;
