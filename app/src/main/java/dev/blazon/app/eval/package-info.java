/// Captions measured against references: files in ([CaptionFile]), a checked set ([EvalSet]), scores with their bounds
/// ([Evaluation]), words and JSON out.
@NullMarked
package dev.blazon.app.eval;

import org.jspecify.annotations.NullMarked;
