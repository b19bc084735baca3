/// A recipe in stages, cut at its dataset-wide steps ([Stage]), and where the samples of each stage come from
/// ([Intake]).
@NullMarked
package dev.blazon.engine.stage;

import org.jspecify.annotations.NullMarked;
