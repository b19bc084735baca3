package dev.blazon.models.endpoint;

import static dev.blazon.models.testkit.ScriptedServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.core.fault.ModelException;
import dev.blazon.core.fault.ModelException.Remedy;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Faults that asking again does not heal.
class EndpointRefusalsTest extends AskedServer {

    static Stream<Arguments> refusals() {
        String stop = "STOP";
        String giveUp = "GIVE_UP";
        return Stream.of(
                Arguments.of(
                        401,
                        "{\"error\":{\"message\":\"Incorrect API key provided: sk-secret\"}}",
                        "model-key-refused",
                        stop,
                        "'Incorrect API key provided: ***'. Set the key in the variable that 'api-key-env' names."),
                Arguments.of(
                        403,
                        "no",
                        "model-key-refused",
                        stop,
                        "'no'. Set the key in the variable that 'api-key-env' names."),
                Arguments.of(
                        402,
                        "pay",
                        "model-quota-spent",
                        stop,
                        "'pay'. Add credit, then run again: what is done stays done."),
                Arguments.of(
                        429,
                        "{\"error\":{\"code\":\"insufficient_quota\",\"message\":\"none left\"}}",
                        "model-quota-spent",
                        stop,
                        "'none left'. Add credit, then run again: what is done stays done."),
                Arguments.of(
                        404,
                        "{\"object\":\"error\",\"message\":\"The model `m` does not exist.\"}",
                        "model-not-found",
                        stop,
                        "'The model `m` does not exist.'. Correct 'url' or 'model'; 'blazon doctor' lists what is served."),
                Arguments.of(
                        301,
                        "",
                        "model-not-found",
                        stop,
                        "''. Correct 'url' or 'model'; 'blazon doctor' lists what is served."),
                Arguments.of(
                        500,
                        "{\"error\":{\"message\":\"image input is not supported\"}}",
                        "model-cannot-see",
                        stop,
                        "'image input is not supported'. Serve a vision-language model."),
                Arguments.of(
                        501,
                        "{\"error\":{\"message\":\"This server does not support chat\"}}",
                        "model-not-supported",
                        stop,
                        "'This server does not support chat'. The server will not do what is asked: correct 'url', or"
                                + " serve the model by another server."),
                Arguments.of(
                        505,
                        "no",
                        "model-not-supported",
                        stop,
                        "'no'. The server will not do what is asked: correct 'url', or serve the model by another"
                                + " server."),
                Arguments.of(
                        511,
                        "log in",
                        "model-not-supported",
                        stop,
                        "'log in'. The server will not do what is asked: correct 'url', or serve the model by another"
                                + " server."),
                Arguments.of(
                        400,
                        "{\"detail\":\"temperature must be lower\"}",
                        "model-request-refused",
                        giveUp,
                        "'temperature must be lower'. Check the model's options against the server's."));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void asksOnlyOnceWhenAskingAgainCannotHelp(
            int status, String body, String faultClass, String remedy, String words) {
        serve(json(status, body));

        ModelException refused = refused();

        assertThat(refused)
                .hasMessage(message(server.host(), "The server answered " + status + " to model 'm': " + words));
        assertThat(refused.faultClass()).isEqualTo(faultClass);
        assertThat(refused.remedy()).isEqualTo(Remedy.valueOf(remedy));
        assertThat(refused.attempts()).isEqualTo(1);
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void shrinksOnlyOnce() {
        serve(json(413, "too big"));

        ModelException refused = refused();

        assertThat(refused)
                .hasMessage(message(
                        server.host(),
                        "The server answered 413 to model 'm': 'too big'."
                                + " Tried 2 times in 0 s. Lower max-pixels or raise the server's limit."));
        assertThat(refused.faultClass()).isEqualTo("model-request-too-large");
        assertThat(server.received()).hasSize(2);
    }
}
