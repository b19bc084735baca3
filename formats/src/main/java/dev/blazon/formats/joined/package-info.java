/// Sources made of sources: several joined to one, and Hugging Face image folders. Start at [ConcatenatedSource].
@NullMarked
package dev.blazon.formats.joined;

import org.jspecify.annotations.NullMarked;
