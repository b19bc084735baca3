package dev.blazon.models.endpoint;

import dev.blazon.core.model.Answer;
import dev.blazon.core.model.Question;
import dev.blazon.core.model.Sampling;
import dev.blazon.core.model.VisionModel;
import dev.blazon.models.dialect.Attempt;
import dev.blazon.models.dialect.Dialect;
import dev.blazon.models.dialect.FaultKind;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

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
    private final Wire wire;

    private EndpointModel(EndpointSetup setup, Dialect dialect, Gate gate, Timing timing) {
        this.setup = setup;
        this.dialect = dialect;
        this.triage = new Triage(setup, dialect, timing);
        this.gate = gate;
        this.timing = timing;
        this.wire = Wire.to(setup.endpoint(), dialect.headers(), CONNECT);
    }

    /// @param gate shared by all models of one endpoint
    public static EndpointModel open(EndpointSetup setup, Dialect dialect, Gate gate) {
        return open(setup, dialect, gate, Timing.real());
    }

    static EndpointModel open(EndpointSetup setup, Dialect dialect, Gate gate, Timing timing) {
        return new EndpointModel(setup, dialect, gate, timing);
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
            switch (call(request, tries)) {
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

    private Attempt call(Dialect.Request request, Tries tries) throws InterruptedException {
        try (Gate.Pass pass = gate.enter()) {
            long from = timing.nanos();
            try {
                Attempt attempt = post(request, tries.limit());
                pass.report(signal(attempt));
                return attempt;
            } finally {
                tries.spent(from);
            }
        }
    }

    private Attempt post(Dialect.Request request, Duration limit) throws InterruptedException {
        try {
            return triage.judge(request, wire.post(request.path(), request.body(), limit));
        } catch (TimeoutException _) {
            return triage.timedOut(limit);
        } catch (IOException fault) {
            return triage.broken(fault);
        }
    }

    private static Gate.Signal signal(Attempt attempt) {
        return switch (attempt) {
            case Attempt.Answered _ -> Gate.Signal.ANSWERED;
            case Attempt.Faulted fault -> signal(fault.kind());
        };
    }

    private static Gate.Signal signal(FaultKind kind) {
        return switch (kind) {
            case RATE_LIMITED, OVERLOADED, TIMEOUT -> Gate.Signal.BUSY;
            case UNREACHABLE,
                    SERVER_ERROR,
                    CONNECTION_LOST,
                    BAD_ANSWER,
                    TOO_LARGE,
                    MISSPELT,
                    REQUEST_REFUSED,
                    KEY_REFUSED,
                    QUOTA_SPENT,
                    NOT_FOUND,
                    NOT_TRUSTED,
                    CANNOT_SEE -> Gate.Signal.FAULTY;
        };
    }

    @Override
    public void close() {
        wire.close();
    }
}
