package dev.blazon.models.endpoint;

import dev.blazon.core.model.Answer;
import dev.blazon.core.model.Question;
import dev.blazon.core.model.Sampling;
import dev.blazon.core.model.VisionModel;
import dev.blazon.models.dialect.Attempt;
import dev.blazon.models.dialect.Dialect;
import dev.blazon.models.money.Till;
import dev.blazon.models.money.Till.Charge;
import dev.blazon.models.rate.Ask;
import dev.blazon.models.rate.Entry;
import dev.blazon.models.rate.Outcome;
import dev.blazon.models.rate.Pass;
import dev.blazon.models.rate.Pass.Blame;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A vision model behind an endpoint, asked in the provider's [Dialect]. Retries what may heal, within its deadline.
///
/// Of an answer that was under way when the process died nothing is known: such a call may be paid twice.
public final class EndpointModel implements VisionModel, AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int MOST_REPHRASED = 3;

    private final EndpointSetup setup;
    private final Dialect dialect;
    private final Triage triage;
    private final Gate gate;
    private final Timing timing;
    private final Till till;
    private final List<Wire> wires;
    private final AtomicReferenceArray<Attempt.@Nullable Faulted> lastFaults;
    private final Leavings leavings;
    private final Outages outages;
    private final Strangers strangers;

    private EndpointModel(
            EndpointSetup setup, Dialect dialect, Gate gate, Timing timing, Till till, Consumer<String> notices) {
        this.setup = setup;
        this.dialect = dialect;
        this.triage = new Triage(setup, dialect, timing);
        this.gate = gate;
        this.timing = timing;
        this.till = till;
        this.wires = setup.endpoints().stream()
                .map(one -> Wire.to(one.endpoint(), dialect.headers(), CONNECT))
                .toList();
        this.lastFaults = new AtomicReferenceArray<>(wires.size());
        this.leavings = new Leavings(setup.endpoints(), notices);
        this.outages = new Outages(setup.endpoints(), notices, timing);
        this.strangers = new Strangers(wires.size());
    }

    /// @param gate shared by all models of these endpoints
    public static EndpointModel open(EndpointSetup setup, Dialect dialect, Gate gate) {
        return open(setup, dialect, gate, Timing.real());
    }

    /// The same, with its calls paid.
    ///
    /// @param notices what people must know at once: an endpoint that is left
    public static EndpointModel open(
            EndpointSetup setup, Dialect dialect, Gate gate, Till till, Consumer<String> notices) {
        return new EndpointModel(setup, dialect, gate, Timing.real(), till, notices);
    }

    static EndpointModel open(EndpointSetup setup, Dialect dialect, Gate gate, Timing timing) {
        return open(setup, dialect, gate, timing, _ -> {});
    }

    static EndpointModel open(
            EndpointSetup setup, Dialect dialect, Gate gate, Timing timing, Consumer<String> notices) {
        return new EndpointModel(setup, dialect, gate, timing, Till.OPEN, notices);
    }

    @Override
    public String id() {
        return setup.model();
    }

    @Override
    public Sampling sampling() {
        return setup.sampling();
    }

    /// What happens to a question on its way, as far as it can change the answer: part of the journal's key.
    public String treatment() {
        return treatment(dialect, setup);
    }

    /// The same of a model that is asked in another way.
    public static String treatment(Dialect dialect, EndpointSetup setup) {
        return dialect.treatment() + " max-pixels=" + setup.maxPixels();
    }

    @Override
    public Answer ask(Question question) {
        Tries tries = new Tries(setup, question.place(), timing);
        try {
            return ask(question, tries);
        } catch (InterruptedException fault) {
            throw tries.interrupted(fault);
        }
    }

    private Answer ask(Question question, Tries tries) throws InterruptedException {
        long maxPixels = setup.maxPixels();
        Dialect.Request request = dialect.request(question, maxPixels);
        boolean shrunk = question.pictures().isEmpty();
        int rephrased = 0;
        while (true) {
            Called called = charged(question, request, tries);
            switch (called.attempt()) {
                case Attempt.Answered answered -> {
                    return answered.answer();
                }
                case Attempt.Faulted fault -> {
                    switch (fault.kind().action()) {
                        case WAIT, RETRY -> tries.after(fault, called.blame());
                        case SHRINK -> {
                            if (shrunk) {
                                throw tries.exception(fault);
                            }
                            maxPixels = shrunkPixels(question);
                            request = dialect.request(question, maxPixels);
                            shrunk = true;
                        }
                        case REPHRASE -> {
                            if (rephrased++ == MOST_REPHRASED) {
                                throw tries.exception(fault);
                            }
                            request = dialect.request(question, maxPixels);
                        }
                        case FAIL -> {
                            if (!leavings.takes(fault)) {
                                throw tries.exception(fault);
                            }
                        }
                    }
                }
            }
        }
    }

    /// Half of each side of what was sent.
    private long shrunkPixels(Question question) {
        long largest = question.pictures().stream()
                .mapToLong(picture -> picture.header().pixels())
                .max()
                .orElse(0);
        return Math.max(1024, Math.min(largest, setup.maxPixels()) / 4);
    }

    /// How a call ended, and whose fault it was if any.
    private record Called(Attempt attempt, Blame blame) {}

    /// How a call ended, and what that says about its endpoint.
    private record Ended(Attempt attempt, Outcome outcome) {
        static Ended of(Attempt attempt) {
            return new Ended(attempt, Endings.outcome(attempt));
        }
    }

    /// Room for what the call may cost is taken first: a call that waits at the gate is one that will be made.
    private Called charged(Question question, Dialect.Request request, Tries tries) throws InterruptedException {
        try (Charge charge = till.charge(question)) {
            return call(request, tries, charge);
        }
    }

    private Called call(Dialect.Request request, Tries tries, Charge charge) throws InterruptedException {
        Ask ask = new Ask(request.body().size(), tries.losses(), tries.avoided(), setup.deadline());
        return switch (gate.enter(ask)) {
            case Entry.Down down -> throw tries.down(down, Optional.ofNullable(lastFaults.get(down.lane())));
            case Entry.Left left -> throw tries.left(left, leavings);
            case Entry.Admitted(Pass pass) -> call(request, tries, pass, charge);
        };
    }

    private Called call(Dialect.Request request, Tries tries, Pass taken, Charge charge) throws InterruptedException {
        try (Pass pass = taken) {
            tries.at(pass.lane());
            long from = timing.nanos();
            try {
                charge.sent();
                Ended ended = post(pass.lane(), request, tries);
                charge.ended(ended.attempt());
                return new Called(ended.attempt(), told(pass, ended));
            } finally {
                tries.spent(from);
            }
        }
    }

    private Blame told(Pass pass, Ended ended) {
        return switch (ended.attempt()) {
            case Attempt.Answered _ -> {
                outages.answered(pass.lane());
                yield pass.report(ended.outcome());
            }
            case Attempt.Faulted fault -> {
                lastFaults.set(pass.lane(), fault);
                leaveAfter(fault, pass);
                Blame blame = pass.report(ended.outcome());
                outages.faulted(pass.lane(), fault, blame == Blame.SHARED);
                yield blame;
            }
        };
    }

    private void leaveAfter(Attempt.Faulted fault, Pass pass) {
        if (leavings.takes(fault)) {
            leavings.add(pass.lane(), fault);
            pass.leave();
        }
    }

    private Ended post(int lane, Dialect.Request request, Tries tries) throws InterruptedException {
        Duration limit = tries.limit();
        try {
            Dialect.Reply reply = wires.get(lane).post(request.path(), request.body(), limit);
            Attempt attempt = strangers.judged(lane, triage.judge(request, reply), reply, tries);
            return new Ended(attempt, Endings.outcome(attempt, reply, timing.now()));
        } catch (TimeoutException _) {
            return Ended.of(triage.timedOut(limit));
        } catch (IOException fault) {
            return Ended.of(triage.broken(fault));
        }
    }

    @Override
    public void close() {
        wires.forEach(Wire::close);
    }
}
