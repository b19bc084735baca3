/// Captions measured against references: files in (`input`), a checked set ([EvalSet]), scores with their bounds
/// ([Evaluation]), words and JSON out.
@NullMarked
package dev.blazon.app.eval;

import org.jspecify.annotations.NullMarked;
