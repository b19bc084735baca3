package dev.blazon.models.money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Dollars and the picodollars they are counted in.
public final class Usd {
    private static final int PICO = 12;
    private static final BigDecimal CENTS_TELL = new BigDecimal("0.1");
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE, PICO);

    private Usd() {}

    static long pico(BigDecimal usd) {
        return usd.min(MOST).movePointRight(PICO).setScale(0, RoundingMode.DOWN).longValueExact();
    }

    public static BigDecimal of(long pico) {
        return BigDecimal.valueOf(pico, PICO);
    }

    /// `USD 12.34`, and small amounts with three digits that tell: `USD 0.00123`.
    public static String text(long pico) {
        BigDecimal usd = of(pico);
        BigDecimal round = usd.compareTo(CENTS_TELL) >= 0 || pico == 0
                ? usd.setScale(2, RoundingMode.HALF_UP)
                : usd.round(new MathContext(3, RoundingMode.HALF_UP));
        return "USD " + round.toPlainString();
    }
}
