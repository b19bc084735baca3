package dev.blazon.models.endpoint;

import static dev.blazon.models.testkit.ScriptedServer.html;
import static dev.blazon.models.testkit.ScriptedServer.json;
import static dev.blazon.models.testkit.ScriptedServer.saying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blazon.core.model.Question;
import dev.blazon.models.rate.FakeClock;
import dev.blazon.models.rate.Lanes;
import dev.blazon.models.testkit.Pictures;
import dev.blazon.models.testkit.ScriptedServer;
import dev.blazon.models.testkit.ScriptedServer.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/// The short form of `bench/storm.sh`, without the kills.
class StormTest {
    private static final int QUESTIONS = 300;

    private static Reply[] storm() {
        Random random = new Random(5);
        List<Reply> script = new ArrayList<>();
        for (int reply = 0; reply < QUESTIONS; reply++) {
            script.add(drawn(random.nextInt(100)));
        }
        script.add(saying("well"));
        return script.toArray(Reply[]::new);
    }

    private static Reply drawn(int percent) {
        if (percent < 10) {
            return json(429, "{\"error\":{\"message\":\"too many\"}}", "Retry-After", "1");
        }
        if (percent < 15) {
            return json(500, "{\"error\":{\"message\":\"boom\"}}");
        }
        if (percent < 17) {
            return (exchange, _) -> exchange.close();
        }
        if (percent < 19) {
            return ScriptedServer.half();
        }
        return percent < 21 ? html(200, "<html>down</html>") : saying("well");
    }

    @Test
    void answersEveryQuestion() throws Exception {
        Question question = Pictures.about(Pictures.jpeg("stored bytes", 640, 480));
        try (ScriptedServer server = ScriptedServer.start(storm())) {
            EndpointSetup setup = new EndpointSetup(
                    Endpoint.parse(server.url(), Optional.empty()),
                    "m",
                    question.sampling(),
                    1_000_000,
                    Duration.ofSeconds(600));
            Gate gate = Gate.of(Lanes.of(32, Long.MAX_VALUE, new FakeClock())
                    .fleet(List.of(setup.endpoint().host()), List.of(1.0)));
            ConcurrentLinkedQueue<String> answers = new ConcurrentLinkedQueue<>();
            try (EndpointModel model = EndpointModel.open(setup, Dialects.openAi(setup), gate, new FakeTiming())) {
                List<Thread> threads = new ArrayList<>();
                for (int number = 0; number < QUESTIONS; number++) {
                    threads.add(Thread.ofVirtual()
                            .start(() -> answers.add(model.ask(question).text())));
                }
                for (Thread thread : threads) {
                    thread.join();
                }
            }

            assertThat(answers).hasSize(QUESTIONS).containsOnly("well");
        }
    }
}
