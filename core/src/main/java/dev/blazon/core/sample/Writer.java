package dev.blazon.core.sample;

import java.util.Optional;
import java.util.OptionalLong;

/// Who wrote a caption, exactly enough to have it written again.
///
/// @param model as it stands in `vlm_model`, for example `qwen2.5-vl-7b` or `blazon-measured-facts-1`
/// @param prompt file name of the prompt used
/// @param promptHash first 16 hex digits of the prompt file's SHA-256
/// @param options the request's options as text, for example `temperature=0.7 max-tokens=512`
/// @param seed given to the model
public record Writer(
        String model, Optional<String> prompt, Optional<String> promptHash, String options, OptionalLong seed) {

    public static Writer of(String model) {
        return new Writer(model, Optional.empty(), Optional.empty(), "", OptionalLong.empty());
    }
}
