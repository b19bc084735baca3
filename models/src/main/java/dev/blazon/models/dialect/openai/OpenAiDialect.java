package dev.blazon.models.dialect.openai;

import dev.blazon.core.model.Question;
import dev.blazon.models.dialect.Attempt;
import dev.blazon.models.dialect.Dialect;
import dev.blazon.models.dialect.DialectSettings;
import dev.blazon.models.dialect.FaultKind;
import dev.blazon.models.dialect.Provider;
import dev.blazon.models.dialect.ServerWords;
import java.util.concurrent.atomic.AtomicReference;

/// Chat completions, as hosted and local servers understand them.
public final class OpenAiDialect implements Dialect {
    private final String host;
    private final DialectSettings settings;
    private final RequestWriter requests;
    private final Judge judge;
    private final AtomicReference<TokenLimit> limit;

    private OpenAiDialect(String host, DialectSettings settings) {
        this.host = host;
        this.settings = settings;
        this.requests = new RequestWriter(settings);
        this.judge = new Judge(settings);
        this.limit = new AtomicReference<>(TokenLimit.usualAt(host));
    }

    /// @param host without its port; decides what the server is asked first
    /// @throws IllegalArgumentException when the extra options cannot be merged
    public static OpenAiDialect of(String host, DialectSettings settings) {
        return new OpenAiDialect(host, settings);
    }

    @Override
    public Headers headers() {
        return Provider.OPENAI.headers(host);
    }

    @Override
    public Request request(Question question, long maxPixels) {
        return new Request("/chat/completions", requests.body(question, maxPixels, limit.get()), question.form());
    }

    @Override
    public Attempt judge(Request request, Reply reply) {
        Attempt attempt = judge.judge(request, reply);
        boolean refused = attempt instanceof Attempt.Faulted fault && fault.kind() == FaultKind.REQUEST_REFUSED;
        return refused ? respelt((Attempt.Faulted) attempt, reply) : attempt;
    }

    private Attempt respelt(Attempt.Faulted fault, Reply reply) {
        return TokenLimit.wantedBy(ServerWords.lower(reply.body()))
                .<Attempt>map(wanted -> {
                    limit.set(wanted);
                    return Attempt.Faulted.of(FaultKind.MISSPELT, fault.detail());
                })
                .orElse(fault);
    }

    @Override
    public String treatment() {
        return settings.treatment();
    }
}
