/// The command line: the only place that knows everything.
@NullMarked
package dev.blazon.app;

import org.jspecify.annotations.NullMarked;
