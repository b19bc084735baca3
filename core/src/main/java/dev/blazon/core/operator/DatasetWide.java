package dev.blazon.core.operator;

/// An operator that answers for a sample only when it knows something of all of them.
///
/// It looks at every sample that reaches it (the survey), in bounded memory and shard by shard; when all are known it
/// decides for each. An engine cuts the recipe into stages at such a step. The ways to survey are closed, so that the
/// compiler names every engine that must learn a new one.
public sealed interface DatasetWide extends Operator permits PerGroup {}
