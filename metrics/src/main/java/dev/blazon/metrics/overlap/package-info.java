/// Metrics of shared words: BLEU, ROUGE-L, CIDEr. Start at [OverlapMetrics].
@NullMarked
package dev.blazon.metrics.overlap;

import org.jspecify.annotations.NullMarked;
