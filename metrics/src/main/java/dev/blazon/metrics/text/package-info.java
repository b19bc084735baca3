/// Texts cut into words as the reference programs of caption metrics do it. Start at [PtbTokenizer].
@NullMarked
package dev.blazon.metrics.text;

import org.jspecify.annotations.NullMarked;
