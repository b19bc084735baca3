package dev.blazon.core.operator;

/// Why a sample was rejected.
///
/// @param code kebab case, at most four words, states the defect, never changes once released: `short-side-below-min`
/// @param detail what was seen and what is allowed, with units
public record Reason(String code, String detail) {

    public Reason {
        if (!code.matches("[a-z0-9]+(-[a-z0-9]+){0,5}")) {
            throw new IllegalArgumentException("Reason code '" + code + "' is not kebab case");
        }
    }
}
