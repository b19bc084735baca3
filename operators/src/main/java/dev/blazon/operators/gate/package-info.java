/// The gate that keeps bad captions out: it cleans what is safe to clean, asks once more where a recipe allows it, and
/// rejects or flags what stays bad. Start at [GateCaption]; what it looks for is in `find`, what it takes off in
/// `clean`.
@NullMarked
package dev.blazon.operators.gate;

import org.jspecify.annotations.NullMarked;
