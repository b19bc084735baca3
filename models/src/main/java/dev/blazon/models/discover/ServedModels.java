package dev.blazon.models.discover;

import dev.blazon.models.dialect.Dialect;
import dev.blazon.models.dialect.Provider;
import dev.blazon.models.discover.Capabilities.Support;
import dev.blazon.models.endpoint.Endpoint;
import dev.blazon.models.endpoint.Wire;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks a server what it serves, and what those models can do. The latter is no part of the common interface, so each
/// kind of server is asked in its own way.
public final class ServedModels {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST = 200;

    /// Documented for all of its models: pictures of 5 MB in base64, no log-probabilities.
    private static final Capabilities ANTHROPIC = new Capabilities(
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.of(Provider.ANTHROPIC.mostPictureBytes()),
            Support.UNTOLD,
            Support.NO);

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
        return list(Provider.OPENAI, endpoint, limit);
    }

    /// The same of a server with another interface.
    public static Result list(Provider provider, Endpoint endpoint, Duration limit) {
        try (Wire wire = Wire.to(endpoint, provider.headers(endpoint.base().getHost()), limit)) {
            Dialect.Reply reply = wire.get(path(provider), limit);
            if (reply.status() != 200) {
                return new Result.Nothing("answered " + reply.status());
            }
            JsonNode root = JSON.readTree(reply.body().shared());
            if (!models(provider, root).isArray()) {
                return new Result.Nothing("answered something else than a list of models");
            }
            return new Result.Found(found(provider, endpoint, root, limit));
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

    /// Pages as large as they go.
    private static String path(Provider provider) {
        return switch (provider) {
            case OPENAI -> "/models";
            case ANTHROPIC -> "/models?limit=" + MOST;
            case GEMINI -> "/models?pageSize=" + MOST;
        };
    }

    private static JsonNode models(Provider provider, JsonNode root) {
        return root.path(provider == Provider.GEMINI ? "models" : "data");
    }

    private static List<ServedModel> found(Provider provider, Endpoint endpoint, JsonNode root, Duration limit)
            throws InterruptedException {
        TreeMap<String, ToldOfModel> told = new TreeMap<>();
        for (JsonNode list : List.of(root.path("data"), root.path("models"))) {
            list.forEach(model -> note(told, name(model), model));
        }
        List<String> names = models(provider, root)
                .valueStream()
                .filter(ServedModels::answersQuestions)
                .map(ServedModels::name)
                .filter(name -> !name.isEmpty())
                .limit(MOST)
                .toList();
        switch (provider) {
            case OPENAI -> new BesideInterface(endpoint, limit).ask(names, told, isLlamaCpp(root));
            case ANTHROPIC ->
                told.replaceAll((_, known) ->
                        new ToldOfModel(known.vision(), known.capabilities().or(ANTHROPIC)));
            case GEMINI -> {
                // all that it tells stands in the list
            }
        }
        return names.stream()
                .map(name -> served(name, told.getOrDefault(name, ToldOfModel.NOTHING)))
                .toList();
    }

    private static ServedModel served(String name, ToldOfModel told) {
        return new ServedModel(name, told.vision(), told.capabilities());
    }

    /// Gemini lists models for other purposes too, and says so.
    private static boolean answersQuestions(JsonNode model) {
        JsonNode methods = model.path("supportedGenerationMethods");
        return !methods.isArray()
                || methods.valueStream().anyMatch(method -> method.asString("").equals("generateContent"));
    }

    private static boolean isLlamaCpp(JsonNode root) {
        return root.at("/data/0/owned_by").asString("").equals("llamacpp");
    }

    private static String name(JsonNode model) {
        return model.path("id")
                .asString(model.path("model").asString(model.path("name").asString("")))
                .replaceFirst("^models/", "");
    }

    static void note(Map<String, ToldOfModel> told, String id, JsonNode model) {
        told.merge(id, ToldOfModel.of(model), (before, now) -> before.or(now));
    }
}
