package dev.blazon.models.discover;

import dev.blazon.core.image.Bytes;
import dev.blazon.models.dialect.Dialect;
import dev.blazon.models.discover.ServedModel.Vision;
import dev.blazon.models.endpoint.Endpoint;
import dev.blazon.models.endpoint.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks a server what it serves, and whether those models see. The latter is no part of the common interface, so each
/// kind of server is asked in its own way.
public final class ServedModels {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST = 200;

    private ServedModels() {}

    /// What came of asking.
    public sealed interface Result {

        /// @param models in the server's order, at most 200
        record Found(List<ServedModel> models) implements Result {
            public Found {
                models = List.copyOf(models);
            }
        }

        /// @param why one clause, fit for a message: `answered 401`, `does not answer`
        record Nothing(String why) implements Result {}
    }

    /// @param limit for each of the few requests made
    public static Result list(Endpoint endpoint, Duration limit) {
        try (Wire wire = Wire.to(endpoint, Dialect.Headers.BEARER, limit)) {
            Dialect.Reply reply = wire.get("/models", limit);
            if (reply.status() != 200) {
                return new Result.Nothing("answered " + reply.status());
            }
            JsonNode root = JSON.readTree(reply.body().shared());
            if (!root.path("data").isArray()) {
                return new Result.Nothing("answered something else than a list of models");
            }
            return new Result.Found(models(endpoint, root, limit));
        } catch (JacksonException _) {
            return new Result.Nothing("answered something else than JSON");
        } catch (TimeoutException _) {
            return new Result.Nothing("did not answer in time");
        } catch (IOException _) {
            return new Result.Nothing("does not answer");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Result.Nothing("was not waited for");
        }
    }

    private static List<ServedModel> models(Endpoint endpoint, JsonNode root, Duration limit)
            throws InterruptedException {
        TreeMap<String, Vision> told = new TreeMap<>();
        for (JsonNode list : List.of(root.path("data"), root.path("models"))) {
            list.forEach(model -> note(told, name(model), model));
        }
        List<ServedModel> models = new ArrayList<>();
        for (JsonNode model : root.path("data")) {
            String id = name(model);
            if (!id.isEmpty() && models.size() < MOST) {
                models.add(new ServedModel(id, told.getOrDefault(id, Vision.UNTOLD)));
            }
        }
        boolean silent = !models.isEmpty() && told.isEmpty();
        return silent ? asked(endpoint, models, limit) : models;
    }

    private static String name(JsonNode model) {
        return model.path("id")
                .asString(model.path("model").asString(model.path("name").asString("")));
    }

    /// LM Studio lists types, llama.cpp and Ollama capabilities, others modalities.
    private static void note(TreeMap<String, Vision> told, String id, JsonNode model) {
        String type = model.path("type").asString("");
        if (type.equals("vlm") || type.equals("llm") || type.equals("embeddings")) {
            told.put(id, type.equals("vlm") ? Vision.YES : Vision.NO);
        }
        for (String where : List.of("/capabilities", "/architecture/input_modalities", "/input_modalities")) {
            JsonNode list = model.at(where);
            if (list.isArray()) {
                told.put(id, sees(list) ? Vision.YES : Vision.NO);
            }
        }
    }

    private static boolean sees(JsonNode list) {
        for (JsonNode word : list) {
            if (List.of("vision", "multimodal", "image").contains(word.asString(""))) {
                return true;
            }
        }
        return false;
    }

    /// Asks beside the common interface: LM Studio's own list, then Ollama model by model.
    private static List<ServedModel> asked(Endpoint endpoint, List<ServedModel> models, Duration limit)
            throws InterruptedException {
        TreeMap<String, Vision> told = new TreeMap<>();
        try (Wire wire = Wire.to(endpoint.root(), Dialect.Headers.BEARER, limit)) {
            JsonNode listed = json(wire.get("/api/v0/models", limit)).orElse(JSON.createObjectNode());
            listed.path("data").forEach(model -> note(told, name(model), model));
            for (ServedModel model : told.isEmpty() ? models : List.<ServedModel>of()) {
                String question =
                        JSON.writeValueAsString(JSON.createObjectNode().put("model", model.id()));
                Bytes body = Bytes.wrap(question.getBytes(StandardCharsets.UTF_8));
                Optional<JsonNode> shown = json(wire.post("/api/show", body, limit));
                if (shown.isEmpty()) {
                    break;
                }
                note(told, model.id(), shown.get());
            }
        } catch (IOException | TimeoutException _) {
            // these interfaces are extras: a server without them simply does not tell
        }
        return models.stream()
                .map(model -> new ServedModel(model.id(), told.getOrDefault(model.id(), Vision.UNTOLD)))
                .toList();
    }

    private static Optional<JsonNode> json(Dialect.Reply reply) {
        try {
            return reply.status() == 200
                    ? Optional.of(JSON.readTree(reply.body().shared()))
                    : Optional.empty();
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }
}
