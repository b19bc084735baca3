package dev.blazon.app.cli.option;

import dev.blazon.app.money.Money;
import dev.blazon.models.money.Caps;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// The options that say what a run may spend.
public final class MoneyMixin {
    @Option(
            names = "--max-cost",
            paramLabel = "USD",
            converter = Dollars.class,
            description = "Start no call that could bring what the run has spent, in all its executions, above this."
                    + " Then the run stops and exits with 3; with a higher limit it goes on.")
    private @Nullable BigDecimal maxCost;

    @Option(
            names = "--max-tokens",
            paramLabel = "N",
            converter = Tokens.class,
            description = "The same for tokens of questions and answers together.")
    private @Nullable Long maxTokens;

    @Option(
            names = "--prices",
            paramLabel = "FILE",
            description = "Table of prices. Default: prices.yaml in Blazon's folder.")
    private @Nullable Path prices;

    static final class Dollars implements ITypeConverter<BigDecimal> {
        @Override
        public BigDecimal convert(String text) {
            if (!text.matches("[0-9]{1,6}(\\.[0-9]{1,9})?") || new BigDecimal(text).signum() == 0) {
                throw new TypeConversionException("'" + text + "' is not an amount of USD above 0, such as 2.50");
            }
            return new BigDecimal(text);
        }
    }

    static final class Tokens implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            if (!text.matches("[0-9]{1,15}") || Long.parseLong(text) < 1) {
                throw new TypeConversionException("'" + text + "' is not a whole number from 1");
            }
            return Long.valueOf(text);
        }
    }

    public Money money() {
        return new Money(
                Optional.ofNullable(prices),
                new Caps(
                        Optional.ofNullable(maxCost),
                        maxTokens == null ? OptionalLong.empty() : OptionalLong.of(maxTokens)));
    }
}
