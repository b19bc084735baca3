/// What a run shows afterwards.
@NullMarked
package dev.blazon.engine.report;

import org.jspecify.annotations.NullMarked;
