package dev.blazon.models.endpoint;

import static dev.blazon.models.testkit.ScriptedServer.json;
import static dev.blazon.models.testkit.ScriptedServer.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.blazon.core.fault.ModelException;
import dev.blazon.core.fault.ModelException.Remedy;
import dev.blazon.core.model.Question;
import dev.blazon.models.endpoint.EndpointSetup.Weighted;
import dev.blazon.models.rate.FakeClock;
import dev.blazon.models.rate.Lanes;
import dev.blazon.models.testkit.Pictures;
import dev.blazon.models.testkit.ScriptedServer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FleetModelTest {
    private static final Question QUESTION = Pictures.about(Pictures.jpeg("stored bytes", 640, 480));

    private final List<String> notices = new ArrayList<>();

    private EndpointModel model(int calls, String... urls) {
        List<Weighted> endpoints = new ArrayList<>();
        for (String url : urls) {
            endpoints.add(new Weighted(Endpoint.parse(url, Optional.empty()), 1));
        }
        EndpointSetup setup =
                new EndpointSetup(endpoints, "m", QUESTION.sampling(), 1_000_000, Duration.ofSeconds(600));
        List<String> hosts =
                endpoints.stream().map(one -> one.endpoint().host()).toList();
        List<Double> weights = endpoints.stream().map(Weighted::weight).toList();
        Gate gate = Gate.of(Lanes.of(calls, Long.MAX_VALUE, new FakeClock()).fleet(hosts, weights));
        return EndpointModel.open(setup, Dialects.openAi(setup), gate, new FakeTiming(), notices::add);
    }

    private static String nowhere() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://127.0.0.1:" + socket.getLocalPort();
        }
    }

    @Test
    void asksTheOtherEndpointWhenOneIsDown() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(saying("from the other"));
                EndpointModel model = model(4, nowhere(), server.url())) {
            assertThat(model.ask(QUESTION).text()).isEqualTo("from the other");
        }
    }

    @Test
    void asksTheOtherEndpointWhenOneFails() {
        try (ScriptedServer failing = ScriptedServer.start(json(500, "boom"));
                ScriptedServer well = ScriptedServer.start(saying("well"));
                EndpointModel model = model(4, failing.url(), well.url())) {
            assertThat(model.ask(QUESTION).text()).isEqualTo("well");
            assertThat(failing.received()).hasSize(1);
        }
    }

    static Stream<Arguments> leavings() {
        return Stream.of(
                Arguments.of(402, "Add credit, then run again: what is done stays done."),
                Arguments.of(401, "Set the key in the variable that 'api-key-env' names."),
                Arguments.of(404, "Correct 'url' or 'model'; 'blazon doctor' lists what is served."));
    }

    @ParameterizedTest
    @MethodSource("leavings")
    void leavesAnEndpointThatAnswersNoQuestionAndGoesOnWithTheOthers(int status, String advice) {
        try (ScriptedServer spent = ScriptedServer.start(json(status, "no"));
                ScriptedServer well = ScriptedServer.start(saying("well"));
                EndpointModel model = model(4, spent.url(), well.url())) {
            for (int question = 0; question < 5; question++) {
                assertThat(model.ask(QUESTION).text()).isEqualTo("well");
            }

            assertThat(spent.received()).hasSize(1);
            assertThat(notices)
                    .containsExactly("[" + spent.host() + "] The server answered " + status
                            + " to model 'm': 'no'. The run goes on with " + well.host() + ". " + advice);
        }
    }

    @Test
    void stopsTheRunWhenNoEndpointIsLeft() {
        try (ScriptedServer spent = ScriptedServer.start(json(402, "pay"));
                ScriptedServer locked = ScriptedServer.start(json(401, "no"));
                EndpointModel model = model(4, spent.url(), locked.url())) {
            ModelException first = catchThrowableOfType(ModelException.class, () -> model.ask(QUESTION));
            ModelException second = catchThrowableOfType(ModelException.class, () -> model.ask(QUESTION));

            assertThat(first)
                    .hasMessage("[sample 'a' step caption-image " + locked.host()
                            + "] The server answered 401 to model 'm': 'no'. Tried 2 times in 0 s. No endpoint is left;"
                            + " before it went " + spent.host() + " (model-quota-spent)."
                            + " Set the key in the variable that 'api-key-env' names.");
            assertThat(first.remedy()).isEqualTo(Remedy.STOP);
            assertThat(second.faultClass()).isEqualTo("model-key-refused");
            assertThat(second.remedy()).isEqualTo(Remedy.STOP);
            assertThat(spent.received()).hasSize(1);
            assertThat(locked.received()).hasSize(1);
            assertThat(notices).hasSize(1);
        }
    }

    @Test
    void aServerThatIsDownIsWaitedForWhenTheOtherWasLeft() throws Exception {
        try (ScriptedServer spent = ScriptedServer.start(json(402, "pay"));
                EndpointModel model = model(4, spent.url(), nowhere())) {
            ModelException fault = catchThrowableOfType(ModelException.class, () -> model.ask(QUESTION));

            assertThat(fault.faultClass()).isEqualTo("model-unreachable");
            assertThat(fault).hasMessageContaining("It has answered nothing at all for 30 s.");
        }
    }

    @Test
    void stopsTheRunWhenNobodyWasThereForHalfAMinute() throws Exception {
        String url = nowhere();
        try (EndpointModel model = model(4, url)) {
            ModelException fault = catchThrowableOfType(ModelException.class, () -> model.ask(QUESTION));

            assertThat(fault)
                    .hasMessage("[sample 'a' step caption-image " + url.substring("http://".length())
                            + "] Cannot connect: 'nobody listens there'. Tried 6 times in 0 s. It has answered nothing"
                            + " at all for 30 s. Start the server or correct 'url'; 'blazon doctor' looks.");
            assertThat(fault.remedy()).isEqualTo(Remedy.STOP);
        }
    }

    /// A question that kills its connection, and all others that are under way, each time it is asked.
    @Test
    void oneQuestionThatBreaksTheServerFailsAloneAndTheOthersAreAnswered() throws Exception {
        AtomicInteger kills = new AtomicInteger();
        try (FragileServer server = FragileServer.start("cG9pc29u", kills);
                EndpointModel model = model(8, server.url())) {
            ConcurrentLinkedQueue<String> ends = new ConcurrentLinkedQueue<>();
            List<Thread> threads = new ArrayList<>();
            for (int sample = 0; sample < 40; sample++) {
                String bytes = sample == 7 ? "poison" : "plain " + sample;
                threads.add(Thread.ofVirtual().start(() -> ends.add(end(model, bytes))));
            }
            for (Thread thread : threads) {
                thread.join();
            }

            assertThat(ends).hasSize(40);
            assertThat(ends)
                    .filteredOn(end -> !end.equals("well"))
                    .singleElement()
                    .asString()
                    .startsWith("poison model-connection-lost [sample 'a' step caption-image ");
            assertThat(kills.get()).isLessThanOrEqualTo(8);
        }
    }

    private static String end(EndpointModel model, String bytes) {
        try {
            return model.ask(Pictures.about(Pictures.jpeg(bytes, 640, 480))).text();
        } catch (ModelException fault) {
            return bytes + " " + fault.faultClass() + " " + fault.text();
        }
    }
}
