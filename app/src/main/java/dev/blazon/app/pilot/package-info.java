/// A few samples done for real, to tell what all will take. Start at [Pilot].
@NullMarked
package dev.blazon.app.pilot;

import org.jspecify.annotations.NullMarked;
