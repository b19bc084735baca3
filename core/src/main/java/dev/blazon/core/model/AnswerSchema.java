package dev.blazon.core.model;

/// The JSON schema that an answer must meet.
///
/// @param name letters, digits, `_` and `-`, at most 64: servers show it to the model
/// @param json the schema itself, an object; hosted servers want `additionalProperties: false` and every property
///     required
public record AnswerSchema(String name, String json) {

    public AnswerSchema {
        if (!name.matches("[A-Za-z0-9_-]{1,64}")) {
            throw new IllegalArgumentException(
                    "name of a schema is '" + name + "', must be 1 to 64 letters, digits, '_' or '-'");
        }
    }
}
