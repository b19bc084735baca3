package dev.blazon.models.dialect.anthropic;

import dev.blazon.core.model.Question;
import dev.blazon.core.model.Sampling;
import dev.blazon.models.dialect.DialectSettings;
import dev.blazon.models.dialect.JsonBody;
import dev.blazon.models.dialect.PicturePreparer.Sent;
import dev.blazon.models.http.Body;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes a question as the JSON body of a message request.
final class MessageWriter {
    private static final Set<String> OWN = Set.of(
            "/model",
            "/messages",
            "/system",
            "/max_tokens",
            "/temperature",
            "/top_p",
            "/stream",
            "/output_config/format");

    private final DialectSettings settings;
    private final ObjectNode extra;

    MessageWriter(DialectSettings settings) {
        this.settings = settings;
        this.extra = JsonBody.options(settings.extra(), OWN);
    }

    /// @param maxPixels for each picture
    Body body(Question question, long maxPixels) {
        ObjectNode json = JsonBody.create();
        json.put("model", settings.model());
        sampling(json, question.sampling());
        question.system().ifPresent(system -> json.put("system", system));
        content(json.putArray("messages").addObject().put("role", "user").putArray("content"), question, maxPixels);
        question.form()
                .schema()
                .ifPresent(schema -> json.putObject("output_config")
                        .putObject("format")
                        .put("type", "json_schema")
                        .set("schema", JsonBody.parse(schema.json())));
        JsonBody.merge(json, extra);
        return JsonBody.body(json);
    }

    private static void sampling(ObjectNode json, Sampling sampling) {
        json.put("max_tokens", sampling.maxTokens());
        sampling.temperature().ifPresent(value -> json.put("temperature", value));
        sampling.topP().ifPresent(value -> json.put("top_p", value));
    }

    private void content(ArrayNode content, Question question, long maxPixels) {
        settings.order().write(() -> text(content, question), () -> pictures(content, question, maxPixels));
    }

    private static void text(ArrayNode content, Question question) {
        content.addObject().put("type", "text").put("text", question.text());
    }

    private void pictures(ArrayNode content, Question question, long maxPixels) {
        for (Question.Picture picture : question.pictures()) {
            ObjectNode source = content.addObject().put("type", "image").putObject("source");
            switch (settings.pictures().prepare(picture, maxPixels, question.place())) {
                case Sent.Fetched fetched -> source.put("type", "url").put("url", fetched.url());
                case Sent.Inline inline ->
                    source.put("type", "base64")
                            .put("media_type", inline.mediaType())
                            .set("data", JsonBody.base64(inline));
            }
        }
    }
}
