/// How well a metric's scores agree with people's ratings of the same texts. Start at [Agreement].
@NullMarked
package dev.blazon.metrics.agreement;

import org.jspecify.annotations.NullMarked;
