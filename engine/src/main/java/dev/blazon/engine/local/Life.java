package dev.blazon.engine.local;

import dev.blazon.core.fault.ModelException;
import dev.blazon.core.fault.SampleException;
import dev.blazon.core.operator.Outcome;
import dev.blazon.core.operator.PerBatch;
import dev.blazon.core.operator.PerSample;
import dev.blazon.core.operator.Reason;
import dev.blazon.core.recipe.Step;
import dev.blazon.core.sample.ImageLocation;
import dev.blazon.core.sample.ImageRef;
import dev.blazon.core.sample.Sample;
import dev.blazon.core.sample.TrailEntry;
import dev.blazon.core.store.Fate;
import dev.blazon.core.store.Reading;
import java.util.ArrayList;
import java.util.List;

/// The life of one sample, from reading to its fate.
final class Life {
    private final Workshop workshop;
    private final InFlight.Entry entry;
    private final SampleContext context;
    private Sample sample;
    private String step = "read";

    private Life(Workshop workshop, InFlight.Entry entry, String shard, Sample sample) {
        this.workshop = workshop;
        this.entry = entry;
        this.sample = sample;
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
    record Ended(Fate fate, SampleContext context) {}

    /// @throws RuntimeException when the fault is not this sample's own
    static Ended live(Workshop workshop, String shard, Reading reading) {
        return switch (reading) {
            case Reading.Unreadable(Sample known, String faultClass, String message) ->
                new Ended(
                        new Fate.Failed(known, "read", faultClass, message, 1),
                        new SampleContext(workshop, place(shard, known)));
            case Reading.Read(Sample sample) -> live(workshop, shard, sample);
        };
    }

    private static Ended live(Workshop workshop, String shard, Sample sample) {
        InFlight.Entry entry = workshop.inFlight().enter(shard, sample.key());
        try {
            Life life = new Life(workshop, entry, shard, sample);
            Fate fate = life.fate();
            workshop.gallery().offer(fate, image -> life.context.pixels(image, 512));
            life.context.dropPixels();
            return new Ended(fate, life.context);
        } finally {
            workshop.inFlight().leave(entry);
        }
    }

    private Fate fate() {
        try {
            measure();
            for (Step next : workshop.steps()) {
                at(next.label());
                switch (apply(next)) {
                    case Outcome.Kept(Sample changed) -> sample = trailed(changed, next);
                    case Outcome.Dropped(Sample changed, Reason reason) -> {
                        return new Fate.Rejected(changed, step, reason);
                    }
                }
            }
            return new Fate.Kept(sample);
        } catch (SampleException fault) {
            return new Fate.Failed(sample, step, fault.faultClass(), fault.text(), 1);
        } catch (ModelException fault) {
            if (fault.remedy() == ModelException.Remedy.STOP) {
                throw fault;
            }
            return new Fate.Failed(sample, step, fault.faultClass(), fault.text(), 1);
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
