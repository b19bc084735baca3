package dev.blazon.models.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blazon.core.fault.ModelException;
import dev.blazon.core.model.Answer;
import dev.blazon.core.model.AnswerForm;
import dev.blazon.core.model.Embedding;
import dev.blazon.core.model.EmbeddingInput;
import dev.blazon.core.model.Model;
import dev.blazon.core.model.TokenProbabilities;
import dev.blazon.core.sample.Usage;
import dev.blazon.models.ModelOpener;
import dev.blazon.models.dialect.Attempt;
import dev.blazon.models.dialect.Dialect;
import dev.blazon.models.dialect.FaultKind;
import dev.blazon.models.rate.Lanes;
import dev.blazon.models.testkit.Pictures;
import dev.blazon.models.testkit.ScriptedServer;
import dev.blazon.models.testkit.ScriptedServer.Reply;
import dev.blazon.models.testkit.ScriptedServer.Request;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every documented exchange: the request as it stands on the wire, and what becomes of the reply.
class ConformanceTest {

    static Stream<Case> questions() {
        return Case.all().filter(one -> !one.isError() && !one.isEmbedding());
    }

    static Stream<Case> embeddings() {
        return Case.all().filter(Case::isEmbedding);
    }

    static Stream<Case> errors() {
        return Case.all().filter(Case::isError);
    }

    private static ScriptedServer server(Case one) {
        return ScriptedServer.start(one.json()
                .path("exchanges")
                .valueStream()
                .map(exchange -> exchange.path("reply"))
                .map(reply -> ScriptedServer.json(
                        reply.path("status").intValue(), reply.path("body").toString()))
                .toArray(Reply[]::new));
    }

    private static ModelOpener opener() {
        return ModelOpener.of(
                Pictures.codec(),
                name -> name.equals("KEY") ? Optional.of("sk-secret") : Optional.empty(),
                Lanes.of(1, Long.MAX_VALUE));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void asksAndReadsAsDocumented(Case one) {
        try (ScriptedServer server = server(one);
                ModelOpener opener = opener()) {
            Model.Asked model = (Model.Asked) opener.open("captioner", one.settings(address(one, server)));
            JsonNode outcome = one.json().path("outcome");

            if (outcome.has("fault")) {
                assertFault(outcome, () -> model.model().ask(one.question()));
            } else {
                assertThat(model.model().ask(one.question())).isEqualTo(answer(outcome));
            }
            assertRequests(one, server);
        }
    }

    /// As people write it; what is missing is the provider's.
    private static String address(Case one, ScriptedServer server) {
        return "http://" + server.host();
    }

    private static Answer answer(JsonNode outcome) {
        JsonNode usage = outcome.path("usage");
        return new Answer(
                outcome.path("text").stringValue(),
                Answer.Finish.valueOf(outcome.path("finish").stringValue()),
                new Usage(
                        usage.path(0).longValue(),
                        usage.path(1).longValue(),
                        usage.path(2).longValue(),
                        usage.path(3).longValue()),
                outcome.path("model").stringValue(),
                outcome.path("detail").stringValueOpt(),
                outcome.has("mean") ? Optional.of(probabilities(outcome)) : Optional.empty());
    }

    private static TokenProbabilities probabilities(JsonNode outcome) {
        return new TokenProbabilities(
                outcome.path("mean").doubleValue(),
                outcome.path("tokens")
                        .valueStream()
                        .map(token -> new TokenProbabilities.Token(
                                token.path(0).stringValue(), token.path(1).doubleValue()))
                        .toList());
    }

    private static void assertFault(JsonNode outcome, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ModelException.class,
                        fault -> assertThat(fault.faultClass())
                                .isEqualTo(outcome.path("fault").stringValue()))
                .hasMessageContaining(outcome.path("message").stringValue())
                .hasMessageNotContaining("sk-secret");
    }

    private static void assertRequests(Case one, ScriptedServer server) {
        JsonNode exchanges = one.json().path("exchanges");
        assertThat(server.received()).hasSize(exchanges.size());
        for (int at = 0; at < exchanges.size(); at++) {
            JsonNode wanted = exchanges.path(at).path("request");
            if (wanted.isObject()) {
                assertRequest(wanted, server.received().get(at));
            }
        }
    }

    private static void assertRequest(JsonNode wanted, Request sent) {
        assertThat(sent.method() + " " + sent.path())
                .isEqualTo("POST " + wanted.path("path").stringValue());
        assertThat(JsonMapper.shared().readTree(sent.body())).isEqualTo(wanted.path("body"));
        wanted.path("headers")
                .properties()
                .forEach(header -> assertThat(header(sent, header.getKey()))
                        .as(header.getKey())
                        .containsExactly(header.getValue().stringValue()));
        wanted.path("absent")
                .forEach(name -> assertThat(header(sent, name.stringValue())).isEmpty());
    }

    private static List<String> header(Request sent, String name) {
        return sent.headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("embeddings")
    void embedsInOrder(Case one) {
        try (ScriptedServer server = server(one);
                ModelOpener opener = opener()) {
            JsonNode outcome = one.json().path("outcome");
            List<EmbeddingInput> inputs = new ArrayList<>();
            one.json().path("embed").forEach(text -> inputs.add(new EmbeddingInput.Text(text.stringValue())));
            one.json()
                    .path("picture")
                    .stringValueOpt()
                    .ifPresent(bytes -> inputs.add(new EmbeddingInput.Image(Case.picture(bytes, Optional.empty()))));

            if (outcome.has("fault")) {
                assertFault(
                        outcome,
                        () -> opener.openEmbeddings("e", one.settings(address(one, server)))
                                .embed(inputs, "case"));
            } else {
                assertThat(opener.openEmbeddings("e", one.settings(address(one, server)))
                                .embed(inputs, "case"))
                        .isEqualTo(vectors(outcome));
            }
            assertRequests(one, server);
        }
    }

    private static List<Embedding> vectors(JsonNode outcome) {
        List<Embedding> vectors = new ArrayList<>();
        for (JsonNode numbers : outcome.path("vectors")) {
            float[] vector = new float[numbers.size()];
            for (int at = 0; at < vector.length; at++) {
                vector[at] = numbers.path(at).floatValue();
            }
            vectors.add(Embedding.of(vector));
        }
        return vectors;
    }

    @ParameterizedTest
    @MethodSource("errors")
    void knowsWhatEachErrorMeans(Case one) {
        JsonNode error = one.json().path("error");
        String body = error.path("body").isString()
                ? error.path("body").stringValue()
                : error.path("body").toString();
        Dialect.Reply reply = new Dialect.Reply(
                error.path("status").intValue(), HttpHeaders.of(Map.of(), (_, _) -> true), Pictures.text(body));
        Dialect dialect = Spoken.by(one.provider());

        Attempt attempt = dialect.judge(new Dialect.Request("/", Pictures.text("{}"), AnswerForm.TEXT), reply);

        assertThat(attempt).isInstanceOfSatisfying(Attempt.Faulted.class, fault -> {
            assertThat(fault.kind())
                    .isEqualTo(FaultKind.valueOf(error.path("kind").stringValue()));
            assertThat(fault.retryAfter().map(delay -> delay.toMillis()).orElse(0L))
                    .isEqualTo(error.path("retryAfterMillis").longValue(0));
        });
    }
}
