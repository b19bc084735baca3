package dev.blazon.models.money;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Prices by the names of models.
///
/// @param place where it was read, for messages
public record PriceTable(String place, List<Entry> entries) {
    public static final PriceTable NONE = new PriceTable("no price table", List.of());

    /// A price of models.
    ///
    /// @param name of one model, or of several with `*` for any signs
    public record Entry(String name, Price price) {
        boolean isFor(String model) {
            String[] parts = name.split("\\*", -1);
            StringBuilder pattern = new StringBuilder(Pattern.quote(parts[0]));
            for (int at = 1; at < parts.length; at++) {
                pattern.append(".*").append(Pattern.quote(parts[at]));
            }
            return Pattern.compile(pattern.toString(), Pattern.DOTALL)
                    .matcher(model)
                    .matches();
        }
    }

    public PriceTable {
        entries = List.copyOf(entries);
    }

    /// The price under the model's own name, else under the longest pattern that fits.
    public Optional<Price> of(String model) {
        Optional<Entry> own =
                entries.stream().filter(entry -> entry.name().equals(model)).findFirst();
        return own.or(() -> entries.stream()
                        .filter(entry -> entry.isFor(model))
                        .max(Comparator.comparingInt(entry -> entry.name().length())))
                .map(Entry::price);
    }
}
