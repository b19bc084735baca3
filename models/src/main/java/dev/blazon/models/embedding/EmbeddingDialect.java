package dev.blazon.models.embedding;

import dev.blazon.core.model.Answer;
import dev.blazon.core.model.Embedding;
import dev.blazon.core.model.Question;
import dev.blazon.core.sample.Usage;
import dev.blazon.models.dialect.Attempt;
import dev.blazon.models.dialect.Dialect;
import dev.blazon.models.dialect.DialectSettings;
import dev.blazon.models.dialect.FaultKind;
import dev.blazon.models.dialect.JsonBody;
import dev.blazon.models.dialect.PicturePreparer.Sent;
import dev.blazon.models.dialect.Provider;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The OpenAI-compatible `/embeddings`. A question holds either a JSON list of texts or one picture, which goes as a
/// message, as vLLM takes it.
public final class EmbeddingDialect implements Dialect {
    private static final Set<String> OWN = Set.of("/model", "/input", "/messages", "/encoding_format");

    private final Dialect chat;
    private final String host;
    private final DialectSettings settings;
    private final ObjectNode extra;

    private EmbeddingDialect(Dialect chat, String host, DialectSettings settings) {
        this.chat = chat;
        this.host = host;
        this.settings = settings;
        this.extra = JsonBody.options(settings.extra(), OWN);
    }

    /// @param chat judges what is no answer: faults look alike at both resources
    public static EmbeddingDialect of(Dialect chat, String host, DialectSettings settings) {
        return new EmbeddingDialect(chat, host, settings);
    }

    @Override
    public Headers headers() {
        return Provider.OPENAI.headers(host);
    }

    @Override
    public Request request(Question question, long maxPixels) {
        ObjectNode json = JsonBody.create().put("model", settings.model());
        if (question.pictures().isEmpty()) {
            json.set("input", JsonBody.parse(question.text()));
        } else {
            ObjectNode picture = json.putArray("messages")
                    .addObject()
                    .put("role", "user")
                    .putArray("content")
                    .addObject()
                    .put("type", "image_url");
            Sent sent = settings.pictures().prepare(question.pictures().getFirst(), maxPixels, question.place());
            picture.putObject("image_url").set("url", JsonBody.address(sent));
        }
        json.put("encoding_format", "float");
        JsonBody.merge(json, extra);
        return new Request("/embeddings", JsonBody.body(json), question.form());
    }

    @Override
    public Attempt judge(Request request, Reply reply) {
        if (reply.status() != 200) {
            return chat.judge(request, reply);
        }
        Optional<JsonNode> root = JsonBody.read(reply.body());
        return root.flatMap(json -> vectors(json.path("data")).map(vectors -> answered(json, vectors)))
                .orElseGet(() -> Attempt.Faulted.of(
                        FaultKind.BAD_ANSWER,
                        "The answer holds no list of vectors: '"
                                + settings.words().of(reply.body()) + "'."));
    }

    private Attempt answered(JsonNode json, List<Embedding> vectors) {
        Usage usage = new Usage(JsonBody.count(json.at("/usage/prompt_tokens")), 0);
        String model = JsonBody.wellFormed(json.path("model").asString(settings.model()));
        return new Attempt.Answered(new Answer(VectorText.encode(vectors), Answer.Finish.COMPLETE, usage, model));
    }

    /// In the order of the indices, which need not be the list's own. Empty when one is missing or no vector.
    private static Optional<List<Embedding>> vectors(JsonNode data) {
        List<Optional<Embedding>> vectors = new ArrayList<>(Collections.nCopies(data.size(), Optional.empty()));
        int at = 0;
        for (JsonNode entry : data) {
            int index = entry.path("index").intValue(at++);
            if (index >= 0 && index < vectors.size()) {
                vectors.set(index, vector(entry.path("embedding")));
            }
        }
        boolean whole = !vectors.isEmpty() && vectors.stream().allMatch(Optional::isPresent);
        return whole ? Optional.of(vectors.stream().flatMap(Optional::stream).toList()) : Optional.empty();
    }

    private static Optional<Embedding> vector(JsonNode numbers) {
        boolean sound = numbers.isArray()
                && !numbers.isEmpty()
                && numbers.valueStream().allMatch(number -> number.isNumber() && Float.isFinite(number.floatValue()));
        if (!sound) {
            return Optional.empty();
        }
        float[] vector = new float[numbers.size()];
        for (int at = 0; at < vector.length; at++) {
            vector[at] = numbers.path(at).floatValue();
        }
        return Optional.of(Embedding.of(vector));
    }

    @Override
    public String treatment() {
        return "embeddings-1 " + settings.treatment();
    }
}
