package dev.blazon.models.dialect.gemini;

import dev.blazon.core.model.AnswerForm;
import dev.blazon.core.model.AnswerForm.Probabilities;
import dev.blazon.core.model.Question;
import dev.blazon.core.model.Sampling;
import dev.blazon.models.dialect.DialectSettings;
import dev.blazon.models.dialect.JsonBody;
import dev.blazon.models.dialect.PicturePreparer.Sent;
import dev.blazon.models.http.Body;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes a question as the JSON body of `generateContent`.
final class ContentWriter {
    private static final String CONFIG = "/generationConfig/";
    private static final Set<String> OWN = Set.of(
            "/contents",
            "/systemInstruction",
            CONFIG + "candidateCount",
            CONFIG + "maxOutputTokens",
            CONFIG + "temperature",
            CONFIG + "topP",
            CONFIG + "seed",
            CONFIG + "responseMimeType",
            CONFIG + "responseSchema",
            CONFIG + "responseJsonSchema",
            CONFIG + "responseLogprobs");

    private final DialectSettings settings;
    private final ObjectNode extra;

    ContentWriter(DialectSettings settings) {
        this.settings = settings;
        this.extra = JsonBody.options(settings.extra(), OWN);
    }

    /// @param maxPixels for each picture
    Body body(Question question, long maxPixels) {
        ObjectNode json = JsonBody.create();
        question.system()
                .ifPresent(system -> json.putObject("systemInstruction")
                        .putArray("parts")
                        .addObject()
                        .put("text", system));
        parts(json.putArray("contents").addObject().put("role", "user").putArray("parts"), question, maxPixels);
        ObjectNode config = json.putObject("generationConfig");
        sampling(config, question.sampling());
        form(config, question.form());
        JsonBody.merge(json, extra);
        return JsonBody.body(json);
    }

    private void parts(ArrayNode parts, Question question, long maxPixels) {
        settings.order()
                .write(
                        () -> parts.addObject().put("text", question.text()),
                        () -> pictures(parts, question, maxPixels));
    }

    private void pictures(ArrayNode parts, Question question, long maxPixels) {
        for (Question.Picture picture : question.pictures()) {
            switch (settings.pictures().prepare(picture, maxPixels, question.place())) {
                case Sent.Fetched fetched ->
                    parts.addObject()
                            .putObject("fileData")
                            .put("mimeType", fetched.mediaType())
                            .put("fileUri", fetched.url());
                case Sent.Inline inline ->
                    parts.addObject()
                            .putObject("inlineData")
                            .put("mimeType", inline.mediaType())
                            .set("data", JsonBody.base64(inline));
            }
        }
    }

    private static void sampling(ObjectNode config, Sampling sampling) {
        config.put("maxOutputTokens", sampling.maxTokens());
        sampling.temperature().ifPresent(value -> config.put("temperature", value));
        sampling.topP().ifPresent(value -> config.put("topP", value));
        // a signed number of 32 bits there
        sampling.seed().ifPresent(value -> config.put("seed", (int) (value & Integer.MAX_VALUE)));
    }

    private static void form(ObjectNode config, AnswerForm form) {
        form.schema().ifPresent(schema -> {
            config.put("responseMimeType", "application/json");
            config.set("responseJsonSchema", JsonBody.parse(schema.json()));
        });
        if (form.probabilities() != Probabilities.NONE) {
            config.put("responseLogprobs", true);
        }
    }
}
