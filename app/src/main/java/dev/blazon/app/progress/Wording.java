package dev.blazon.app.progress;

import dev.blazon.engine.local.Counters;
import dev.blazon.engine.local.Progress;
import dev.blazon.models.money.Spent;
import java.util.OptionalDouble;

/// A run's progress in words.
final class Wording {

    private Wording() {}

    /// `120 of 4,000 samples (3%), 12.3/s, about 5 min left: 118 kept, 1 rejected, 1 failed`, after `stage 1 of 2: `
    /// when
    /// there are several.
    static String line(Progress progress, OptionalDouble perSecond, Spent spent) {
        StringBuilder text = new StringBuilder(stage(progress)).append(done(progress));
        CostText.sum(spent).ifPresent(usd -> text.append(", ").append(usd));
        perSecond.ifPresent(rate -> text.append(", ").append(Figures.rate(rate)));
        left(progress, perSecond)
                .ifPresent(seconds -> text.append(", about ")
                        .append(Figures.duration(seconds))
                        .append(" left"));
        text.append(": ").append(fates(progress));
        CostText.calls(spent, kept(progress))
                .ifPresent(calls -> text.append("; ").append(calls));
        return text.toString();
    }

    /// In an earlier stage nothing is kept yet.
    static long kept(Progress progress) {
        return progress.stage().isLast() ? progress.counters().kept() : 0;
    }

    /// Nothing when the recipe is one stage, as most are.
    private static String stage(Progress progress) {
        return progress.stage().of() == 1 ? "" : progress.stage().described() + ": ";
    }

    static String done(Progress progress) {
        long done = ended(progress);
        if (progress.total().isEmpty()) {
            return Figures.count(done, "sample") + ", " + Figures.count(shards(progress)) + " of "
                    + Figures.count(progress.shardsTotal(), "shard");
        }
        long total = progress.total().getAsLong();
        return Figures.count(done) + " of " + Figures.count(total, "sample") + " (" + Figures.share(done, total) + ")";
    }

    static long ended(Progress progress) {
        return progress.before()
                + progress.counters().ended()
                + progress.counters().unread();
    }

    private static long shards(Progress progress) {
        return progress.shardsBefore() + progress.counters().shards();
    }

    static OptionalDouble left(Progress progress, OptionalDouble perSecond) {
        if (perSecond.isEmpty() || progress.total().isEmpty()) {
            return OptionalDouble.empty();
        }
        long samples = progress.total().getAsLong() - ended(progress);
        return samples <= 0 ? OptionalDouble.empty() : OptionalDouble.of(samples / perSecond.getAsDouble());
    }

    static String fates(Progress progress) {
        Counters counters = progress.counters();
        String fates = Figures.count(counters.kept()) + " kept, " + Figures.count(counters.rejected()) + " rejected, "
                + Figures.count(counters.failed()) + " failed"
                + (counters.unread() == 0 ? "" : ", " + Figures.count(counters.unread()) + " unread");
        return progress.before() == 0 ? fates : fates + " now, " + Figures.count(progress.before()) + " before";
    }
}
