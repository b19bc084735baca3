/// The Gemini API's `generateContent`. Start at [GeminiDialect].
@NullMarked
package dev.blazon.models.dialect.gemini;

import org.jspecify.annotations.NullMarked;
