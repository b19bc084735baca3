package dev.blazon.app.progress;

import dev.blazon.models.money.Spent;
import dev.blazon.models.money.Usd;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Spending in words and in fields.
public final class CostText {
    private static final long THOUSAND = 1000;

    private CostText() {}

    /// `USD 1.23`; nothing while nothing is to pay.
    static Optional<String> sum(Spent spent) {
        return spent.isPriced() && spent.pico() > 0 ? Optional.of(Usd.text(spent.pico())) : Optional.empty();
    }

    /// `45 calls, USD 27.33 for a thousand kept`; nothing while nothing is to pay.
    ///
    /// @param kept samples that the spending brought
    static Optional<String> calls(Spent spent, long kept) {
        if (spent.calls() == 0 || spent.isPriced() && spent.pico() == 0) {
            return Optional.empty();
        }
        String calls = Figures.count(spent.calls(), "call");
        return Optional.of(calls + (spent.isPriced() ? each(spent, kept) : " at an unknown price"));
    }

    /// The whole of a run: `Spent USD 1.23 in 45 calls (4,500 tokens in, 450 out), USD 27.33 for a thousand kept.`
    public static Optional<String> whole(Spent spent, long kept) {
        if (spent.isNothing()) {
            return Optional.empty();
        }
        String calls = Figures.count(spent.calls(), "call") + " (" + Figures.count(spent.inputTokens()) + " tokens in, "
                + Figures.count(spent.outputTokens()) + " out)";
        return Optional.of((amount(spent) + calls + (spent.isPriced() ? each(spent, kept) : "")) + doubt(spent) + ".");
    }

    private static String amount(Spent spent) {
        if (spent.isPriced()) {
            return spent.pico() == 0 ? "Spent nothing in " : "Spent " + Usd.text(spent.pico()) + " in ";
        }
        String known = spent.pico() == 0 ? "" : Usd.text(spent.pico()) + " and ";
        return "Spent " + known + "an unknown amount, " + Figures.count(spent.unpriced(), "call")
                + " having no price (see --prices), in ";
    }

    private static String each(Spent spent, long kept) {
        return kept == 0 || spent.pico() == 0
                ? ""
                : ", " + Usd.text(Math.round((double) spent.pico() / kept * THOUSAND)) + " for a thousand kept";
    }

    private static String doubt(Spent spent) {
        return spent.doubtfulPico() == 0
                ? ""
                : "; " + Figures.count(spent.doubtful(), "call") + " without a bill may have cost "
                        + Usd.text(spent.doubtfulPico()) + " more";
    }

    /// For programs. `usd` is left out when it is not wholly known.
    public static Map<String, Object> fields(Spent spent, long kept) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("calls", spent.calls());
        fields.put("tokens-in", spent.inputTokens());
        fields.put("tokens-out", spent.outputTokens());
        if (spent.isPriced()) {
            fields.put("usd", plain(Usd.of(spent.pico())));
            if (kept > 0) {
                fields.put("usd-per-kept", plain(Usd.of(spent.pico() / kept)));
            }
        } else {
            fields.put("calls-without-price", spent.unpriced());
        }
        if (spent.doubtful() > 0) {
            fields.put("calls-without-bill", spent.doubtful());
        }
        return fields;
    }

    private static BigDecimal plain(BigDecimal usd) {
        BigDecimal stripped = usd.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
