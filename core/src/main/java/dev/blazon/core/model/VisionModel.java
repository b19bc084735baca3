package dev.blazon.core.model;

/// A vision-language model behind some endpoint. Thread-safe; a call blocks its (virtual) thread.
public interface VisionModel {

    /// The model's name as the endpoint knows it.
    String id();

    /// How it draws answers unless a question says otherwise; without a seed.
    Sampling sampling();

    /// Asks once. Retries of transport faults happen inside, within the model's own deadline.
    ///
    /// @throws dev.blazon.core.fault.ModelException when there is no answer
    Answer ask(Question question);
}
