/// Metrics whose judgements come from a language model: CLAIR asks a [Judge] itself ([Clair]); of the others only the
/// arithmetic is here ([DcScore], [Dnli], [VdcScore]), over judgements that are given. Who answers is not known here.
@NullMarked
package dev.blazon.metrics.judge;

import org.jspecify.annotations.NullMarked;
