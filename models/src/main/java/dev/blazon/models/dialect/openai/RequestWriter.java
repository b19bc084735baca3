package dev.blazon.models.dialect.openai;

import dev.blazon.core.model.Question;
import dev.blazon.core.model.Sampling;
import dev.blazon.models.dialect.DialectSettings;
import dev.blazon.models.dialect.PicturePreparer;
import dev.blazon.models.http.Body;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes a question as the JSON body of a chat completion.
final class RequestWriter {
    private static final JsonFactory JSON = new JsonFactory();

    private final DialectSettings settings;

    RequestWriter(DialectSettings settings) {
        this.settings = settings;
    }

    /// @param maxPixels for each picture
    Body body(Question question, long maxPixels) {
        Body.Writer bytes = new Body.Writer();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            json.writeStringProperty("model", settings.model());
            messages(json, bytes, question, maxPixels);
            sampling(json, question.sampling());
            json.writeBooleanProperty("stream", false);
            json.writeEndObject();
        }
        return bytes.body();
    }

    private void messages(JsonGenerator json, Body.Writer bytes, Question question, long maxPixels) {
        json.writeArrayPropertyStart("messages");
        question.system().ifPresent(system -> {
            json.writeStartObject();
            json.writeStringProperty("role", "system");
            json.writeStringProperty("content", system);
            json.writeEndObject();
        });
        json.writeStartObject();
        json.writeStringProperty("role", "user");
        json.writeArrayPropertyStart("content");
        switch (settings.order()) {
            case TEXT_FIRST -> {
                text(json, question);
                pictures(json, bytes, question, maxPixels);
            }
            case PICTURE_FIRST -> {
                pictures(json, bytes, question, maxPixels);
                text(json, question);
            }
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void text(JsonGenerator json, Question question) {
        json.writeStartObject();
        json.writeStringProperty("type", "text");
        json.writeStringProperty("text", question.text());
        json.writeEndObject();
    }

    private void pictures(JsonGenerator json, Body.Writer bytes, Question question, long maxPixels) {
        for (Question.Picture picture : question.pictures()) {
            PicturePreparer.Sent sent = settings.pictures().prepare(picture, maxPixels, question.place());
            json.writeStartObject();
            json.writeStringProperty("type", "image_url");
            json.writeObjectPropertyStart("image_url");
            dataUrl(json, bytes, sent);
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    /// The picture goes past the generator, so that its base64 is never text in memory.
    private static void dataUrl(JsonGenerator json, Body.Writer bytes, PicturePreparer.Sent sent) {
        json.writeName("url");
        json.writeRawValue("\"data:" + sent.mediaType() + ";base64,");
        json.flush();
        bytes.base64(sent.bytes());
        json.writeRaw('"');
    }

    private static void sampling(JsonGenerator json, Sampling sampling) {
        json.writeNumberProperty("max_tokens", sampling.maxTokens());
        sampling.temperature().ifPresent(value -> json.writeNumberProperty("temperature", value));
        sampling.topP().ifPresent(value -> json.writeNumberProperty("top_p", value));
        sampling.seed().ifPresent(value -> json.writeNumberProperty("seed", value));
    }
}
