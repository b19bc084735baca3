/// Captions measured on request: a line of JSON in, a line of JSON out ([EvalServer]). What is scored, and how, a
/// [Scorer] knows.
@NullMarked
package dev.blazon.app.eval.serve;

import org.jspecify.annotations.NullMarked;
