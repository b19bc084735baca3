package dev.blazon.models.endpoint;

import dev.blazon.models.dialect.Attempt;
import dev.blazon.models.dialect.Dialect;
import dev.blazon.models.dialect.FaultKind;
import java.util.concurrent.atomic.AtomicIntegerArray;

/// Finds out an address where something else than a model's interface is served: web pages for one question again and
/// again, and never an answer to anybody. Thread-safe. One page alone proves nothing, since gateways send pages while a
/// server starts.
final class Strangers {
    static final int PAGES = 3;
    private static final int KNOWN = 1;

    private final AtomicIntegerArray known;

    Strangers(int endpoints) {
        this.known = new AtomicIntegerArray(endpoints);
    }

    /// @param tries of the question that was answered so
    Attempt judged(int lane, Attempt attempt, Dialect.Reply reply, Tries tries) {
        return switch (attempt) {
            case Attempt.Answered answered -> {
                known.set(lane, KNOWN);
                yield answered;
            }
            case Attempt.Faulted fault
            when fault.kind() == FaultKind.BAD_ANSWER && isPage(reply) ->
                tries.pages() >= PAGES && known.get(lane) != KNOWN
                        ? Attempt.Faulted.of(
                                FaultKind.NOT_FOUND,
                                "Web pages are served there, not a model's interface. " + fault.detail())
                        : fault;
            case Attempt.Faulted fault -> fault;
        };
    }

    private static boolean isPage(Dialect.Reply reply) {
        return reply.status() == 200
                && reply.headers()
                        .firstValue("content-type")
                        .map(type -> type.startsWith("text/html"))
                        .orElse(false);
    }
}
