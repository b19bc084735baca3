package dev.blazon.app.pilot;

import dev.blazon.app.progress.Figures;
import dev.blazon.models.money.Spent;
import dev.blazon.models.money.Usd;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;

/// What a whole source will take, told from its first samples. Bounds hold nine times out of ten, if the other samples
/// are like these.
///
/// @param pilot samples that were done
/// @param samples that the forecast is for: all of the source, or a thousand when it does not tell its size
/// @param wholeSource whether it does
/// @param usd absent when a price is not known
/// @param seconds at the pilot's pace; absent when answers came from the journal
/// @param paidUsd what the pilot itself cost; absent when that is not known
public record Forecast(
        long pilot,
        long samples,
        boolean wholeSource,
        Estimate calls,
        Estimate tokens,
        Optional<Estimate> usd,
        Optional<Estimate> seconds,
        Estimate kept,
        Estimate rejected,
        Estimate failed,
        long paidCalls,
        Optional<Double> paidUsd) {

    private static final long THOUSAND = 1000;

    /// What the pilot's samples came to.
    record Fates(long kept, long rejected, long failed) {
        long all() {
            return kept + rejected + failed;
        }
    }

    /// What was spent until the first sample, on tests of models, and until the last.
    record Paid(Spent before, Spent whole) {
        long bySamples() {
            return whole.calls() - before.calls();
        }
    }

    static Forecast of(Witness witness, Fates fates, Optional<Long> inSource, Paid paid, double wallSeconds) {
        List<Witness.Asked> asked = witness.samples();
        long whole = Math.max(fates.all(), inSource.orElse(THOUSAND));
        boolean priced = asked.stream().allMatch(each -> each.unpriced() == 0);
        long calls = asked.stream().mapToLong(Witness.Asked::calls).sum();
        boolean fresh = paid.bySamples() >= calls;
        Estimate work = sum(asked, fates.all(), whole, each -> each.nanos());
        double busy = asked.stream().mapToLong(Witness.Asked::nanos).sum();
        Optional<Estimate> seconds = !fresh
                ? Optional.empty()
                : Optional.of(
                        busy == 0
                                ? new Estimate(1, 1, 1).times(wallSeconds * whole / fates.all())
                                : work.times(wallSeconds / busy));
        return new Forecast(
                fates.all(),
                whole,
                inSource.isPresent(),
                sum(asked, fates.all(), whole, Witness.Asked::calls),
                sum(asked, fates.all(), whole, Witness.Asked::tokens),
                priced
                        ? Optional.of(sum(asked, fates.all(), whole, Witness.Asked::pico)
                                .times(1e-12))
                        : Optional.empty(),
                seconds,
                Estimate.share(fates.kept(), fates.all()),
                Estimate.share(fates.rejected(), fates.all()),
                Estimate.share(fates.failed(), fates.all()),
                paid.whole().calls(),
                paid.whole().isPriced()
                        ? Optional.of(Usd.of(paid.whole().pico()).doubleValue())
                        : Optional.empty());
    }

    /// Samples that asked nothing count as 0.
    private static Estimate sum(
            List<Witness.Asked> asked, long samples, long whole, ToLongFunction<Witness.Asked> value) {
        double[] values = new double[(int) Math.max(samples, asked.size())];
        for (int at = 0; at < asked.size(); at++) {
            values[at] = value.applyAsLong(asked.get(at));
        }
        return Estimate.sum(values, whole);
    }

    public String asText() {
        List<String> lines = new ArrayList<>();
        lines.add("forecast for "
                + (wholeSource ? "all " + Figures.count(samples, "sample") : "each thousand samples")
                + ", from the first " + Figures.count(pilot) + "; in brackets where it lies nine times out of ten");
        lines.add("  calls     " + counted(calls));
        lines.add("  tokens    " + counted(tokens));
        lines.add("  cost      " + usd.map(Forecast::money).orElse("unknown: a model has no price, see --prices"));
        lines.add("  time      " + seconds.map(Forecast::time).orElse("unknown: answers came from the journal"));
        lines.add("  kept      " + share(kept));
        lines.add("  rejected  " + share(rejected));
        lines.add("  failed    " + share(failed));
        lines.add("The pilot made " + Figures.count(paidCalls, "call")
                + paidUsd.map(paid -> paid == 0 ? ", which cost nothing" : " for " + usd(paid))
                        .orElse(" at an unknown price")
                + "; the run does not pay for them again.");
        return String.join("\n", lines);
    }

    private static String counted(Estimate estimate) {
        return Figures.count(Math.round(estimate.expected())) + " (" + Figures.count(Math.round(estimate.low()))
                + " to " + Figures.count(Math.round(estimate.high())) + ")";
    }

    private static String money(Estimate estimate) {
        return usd(estimate.expected()) + " (" + usd(estimate.low()) + " to " + usd(estimate.high()) + ")";
    }

    private static String usd(double amount) {
        return Usd.text(Math.round(amount * 1e12));
    }

    private static String time(Estimate estimate) {
        return Figures.duration(estimate.expected()) + " (" + Figures.duration(estimate.low()) + " to "
                + Figures.duration(estimate.high()) + ") at the pilot's pace";
    }

    private static String share(Estimate estimate) {
        return String.format(
                Locale.ROOT,
                "%.0f%% (%.0f%% to %.0f%%)",
                100 * estimate.expected(),
                100 * estimate.low(),
                100 * estimate.high());
    }
}
