/// Captions by vision models. Start at [CaptionImage]; prompts are files whose blanks [PromptTemplate] fills.
///
/// What a prompt file may do is a whitelist ([PromptLanguage]): no loops, no calls, no other files.
@NullMarked
package dev.blazon.operators.caption;

import org.jspecify.annotations.NullMarked;
