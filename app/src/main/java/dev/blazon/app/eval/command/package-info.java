/// `blazon eval`.
@NullMarked
package dev.blazon.app.eval.command;

import org.jspecify.annotations.NullMarked;
