/// Takes off what stands around a caption and is no part of it: thoughts, tokens of chat templates, fences, quotes,
/// JSON, headings, labels and small talk. Start at [Cleaned]. Nothing here changes a word of the caption itself.
@NullMarked
package dev.blazon.operators.gate.clean;

import org.jspecify.annotations.NullMarked;
