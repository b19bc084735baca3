/// Captions measured against references: files in (`input`), a checked set ([EvalSet]), scores with their bounds
/// ([Evaluation]), words and JSON out; or requests in and answers out, as long as the input lasts ([RequestScorer]).
@NullMarked
package dev.blazon.app.eval;

import org.jspecify.annotations.NullMarked;
