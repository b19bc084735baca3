package dev.blazon.app.money;

import dev.blazon.app.shelf.Home;
import dev.blazon.models.money.Caps;
import dev.blazon.models.money.PriceTable;
import dev.blazon.models.money.Spending;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What a run may spend, and at which prices.
///
/// @param prices the user's own table instead of the shipped one
public record Money(Optional<Path> prices, Caps caps) {
    public static final Money UNLIMITED = new Money(Optional.empty(), Caps.NONE);

    /// @throws dev.blazon.core.fault.RecipeException when the table cannot be read
    public Spending open() {
        return Spending.of(table(), caps);
    }

    private PriceTable table() {
        Path shipped = Home.find().prices();
        if (prices.isEmpty() && !Files.exists(shipped)) {
            return PriceTable.NONE;
        }
        return PriceFile.read(prices.orElse(shipped));
    }

    public Money withPrices(Optional<Path> usual) {
        return new Money(prices.or(() -> usual), caps);
    }
}
