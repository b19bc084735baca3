/// A simulated server in simulated time, and what the controller makes of it.
@NullMarked
package dev.blazon.models.rate;

import org.jspecify.annotations.NullMarked;
