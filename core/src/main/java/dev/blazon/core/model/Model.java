package dev.blazon.core.model;

/// What stands behind a model name of a recipe.
public sealed interface Model {

    /// How the model is named in `vlm_model`.
    String id();

    /// No model at all: captions are written from measurements (`describe-facts`).
    record MeasuredFacts(String id) implements Model {}

    /// A vision-language model that answers questions.
    record Asked(VisionModel model) implements Model {
        @Override
        public String id() {
            return model.id();
        }
    }
}
