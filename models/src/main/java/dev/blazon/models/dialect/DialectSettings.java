package dev.blazon.models.dialect;

import java.util.Locale;

/// What a dialect must know to spell a model's questions.
///
/// @param model its name on the server
/// @param words how a server's own words get into messages, without the key
public record DialectSettings(String model, Order order, PicturePreparer pictures, ServerWords words) {

    /// Text first lets a server reuse what it computed for a prompt that stays the same; a few models were trained the
    /// other way round.
    public enum Order {
        TEXT_FIRST,
        PICTURE_FIRST
    }

    /// The part of [Dialect#treatment] that all dialects share.
    public String treatment() {
        return PicturePreparer.VERSION + " "
                + order.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
