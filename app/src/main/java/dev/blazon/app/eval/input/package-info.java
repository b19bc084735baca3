/// Captions as people keep them, read into texts by image: start at [CaptionFile].
@NullMarked
package dev.blazon.app.eval.input;

import org.jspecify.annotations.NullMarked;
