/// The Messages API as Anthropic spells it. Start at [AnthropicDialect].
///
/// It takes no seed and gives no log-probabilities: both wishes are left out of the request.
@NullMarked
package dev.blazon.models.dialect.anthropic;

import org.jspecify.annotations.NullMarked;
