/// From what a user asks to a job the engine can run, and what makes the run the same run. Start at [Composer].
@NullMarked
package dev.blazon.app.setup;

import org.jspecify.annotations.NullMarked;
