package dev.blazon.models.dialect;

import dev.blazon.core.model.ModelSettings.PicturesAs;
import dev.blazon.core.model.ProviderOptions;
import java.util.Locale;

/// What a dialect must know to spell a model's questions.
///
/// @param model its name on the server
/// @param extra options of this provider alone, merged into every request
/// @param words how a server's own words get into messages, without the key
public record DialectSettings(
        String model,
        Order order,
        PicturesAs picturesAs,
        ProviderOptions extra,
        PicturePreparer pictures,
        ServerWords words) {

    /// Text first lets a server reuse what it computed for a prompt that stays the same; some models were trained the
    /// other way round.
    public enum Order {
        TEXT_FIRST,
        PICTURE_FIRST;

        /// Writes both parts of a question in this order.
        public void write(Runnable text, Runnable pictures) {
            switch (this) {
                case TEXT_FIRST -> {
                    text.run();
                    pictures.run();
                }
                case PICTURE_FIRST -> {
                    pictures.run();
                    text.run();
                }
            }
        }
    }

    /// The part of [Dialect#treatment] that all dialects share.
    public String treatment() {
        String address = picturesAs == PicturesAs.URL ? " by-address" : "";
        String options = extra.isNone() ? "" : " extra=" + extra.json();
        return PicturePreparer.VERSION + " "
                + order.name().toLowerCase(Locale.ROOT).replace('_', '-') + address + options;
    }
}
