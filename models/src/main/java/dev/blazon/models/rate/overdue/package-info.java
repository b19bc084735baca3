/// Calls that take far longer than others. Start at [Overdue].
@NullMarked
package dev.blazon.models.rate.overdue;

import org.jspecify.annotations.NullMarked;
