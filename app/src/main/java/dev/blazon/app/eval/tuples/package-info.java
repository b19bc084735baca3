/// Where SPICE's tuples come from: a file of them, or a parser that the user has installed.
@NullMarked
package dev.blazon.app.eval.tuples;

import org.jspecify.annotations.NullMarked;
