/// POPE, whether a model sees objects that are not there (Li et al., "Evaluating Object Hallucination in Large
/// Vision-Language Models", EMNLP 2023): yes-no questions are built by [Questions] and scored by [Pope].
@NullMarked
package dev.blazon.metrics.pope;

import org.jspecify.annotations.NullMarked;
