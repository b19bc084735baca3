package dev.blazon.models.dialect.gemini;

import dev.blazon.core.model.Question;
import dev.blazon.models.dialect.Attempt;
import dev.blazon.models.dialect.Dialect;
import dev.blazon.models.dialect.DialectSettings;
import dev.blazon.models.dialect.Provider;

/// The Gemini API.
public final class GeminiDialect implements Dialect {
    private final DialectSettings settings;
    private final String path;
    private final ContentWriter requests;
    private final CandidateReader answers;
    private final StatusReader errors;

    private GeminiDialect(DialectSettings settings) {
        this.settings = settings;
        this.path = resource(settings.model()) + ":generateContent";
        this.requests = new ContentWriter(settings);
        this.answers = new CandidateReader(settings);
        this.errors = new StatusReader(settings);
    }

    /// @throws IllegalArgumentException when the model's name fits in no address or extra options cannot be merged
    public static GeminiDialect of(DialectSettings settings) {
        return new GeminiDialect(settings);
    }

    /// The path of a model: its name is one of the address's parts there.
    public static String resource(String model) {
        if (!model.matches("((models|tunedModels)/)?[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new IllegalArgumentException(
                    "model is '" + model + "', must be a name such as gemini-3.8-flash or tunedModels/mine");
        }
        return model.contains("/") ? "/" + model : "/models/" + model;
    }

    @Override
    public Headers headers() {
        return Provider.GEMINI.headers("");
    }

    @Override
    public Request request(Question question, long maxPixels) {
        return new Request(path, requests.body(question, maxPixels), question.form());
    }

    @Override
    public Attempt judge(Request request, Reply reply) {
        return reply.status() == 200
                ? answers.read(reply.body(), request.form().probabilities())
                : errors.read(reply.status(), reply.body());
    }

    @Override
    public String treatment() {
        return "gemini-1 " + settings.treatment();
    }
}
