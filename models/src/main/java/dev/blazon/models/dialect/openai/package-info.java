/// Chat completions as OpenAI spells them and as most servers understand them. Start at [OpenAiDialect].
@NullMarked
package dev.blazon.models.dialect.openai;

import org.jspecify.annotations.NullMarked;
