/// What the launcher runs once after a build, so that the class cache which it fills serves calls to models and
/// measuring too. Start at [WarmCalls].
@NullMarked
package dev.blazon.app.warm;

import org.jspecify.annotations.NullMarked;
