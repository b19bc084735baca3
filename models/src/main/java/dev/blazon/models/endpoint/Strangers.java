package dev.blazon.models.endpoint;

import dev.blazon.models.dialect.Attempt;
import dev.blazon.models.dialect.Dialect;
import dev.blazon.models.dialect.FaultKind;
import java.util.concurrent.atomic.AtomicIntegerArray;

/// Finds out an address where something else than a model's interface is served: web pages, and never an answer.
/// Thread-safe. One page alone proves nothing, since gateways send pages while a server starts.
final class Strangers {
    private static final int PAGES = 3;
    private static final int KNOWN = -1;

    private final AtomicIntegerArray pages;

    Strangers(int endpoints) {
        this.pages = new AtomicIntegerArray(endpoints);
    }

    Attempt judged(int lane, Attempt attempt, Dialect.Reply reply) {
        return switch (attempt) {
            case Attempt.Answered answered -> {
                pages.set(lane, KNOWN);
                yield answered;
            }
            case Attempt.Faulted fault
            when fault.kind() == FaultKind.BAD_ANSWER && isPage(reply) -> strange(lane, fault);
            case Attempt.Faulted fault -> fault;
        };
    }

    private Attempt strange(int lane, Attempt.Faulted fault) {
        int seen = pages.accumulateAndGet(lane, 1, (before, more) -> before == KNOWN ? KNOWN : before + more);
        return seen < PAGES
                ? fault
                : Attempt.Faulted.of(
                        FaultKind.NOT_FOUND, "Web pages are served there, not a model's interface. " + fault.detail());
    }

    private static boolean isPage(Dialect.Reply reply) {
        return reply.status() == 200
                && reply.headers()
                        .firstValue("content-type")
                        .map(type -> type.startsWith("text/html"))
                        .orElse(false);
    }
}
