package dev.blazon.core.sample;

import dev.blazon.core.image.Bytes;

/// A value of an origin column, passed through untouched. An absent value is simply not in the map.
public sealed interface Value {
    record Text(String text) implements Value {}

    record Whole(long number) implements Value {}

    record Real(double number) implements Value {}

    record Truth(boolean truth) implements Value {}

    record Binary(Bytes bytes) implements Value {}

    /// Nested data (lists, structs, maps) as compact JSON text.
    record Json(String json) implements Value {}

    /// The value as text for people and text formats; binary as length and first bytes.
    default String asText() {
        return switch (this) {
            case Text text -> text.text();
            case Whole whole -> Long.toString(whole.number());
            case Real real -> Double.toString(real.number());
            case Truth truth -> Boolean.toString(truth.truth());
            case Binary binary -> binary.bytes().summary();
            case Json json -> json.json();
        };
    }
}
