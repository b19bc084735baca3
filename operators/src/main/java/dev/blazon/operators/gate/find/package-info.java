/// Finds defects of a caption by its text alone and by what the model was shown. Start at [Findings].
/// Every search takes time linear in the length of the text; patterns see only its first few hundred characters or hold
/// no repetition inside another. Thresholds carry the reason for their number.
@NullMarked
package dev.blazon.operators.gate.find;

import org.jspecify.annotations.NullMarked;
