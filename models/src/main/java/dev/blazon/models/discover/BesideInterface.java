package dev.blazon.models.discover;

import dev.blazon.core.image.Bytes;
import dev.blazon.models.dialect.Dialect;
import dev.blazon.models.dialect.JsonBody;
import dev.blazon.models.discover.ServedModel.Vision;
import dev.blazon.models.endpoint.Endpoint;
import dev.blazon.models.endpoint.Wire;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;

/// The interfaces that local servers have beside the common one. They are extras: a server without them simply does not
/// tell.
record BesideInterface(Endpoint endpoint, Duration limit) {

    /// llama.cpp tells of its one model; LM Studio lists its own; Ollama is asked model by model.
    void ask(List<String> names, Map<String, ToldOfModel> told, boolean llamaCpp) throws InterruptedException {
        boolean silent = told.values().stream().allMatch(known -> known.vision() == Vision.UNTOLD);
        if (names.isEmpty() || !silent && !llamaCpp) {
            return;
        }
        try (Wire wire = Wire.to(endpoint.root(), Dialect.Headers.BEARER, limit)) {
            if (llamaCpp) {
                json(wire.get("/props", limit)).ifPresent(props -> properties(names, told, props));
            } else if (!listed(wire, told)) {
                shown(wire, names, told);
            }
        } catch (IOException | TimeoutException _) {
            // not told
        }
    }

    /// What it says of itself, above what the list says of the model when it was trained.
    private static void properties(List<String> names, Map<String, ToldOfModel> told, JsonNode props) {
        ToldOfModel loaded = ToldOfModel.of(props);
        names.forEach(name -> told.merge(name, loaded, (before, now) -> now.or(before)));
    }

    private boolean listed(Wire wire, Map<String, ToldOfModel> told)
            throws IOException, TimeoutException, InterruptedException {
        JsonNode list = json(wire.get("/api/v0/models", limit))
                .orElseGet(JsonBody::create)
                .path("data");
        list.forEach(model -> ServedModels.note(told, model.path("id").asString(""), model));
        return !list.isEmpty();
    }

    private void shown(Wire wire, List<String> names, Map<String, ToldOfModel> told)
            throws IOException, TimeoutException, InterruptedException {
        for (String name : names) {
            Bytes question = JsonBody.bytes(JsonBody.create().put("model", name));
            Optional<JsonNode> answer = json(wire.post("/api/show", question, limit));
            if (answer.isEmpty()) {
                return;
            }
            ServedModels.note(told, name, answer.get());
        }
    }

    private static Optional<JsonNode> json(Dialect.Reply reply) {
        return reply.status() == 200 ? JsonBody.read(reply.body()) : Optional.empty();
    }
}
