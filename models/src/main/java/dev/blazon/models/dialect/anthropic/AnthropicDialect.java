package dev.blazon.models.dialect.anthropic;

import dev.blazon.core.model.Question;
import dev.blazon.models.dialect.Attempt;
import dev.blazon.models.dialect.Dialect;
import dev.blazon.models.dialect.DialectSettings;
import dev.blazon.models.dialect.Provider;

/// The Messages API.
public final class AnthropicDialect implements Dialect {
    private final DialectSettings settings;
    private final MessageWriter requests;
    private final MessageReader answers;
    private final ErrorReader errors;

    private AnthropicDialect(DialectSettings settings) {
        this.settings = settings;
        this.requests = new MessageWriter(settings);
        this.answers = new MessageReader(settings);
        this.errors = new ErrorReader(settings);
    }

    /// @throws IllegalArgumentException when the extra options cannot be merged
    public static AnthropicDialect of(DialectSettings settings) {
        return new AnthropicDialect(settings);
    }

    @Override
    public Headers headers() {
        return Provider.ANTHROPIC.headers("");
    }

    @Override
    public Request request(Question question, long maxPixels) {
        return new Request("/messages", requests.body(question, maxPixels), question.form());
    }

    @Override
    public Attempt judge(Request request, Reply reply) {
        return reply.status() == 200 ? answers.read(reply.body()) : errors.read(reply.status(), reply.body());
    }

    @Override
    public String treatment() {
        return "anthropic-1 " + settings.treatment();
    }
}
