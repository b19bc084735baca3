package dev.blazon.engine.survey;

import org.jspecify.annotations.Nullable;

/// Goes through records in order.
interface Cursor extends AutoCloseable {

    /// The next record; null at the end.
    byte @Nullable [] next();

    @Override
    void close();
}
