package dev.blazon.models.endpoint;

import static dev.blazon.models.testkit.ScriptedServer.saying;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.blazon.core.fault.ModelException;
import dev.blazon.core.model.Answer;
import dev.blazon.core.model.ModelSettings;
import dev.blazon.core.model.Question;
import dev.blazon.models.testkit.Pictures;
import dev.blazon.models.testkit.ScriptedServer;
import dev.blazon.models.testkit.ScriptedServer.Reply;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/// A scripted server and a model that asks it.
abstract class AskedServer {
    static final Question QUESTION = Pictures.about(Pictures.jpeg("stored bytes", 640, 480));

    final FakeTiming timing = new FakeTiming();
    ScriptedServer server = ScriptedServer.start(saying("unused"));

    @AfterEach
    void stop() {
        server.close();
    }

    void serve(Reply... replies) {
        server.close();
        server = ScriptedServer.start(replies);
    }

    static ModelSettings settings(int deadlineSeconds) {
        return ModelSettings.of(ModelSettings.Kind.OPENAI).withDeadlineSeconds(deadlineSeconds);
    }

    EndpointModel model() {
        return model(server.url(), 600);
    }

    EndpointModel model(String url, int deadlineSeconds) {
        Endpoint endpoint = Endpoint.parse(url, Optional.of(Endpoint.Key.of("sk-secret")));
        EndpointSetup setup = EndpointSetup.of(endpoint, "m", settings(deadlineSeconds));
        return EndpointModel.open(setup, Dialects.openAi(setup), Gate.of(2), timing);
    }

    Answer ask() {
        return ask(QUESTION);
    }

    Answer ask(Question question) {
        try (EndpointModel model = model()) {
            return model.ask(question);
        }
    }

    ModelException refused() {
        return refused(model());
    }

    static ModelException refused(EndpointModel model) {
        try (model) {
            return catchThrowableOfType(ModelException.class, () -> model.ask(QUESTION));
        }
    }

    static String message(String server, String rest) {
        return "[sample 'a' step caption-image " + server + "] " + rest;
    }
}
