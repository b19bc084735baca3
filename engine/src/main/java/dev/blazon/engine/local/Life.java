package dev.blazon.engine.local;

import dev.blazon.core.fault.ModelException;
import dev.blazon.core.fault.SampleException;
import dev.blazon.core.operator.Outcome;
import dev.blazon.core.operator.PerBatch;
import dev.blazon.core.operator.PerGroup;
import dev.blazon.core.operator.PerGroup.Membership;
import dev.blazon.core.operator.PerSample;
import dev.blazon.core.operator.Reason;
import dev.blazon.core.recipe.Step;
import dev.blazon.core.sample.ImageLocation;
import dev.blazon.core.sample.ImageRef;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.sample.TrailEntry;
import dev.blazon.core.store.Fate;
import dev.blazon.core.store.Reading;
import dev.blazon.engine.stage.Arrival;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The life of one sample, from reading to its fate.
final class Life {
    private static final String READ = "read";

    private final Workshop workshop;
    private final InFlight.Entry entry;
    private final SampleContext context;
    private final Membership membership;
    private Sample sample;
    private Optional<String> group = Optional.empty();
    private String step = READ;

    private Life(Workshop workshop, InFlight.Entry entry, String shard, Sample sample, Membership membership) {
        this.workshop = workshop;
        this.entry = entry;
        this.sample = sample;
        this.membership = membership;
        this.context = new SampleContext(workshop, place(shard, sample));
    }

    /// A file of its own is named by its name; what lies in a shard by shard and key.
    private static String place(String shard, Sample sample) {
        if (!sample.images().isEmpty()
                && sample.image().location() instanceof ImageLocation.InFile file
                && file.offset() == 0) {
            return sample.image().name();
        }
        return shard + "#" + sample.key();
    }

    /// A fate, with the bytes that were read on the way.
    ///
    /// @param group found by a survey at the stage's end
    record Ended(Fate fate, Optional<String> group, SampleContext context) {}

    /// @throws RuntimeException when the fault is not this sample's own
    static Ended live(Workshop workshop, String shard, Arrival arrival) {
        return switch (arrival) {
            case Arrival.Fresh(Reading.Unreadable(Sample known, String faultClass, String message)) ->
                unread(workshop, shard, new Fate.Failed(known, READ, faultClass, message, 1));
            case Arrival.Known(Fate.Failed failed, Membership _)
            when failed.step().equals(READ) -> unread(workshop, shard, failed);
            case Arrival.Fresh(Reading.Read(Sample sample)) ->
                live(workshop, shard, sample, Membership.alone(sample.key()), Life::measured);
            case Arrival.Known(Fate.Kept(Sample sample), Membership membership) ->
                live(workshop, shard, sample, membership, Life::stepped);
            case Arrival.Known(Fate ended, Membership membership) ->
                live(workshop, shard, ended.sample(), membership, _ -> ended);
        };
    }

    private static Ended unread(Workshop workshop, String shard, Fate.Failed failed) {
        return new Ended(failed, Optional.empty(), new SampleContext(workshop, place(shard, failed.sample())));
    }

    private static Ended live(
            Workshop workshop, String shard, Sample sample, Membership membership, Function<Life, Fate> course) {
        InFlight.Entry entry = workshop.inFlight().enter(shard, sample.key());
        try {
            Life life = new Life(workshop, entry, shard, sample, membership);
            Fate fate = course.apply(life);
            workshop.gallery().offer(fate, image -> life.context.pixels(image, 512));
            life.context.dropPixels();
            return new Ended(fate, life.group, life.context);
        } finally {
            workshop.inFlight().leave(entry);
        }
    }

    private Fate measured() {
        return fate(this::measure);
    }

    /// An earlier stage has measured.
    private Fate stepped() {
        return fate(() -> {});
    }

    private Fate fate(Runnable before) {
        try {
            before.run();
            for (Step next : workshop.stage().steps()) {
                at(next.label());
                switch (apply(next)) {
                    case Outcome.Kept(Sample changed) -> sample = trailed(changed, next);
                    case Outcome.Dropped(Sample changed, Reason reason) -> {
                        return new Fate.Rejected(changed, step, reason);
                    }
                }
            }
            workshop.stage().survey().ifPresent(this::survey);
            return new Fate.Kept(sample);
        } catch (SampleException fault) {
            return new Fate.Failed(sample, step, fault.faultClass(), fault.text(), 1);
        } catch (ModelException fault) {
            if (fault.remedy() == ModelException.Remedy.STOP) {
                throw fault;
            }
            return new Fate.Failed(sample, step, fault.faultClass(), fault.text(), fault.attempts());
        }
    }

    private void measure() {
        at("measure");
        if (sample.images().isEmpty()) {
            throw new SampleException("image-missing", "[" + sample.key() + "] The sample has no image.");
        }
        List<ImageRef> measured = new ArrayList<>();
        for (ImageRef image : sample.images()) {
            measured.add(context.measure(image));
        }
        sample = sample.withImages(measured);
    }

    private Outcome apply(Step next) {
        return switch (next.operator()) {
            case PerSample operator -> operator.apply(sample, context);
            case PerBatch _ -> workshop.batcher(next).apply(sample, context);
            case PerGroup operator -> operator.decide(sample, membership);
        };
    }

    private void survey(Step step) {
        at(step.label());
        group = switch (step.operator()) {
            case PerGroup operator -> Optional.of(operator.groupOf(sample, context));
            case PerSample _, PerBatch _ ->
                throw new IllegalStateException("Step " + step.label() + " surveys nothing");
        };
    }

    private void at(String now) {
        step = now;
        entry.at(now);
    }

    /// Says what the step did by comparing before and after.
    private Sample trailed(Sample changed, Step done) {
        List<String> did = new ArrayList<>();
        changed.captions().stream()
                .filter(caption -> !sample.captions().contains(caption))
                .forEach(caption -> did.add("wrote caption '" + caption.name() + "'"));
        changed.scores().stream()
                .filter(score -> !sample.scores().contains(score))
                .forEach(score -> did.add("scored " + score.name() + " on " + score.on()));
        changed.flags().stream()
                .filter(flag -> !sample.flags().contains(flag))
                .forEach(flag -> did.add("flagged " + flag.name()));
        if (!changed.tags().equals(sample.tags())) {
            did.add("changed the tags");
        }
        return changed.withTrail(new TrailEntry(done.label(), did.isEmpty() ? "kept" : String.join(", ", did)));
    }
}
