package dev.blazon.core.operator;

/// The name by which a recipe's step refers to one of its models.
public record ModelRef(String name) {

    public static ModelRef parse(String text) {
        return new ModelRef(text);
    }

    @Override
    public String toString() {
        return name;
    }
}
