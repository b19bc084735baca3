package dev.blazon.core.model;

/// Options that only one provider knows, as a recipe gives them: merged into the body of every request.
///
/// @param json an object, its fields in the order of their names
public record ProviderOptions(String json) {
    public static final ProviderOptions NONE = new ProviderOptions("{}");

    public boolean isNone() {
        return json.equals(NONE.json);
    }
}
