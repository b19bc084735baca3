package dev.blazon.models.endpoint;

import dev.blazon.core.image.Bytes;
import dev.blazon.core.image.ImageCodec;
import dev.blazon.core.model.Answer;
import dev.blazon.core.model.Question;
import dev.blazon.core.model.Sampling;
import dev.blazon.core.model.VisionModel;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeoutException;

/// A vision model served by an OpenAI-compatible endpoint. Retries what may heal, within its deadline.
///
/// Of an answer that was under way when the process died nothing is known: such a call may be paid twice.
public final class EndpointModel implements VisionModel, AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final EndpointSetup setup;
    private final RequestWriter requests;
    private final Triage triage;
    private final Gate gate;
    private final Timing timing;
    private final Wire wire;

    private EndpointModel(EndpointSetup setup, ImageCodec codec, Gate gate, Timing timing) {
        this.setup = setup;
        this.requests = new RequestWriter(setup, new PicturePreparer(codec));
        this.triage = new Triage(setup, timing);
        this.gate = gate;
        this.timing = timing;
        this.wire = Wire.to(setup.endpoint(), CONNECT);
    }

    /// @param gate shared by all models of one endpoint
    public static EndpointModel open(EndpointSetup setup, ImageCodec codec, Gate gate) {
        return open(setup, codec, gate, Timing.real());
    }

    static EndpointModel open(EndpointSetup setup, ImageCodec codec, Gate gate, Timing timing) {
        return new EndpointModel(setup, codec, gate, timing);
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
        String order = setup.order().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return PicturePreparer.VERSION + " " + order + " max-pixels=" + setup.maxPixels();
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
        Bytes body = requests.body(question, setup.maxPixels());
        boolean shrunk = question.pictures().isEmpty();
        while (true) {
            switch (call(body, tries)) {
                case Attempt.Answered answered -> {
                    return answered.answer();
                }
                case Attempt.Faulted fault -> {
                    switch (fault.kind().action()) {
                        case WAIT, RETRY -> tries.pauseAfter(fault);
                        case SHRINK -> {
                            if (shrunk) {
                                throw tries.exception(fault);
                            }
                            body = requests.body(question, shrunkPixels(question));
                            shrunk = true;
                        }
                        case FAIL -> throw tries.exception(fault);
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

    private Attempt call(Bytes body, Tries tries) throws InterruptedException {
        try (Gate.Pass pass = gate.enter()) {
            long from = timing.nanos();
            try {
                Attempt attempt = post(body, tries.limit());
                pass.report(signal(attempt));
                return attempt;
            } finally {
                tries.spent(from);
            }
        }
    }

    private Attempt post(Bytes body, Duration limit) throws InterruptedException {
        try {
            return triage.judge(wire.post("/chat/completions", body, limit));
        } catch (TimeoutException _) {
            return triage.timedOut(limit);
        } catch (IOException fault) {
            return triage.broken(fault);
        }
    }

    private static Gate.Signal signal(Attempt attempt) {
        return switch (attempt) {
            case Attempt.Answered _ -> Gate.Signal.ANSWERED;
            case Attempt.Faulted fault -> fault.kind().signal();
        };
    }

    @Override
    public void close() {
        wire.close();
    }
}
