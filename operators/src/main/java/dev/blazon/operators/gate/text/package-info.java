/// A caption as text: its words, sentences and quotations. Start at [Passage].
/// Everything here takes time linear in the length of the text.
@NullMarked
package dev.blazon.operators.gate.text;

import org.jspecify.annotations.NullMarked;
