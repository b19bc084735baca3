package dev.blazon.core.operator;

import java.util.Set;

/// A named function over samples: one record whose components are its options ([Option]).
///
/// The recipe id is the record's name in kebab case (`DropSmallImages` is `drop-small-images`). The set of shapes is
/// closed, the set of operators is open. An operator holds no state and may be called by many threads.
public sealed interface Operator permits PerSample, PerBatch, DatasetWide {

    /// The parts of a sample that must have been written before this step.
    default Set<Part> reads() {
        return Set.of();
    }

    /// The parts of a sample that this step writes.
    default Set<Part> writes() {
        return Set.of();
    }

    /// Whether the pictures that this step drops must never be shown or kept, not even as thumbnails.
    default boolean withholdsPictures() {
        return false;
    }

    /// The models this step asks, by the recipe's names.
    default Set<ModelRef> models() {
        return Set.of();
    }
}
