package dev.blazon.core.model;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/// How a model draws its answer. Absent options are left to the server.
///
/// @param maxTokens most tokens to answer, at least 1
public record Sampling(OptionalDouble temperature, OptionalDouble topP, int maxTokens, OptionalLong seed) {

    public Sampling withSeed(long number) {
        return new Sampling(temperature, topP, maxTokens, OptionalLong.of(number));
    }

    public Sampling withMaxTokens(int number) {
        return new Sampling(temperature, topP, number, seed);
    }

    /// As it stands in provenance, for example `temperature=0.7 max-tokens=512 seed=42`.
    public String described() {
        StringBuilder text = new StringBuilder();
        temperature.ifPresent(value -> text.append("temperature=").append(value).append(' '));
        topP.ifPresent(value -> text.append("top-p=").append(value).append(' '));
        text.append("max-tokens=").append(maxTokens);
        seed.ifPresent(value -> text.append(" seed=").append(value));
        return text.toString();
    }
}
