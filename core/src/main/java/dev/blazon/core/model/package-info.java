/// What can answer a question about a picture, and the words of asking: [Question], [Answer], [VisionModel].
@NullMarked
package dev.blazon.core.model;

import org.jspecify.annotations.NullMarked;
