package dev.blazon.models.endpoint;

import dev.blazon.models.dialect.Attempt;
import dev.blazon.models.endpoint.EndpointSetup.Weighted;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The endpoints of a model that a run has left, because no question is answered there: a key refused, a quota spent.
/// Each is told of once, as long as there is another to go on with. Thread-safe.
final class Leavings {
    private final List<Weighted> endpoints;
    private final Consumer<String> notices;
    private final List<Attempt.@Nullable Faulted> faults = new ArrayList<>();

    Leavings(List<Weighted> endpoints, Consumer<String> notices) {
        this.endpoints = endpoints;
        this.notices = notices;
        endpoints.forEach(_ -> faults.add(null));
    }

    /// Whether the endpoint is to be left for such a fault. The only one is not: there the fault stops the run.
    boolean takes(Attempt.Faulted fault) {
        return endpoints.size() > 1 && fault.kind().isOfEndpoint();
    }

    synchronized void add(int lane, Attempt.Faulted fault) {
        if (faults.get(lane) != null) {
            return;
        }
        faults.set(lane, fault);
        String others = hosts(number -> faults.get(number) == null);
        if (!others.isEmpty()) {
            notices.accept("[" + host(lane) + "] " + fault.detail() + " The run goes on with " + others + ". "
                    + fault.kind().advice());
        }
    }

    /// Why one was left.
    synchronized Attempt.Faulted fault(int lane) {
        Attempt.Faulted fault = faults.get(lane);
        if (fault == null) {
            throw new IllegalStateException(host(lane) + " was not left");
        }
        return fault;
    }

    /// The others, each with the class of its fault.
    synchronized String othersThan(int lane) {
        return IntStream.range(0, endpoints.size())
                .filter(number -> number != lane)
                .mapToObj(number -> host(number) + " (" + fault(number).kind().code() + ")")
                .collect(Collectors.joining(", "));
    }

    private String hosts(IntPredicate wanted) {
        return IntStream.range(0, endpoints.size())
                .filter(wanted)
                .mapToObj(this::host)
                .collect(Collectors.joining(", "));
    }

    private String host(int lane) {
        return endpoints.get(lane).endpoint().host();
    }
}
