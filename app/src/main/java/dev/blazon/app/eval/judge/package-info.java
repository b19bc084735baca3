/// Metrics that a language model gives: [JudgeOptions] says which model, [ClairMeasure] asks it.
@NullMarked
package dev.blazon.app.eval.judge;

import org.jspecify.annotations.NullMarked;
