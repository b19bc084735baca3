/// Looks into a run folder: the lives of samples and what was counted over them. Start at [Lives].
@NullMarked
package dev.blazon.app.inspect;

import org.jspecify.annotations.NullMarked;
