package dev.blazon.models.dialect.openai;

import dev.blazon.core.model.AnswerForm;
import dev.blazon.core.model.AnswerForm.Probabilities;
import dev.blazon.core.model.AnswerSchema;
import dev.blazon.core.model.Question;
import dev.blazon.core.model.Sampling;
import dev.blazon.models.dialect.DialectSettings;
import dev.blazon.models.dialect.JsonBody;
import dev.blazon.models.dialect.PicturePreparer.Sent;
import dev.blazon.models.http.Body;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes a question as the JSON body of a chat completion.
final class RequestWriter {
    private static final Set<String> OWN = Set.of(
            "/model",
            "/messages",
            "/stream",
            "/n",
            "/max_tokens",
            "/max_completion_tokens",
            "/temperature",
            "/top_p",
            "/seed",
            "/response_format",
            "/logprobs");

    private final DialectSettings settings;
    private final ObjectNode extra;

    RequestWriter(DialectSettings settings) {
        this.settings = settings;
        this.extra = JsonBody.options(settings.extra(), OWN);
    }

    /// @param maxPixels for each picture
    Body body(Question question, long maxPixels, TokenLimit limit) {
        ObjectNode json = JsonBody.create();
        json.put("model", settings.model());
        messages(json.putArray("messages"), question, maxPixels);
        sampling(json, question.sampling(), limit);
        form(json, question.form());
        json.put("stream", false);
        JsonBody.merge(json, extra);
        return JsonBody.body(json);
    }

    private void messages(ArrayNode messages, Question question, long maxPixels) {
        question.system()
                .ifPresent(system -> messages.addObject().put("role", "system").put("content", system));
        ArrayNode content = messages.addObject().put("role", "user").putArray("content");
        settings.order().write(() -> text(content, question), () -> pictures(content, question, maxPixels));
    }

    private static void text(ArrayNode content, Question question) {
        content.addObject().put("type", "text").put("text", question.text());
    }

    private void pictures(ArrayNode content, Question question, long maxPixels) {
        for (Question.Picture picture : question.pictures()) {
            Sent sent = settings.pictures().prepare(picture, maxPixels, question.place());
            content.addObject().put("type", "image_url").putObject("image_url").set("url", JsonBody.address(sent));
        }
    }

    private static void sampling(ObjectNode json, Sampling sampling, TokenLimit limit) {
        json.put(limit.field(), sampling.maxTokens());
        sampling.temperature().ifPresent(value -> json.put("temperature", value));
        sampling.topP().ifPresent(value -> json.put("top_p", value));
        sampling.seed().ifPresent(value -> json.put("seed", value));
    }

    private static void form(ObjectNode json, AnswerForm form) {
        form.schema().ifPresent(schema -> schema(json.putObject("response_format"), schema));
        if (form.probabilities() != Probabilities.NONE) {
            json.put("logprobs", true);
        }
    }

    private static void schema(ObjectNode format, AnswerSchema schema) {
        format.put("type", "json_schema")
                .putObject("json_schema")
                .put("name", schema.name())
                .put("strict", true)
                .set("schema", JsonBody.parse(schema.json()));
    }
}
