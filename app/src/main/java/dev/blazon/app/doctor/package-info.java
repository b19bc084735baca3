/// Looks at the machine and says what to do about what is missing. Start at [Checkup].
@NullMarked
package dev.blazon.app.doctor;

import org.jspecify.annotations.NullMarked;
