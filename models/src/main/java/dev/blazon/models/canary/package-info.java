/// Whether a model still sees in the middle of a run. Start at [Canaried].
@NullMarked
package dev.blazon.models.canary;

import org.jspecify.annotations.NullMarked;
