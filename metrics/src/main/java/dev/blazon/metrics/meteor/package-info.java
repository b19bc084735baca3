/// METEOR 1.5 for English: texts are normalised ([Normalizer]), words matched in four stages and aligned, and the
/// counts of what was aligned ([Statistics]) give the score.
@NullMarked
package dev.blazon.metrics.meteor;

import org.jspecify.annotations.NullMarked;
