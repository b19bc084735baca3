package dev.blazon.core.model;

import java.util.List;

/// A model that turns texts or pictures into vectors. Thread-safe; a call blocks its (virtual) thread.
public interface EmbeddingModel {

    /// The model's name as the endpoint knows it.
    String id();

    /// One vector for each input, in the same order. Asks in batches; retries happen inside.
    ///
    /// @param place who asks, for messages
    /// @throws dev.blazon.core.fault.ModelException when a vector is missing
    List<Embedding> embed(List<EmbeddingInput> inputs, String place);
}
