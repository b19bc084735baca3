package dev.blazon.models.dialect.openai;

import dev.blazon.core.image.Bytes;
import dev.blazon.core.model.Question;
import dev.blazon.core.model.Sampling;
import dev.blazon.models.dialect.DialectSettings;
import dev.blazon.models.dialect.PicturePreparer;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
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
    Bytes body(Question question, long maxPixels) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            json.writeStringProperty("model", settings.model());
            messages(json, question, maxPixels);
            sampling(json, question.sampling());
            json.writeBooleanProperty("stream", false);
            json.writeEndObject();
        }
        return Bytes.wrap(bytes.toByteArray());
    }

    private void messages(JsonGenerator json, Question question, long maxPixels) {
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
                pictures(json, question, maxPixels);
            }
            case PICTURE_FIRST -> {
                pictures(json, question, maxPixels);
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

    private void pictures(JsonGenerator json, Question question, long maxPixels) {
        for (Question.Picture picture : question.pictures()) {
            PicturePreparer.Sent sent = settings.pictures().prepare(picture, maxPixels, question.place());
            json.writeStartObject();
            json.writeStringProperty("type", "image_url");
            json.writeObjectPropertyStart("image_url");
            json.writeStringProperty("url", dataUrl(sent));
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private static String dataUrl(PicturePreparer.Sent sent) {
        return "data:" + sent.mediaType() + ";base64,"
                + Base64.getEncoder().encodeToString(sent.bytes().shared());
    }

    private static void sampling(JsonGenerator json, Sampling sampling) {
        json.writeNumberProperty("max_tokens", sampling.maxTokens());
        sampling.temperature().ifPresent(value -> json.writeNumberProperty("temperature", value));
        sampling.topP().ifPresent(value -> json.writeNumberProperty("top_p", value));
        sampling.seed().ifPresent(value -> json.writeNumberProperty("seed", value));
    }
}
