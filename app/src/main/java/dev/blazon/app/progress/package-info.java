/// What a person or a program sees of a run while it goes and when it has ended. Start at [Display].
@NullMarked
package dev.blazon.app.progress;

import org.jspecify.annotations.NullMarked;
