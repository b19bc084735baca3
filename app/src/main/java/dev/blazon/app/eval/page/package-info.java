/// An evaluation as one page that opens from the disk: start at [EvalPage].
@NullMarked
package dev.blazon.app.eval.page;

import org.jspecify.annotations.NullMarked;
