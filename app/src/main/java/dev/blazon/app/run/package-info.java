/// One execution from the opened run folder to its report. Start at [Runner].
@NullMarked
package dev.blazon.app.run;

import org.jspecify.annotations.NullMarked;
