package dev.blazon.models.discover;

import dev.blazon.models.discover.Capabilities.Support;
import dev.blazon.models.discover.ServedModel.Vision;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What one JSON description of a model tells. Each kind of server has its own words; none of them is required.
record ToldOfModel(Vision vision, Capabilities capabilities) {
    static final ToldOfModel NOTHING = new ToldOfModel(Vision.UNTOLD, Capabilities.UNTOLD);

    /// vLLM and SGLang; LM Studio as loaded and at most; OpenRouter; Groq; Anthropic; Gemini; llama.cpp.
    private static final List<String> CONTEXT = List.of(
            "/max_model_len",
            "/loaded_context_length",
            "/max_context_length",
            "/context_length",
            "/context_window",
            "/max_input_tokens",
            "/inputTokenLimit",
            "/default_generation_settings/n_ctx",
            "/meta/n_ctx");

    private static final List<String> ANSWER = List.of(
            "/max_tokens", "/outputTokenLimit", "/top_provider/max_completion_tokens", "/max_completion_tokens");

    static ToldOfModel of(JsonNode model) {
        Capabilities told = new Capabilities(
                context(model),
                first(model, ANSWER),
                OptionalLong.empty(),
                structured(model),
                parameter(model, "logprobs"));
        return new ToldOfModel(vision(model), told);
    }

    ToldOfModel or(ToldOfModel other) {
        return new ToldOfModel(vision == Vision.UNTOLD ? other.vision : vision, capabilities.or(other.capabilities));
    }

    /// LM Studio lists types, llama.cpp and Ollama capabilities, others modalities.
    private static Vision vision(JsonNode model) {
        for (String where : List.of("/architecture/input_modalities", "/input_modalities", "/capabilities")) {
            JsonNode list = model.at(where);
            if (list.isArray()) {
                return list.valueStream().map(word -> word.asString("")).anyMatch(ToldOfModel::isSeeing)
                        ? Vision.YES
                        : Vision.NO;
            }
        }
        for (String where :
                List.of("/capabilities/image_input/supported", "/modalities/vision", "/capabilities/vision")) {
            if (model.at(where).isBoolean()) {
                return model.at(where).booleanValue() ? Vision.YES : Vision.NO;
            }
        }
        return switch (model.path("type").asString("")) {
            case "vlm" -> Vision.YES;
            case "llm", "embeddings" -> Vision.NO;
            default -> Vision.UNTOLD;
        };
    }

    private static boolean isSeeing(String word) {
        return List.of("vision", "multimodal", "image").contains(word);
    }

    /// Ollama names the field after the architecture: `qwen25vl.context_length`.
    private static OptionalLong context(JsonNode model) {
        OptionalLong named = first(model, CONTEXT);
        return named.isPresent()
                ? named
                : model.path("model_info").properties().stream()
                        .filter(field -> field.getKey().endsWith(".context_length"))
                        .flatMap(field -> positive(field.getValue()))
                        .mapToLong(Long::longValue)
                        .findFirst();
    }

    private static OptionalLong first(JsonNode model, List<String> places) {
        return places.stream()
                .flatMap(place -> positive(model.at(place)))
                .mapToLong(Long::longValue)
                .findFirst();
    }

    private static Stream<Long> positive(JsonNode number) {
        return number.canConvertToLong() && number.longValue() > 0 ? Stream.of(number.longValue()) : Stream.empty();
    }

    private static Support structured(JsonNode model) {
        JsonNode told = model.at("/capabilities/structured_outputs/supported");
        return told.isBoolean() ? Support.of(told.booleanValue()) : parameter(model, "structured_outputs");
    }

    /// OpenRouter lists the parameters that a model takes.
    private static Support parameter(JsonNode model, String name) {
        JsonNode list = model.path("supported_parameters");
        return list.isArray()
                ? Support.of(
                        list.valueStream().anyMatch(word -> word.asString("").equals(name)))
                : Support.UNTOLD;
    }
}
