package dev.blazon.core.operator;

import java.util.List;

/// An operator that is cheaper on several samples at once (a local neural model). What it answers for a sample must
/// not depend on the others in the batch, because the engine groups samples as they come.
public non-sealed interface PerBatch extends Operator {

    /// Most samples in one call, at least 1.
    int batchSize();

    /// One outcome for each sample, in the same order.
    List<Outcome> applyAll(List<Batched> batch);

    /// A sample with the context it is processed in.
    record Batched(dev.blazon.core.sample.Sample sample, Context context) {}
}
