package dev.blazon.models.dialect.openai;

import dev.blazon.core.model.Question;
import dev.blazon.models.dialect.Attempt;
import dev.blazon.models.dialect.Dialect;
import dev.blazon.models.dialect.DialectSettings;

/// Chat completions, as hosted and local servers understand them.
public final class OpenAiDialect implements Dialect {
    private final DialectSettings settings;
    private final RequestWriter requests;
    private final Judge judge;

    private OpenAiDialect(DialectSettings settings) {
        this.settings = settings;
        this.requests = new RequestWriter(settings);
        this.judge = new Judge(settings);
    }

    public static OpenAiDialect of(DialectSettings settings) {
        return new OpenAiDialect(settings);
    }

    @Override
    public Headers headers() {
        return Headers.BEARER;
    }

    @Override
    public Request request(Question question, long maxPixels) {
        return new Request("/chat/completions", requests.body(question, maxPixels));
    }

    @Override
    public Attempt judge(Request request, Reply reply) {
        return judge.judge(reply);
    }

    @Override
    public String treatment() {
        return settings.treatment();
    }
}
