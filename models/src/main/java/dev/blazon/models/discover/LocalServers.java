package dev.blazon.models.discover;

import dev.blazon.models.discover.ServedModel.Vision;
import dev.blazon.models.endpoint.Endpoint;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Looks for OpenAI-compatible servers where they usually listen on this machine. Sends them no key.
public final class LocalServers {
    private static final Duration LIMIT = Duration.ofMillis(1500);
    private static final Map<String, Integer> PORTS =
            Map.of("vLLM", 8000, "SGLang", 30000, "llama.cpp", 8080, "Ollama", 11434, "LM Studio", 1234);

    private LocalServers() {}

    /// A server that answered.
    ///
    /// @param usually what usually listens there
    public record Server(String usually, Endpoint endpoint, List<ServedModel> models) {
        public Server {
            models = List.copyOf(models);
        }
    }

    /// A model that may see, with the server that has it.
    public record Candidate(Endpoint endpoint, ServedModel model) {}

    /// All that answer within a second or two, by name.
    public static List<Server> find() {
        SequencedMap<String, Endpoint> places = new LinkedHashMap<>();
        PORTS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(String.CASE_INSENSITIVE_ORDER))
                .forEach(place -> places.put(place.getKey(), local(place.getValue())));
        return find(places);
    }

    private static Endpoint local(int port) {
        return Endpoint.parse("http://127.0.0.1:" + port, Optional.empty());
    }

    static List<Server> find(SequencedMap<String, Endpoint> places) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Optional<Server>>> asked = places.entrySet().stream()
                    .map(place -> CompletableFuture.supplyAsync(() -> ask(place.getKey(), place.getValue()), threads))
                    .toList();
            return asked.stream()
                    .map(CompletableFuture::join)
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    private static Optional<Server> ask(String usually, Endpoint endpoint) {
        return switch (ServedModels.list(endpoint, LIMIT)) {
            case ServedModels.Result.Found found -> Optional.of(new Server(usually, endpoint, found.models()));
            case ServedModels.Result.Nothing _ -> Optional.empty();
        };
    }

    /// Models that may see: those of which it is told first, then those with a name that vision models have, then the
    /// rest of those of which nothing is told. Never one that is told to be blind.
    public static List<Candidate> candidates(List<Server> servers) {
        return servers.stream()
                .flatMap(server -> server.models().stream().map(model -> new Candidate(server.endpoint(), model)))
                .filter(candidate -> candidate.model().vision() != Vision.NO)
                .sorted(Comparator.comparingInt(candidate -> rank(candidate.model())))
                .toList();
    }

    private static int rank(ServedModel model) {
        if (model.vision() == Vision.YES) {
            return 0;
        }
        return model.soundsSeeing() ? 1 : 2;
    }
}
