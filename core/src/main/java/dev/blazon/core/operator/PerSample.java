package dev.blazon.core.operator;

import dev.blazon.core.sample.Sample;

/// An operator that looks at one sample at a time.
public non-sealed interface PerSample extends Operator {

    /// Answers kept (perhaps changed) or dropped with a reason. A sample that cannot be processed is not an outcome:
    /// throw [dev.blazon.core.fault.SampleException].
    Outcome apply(Sample sample, Context context);
}
