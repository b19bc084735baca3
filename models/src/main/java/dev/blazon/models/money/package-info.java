/// What calls cost, and the limit that they may not pass. Start at [Spending].
///
/// Money is counted in whole picodollars (10⁻¹² USD), so that a sum is the same in whatever order calls end. A price
/// that is not known is never taken for 0.
@NullMarked
package dev.blazon.models.money;

import org.jspecify.annotations.NullMarked;
