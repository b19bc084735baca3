/// Captions judged by a language model behind an endpoint.
@NullMarked
package dev.blazon.app.eval.judge;

import org.jspecify.annotations.NullMarked;
