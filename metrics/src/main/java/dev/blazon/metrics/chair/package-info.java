/// CHAIR (Rohrbach et al., "Object Hallucination in Image Captioning", 2018): how many of the objects that
/// captions name are not in the picture. Start at [Chair]; [ObjectFinder] tells which objects a text names.
@NullMarked
package dev.blazon.metrics.chair;

import org.jspecify.annotations.NullMarked;
