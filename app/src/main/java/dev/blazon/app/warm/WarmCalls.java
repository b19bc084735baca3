package dev.blazon.app.warm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.blazon.core.image.Bytes;
import dev.blazon.core.image.ImageCodec;
import dev.blazon.core.image.ImageHeader;
import dev.blazon.core.model.Model;
import dev.blazon.core.model.ModelSettings;
import dev.blazon.core.model.Question;
import dev.blazon.core.model.Sampling;
import dev.blazon.core.model.VisionModel;
import dev.blazon.models.ModelOpener;
import dev.blazon.models.answers.AnswersJournal;
import dev.blazon.models.rate.Lanes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/// Calls to a server of this very process that answers at once: what they compute is of no use, but Java notes how.
public final class WarmCalls {
    private static final int AT_ONCE = 64;
    private static final byte[] ANSWER = ("{\"model\":\"warm\",\"choices\":[{\"message\":{\"role\":\"assistant\","
                    + "\"content\":\"A picture.\"},\"finish_reason\":\"stop\"}],"
                    + "\"usage\":{\"prompt_tokens\":100,\"completion_tokens\":10}}")
            .getBytes(StandardCharsets.UTF_8);

    private WarmCalls() {}

    /// @param picture that every call carries
    /// @param journal a file for the answers
    /// @throws IOException when there is no loopback
    public static void make(ImageCodec codec, Bytes picture, Path journal, int calls)
            throws IOException, InterruptedException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        server.createContext("/v1/chat/completions", WarmCalls::answer);
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
        ImageHeader header = codec.inspect(picture, "warm-up");
        try (threads;
                AnswersJournal answers = AnswersJournal.open(journal);
                ModelOpener opener = ModelOpener.of(codec, _ -> Optional.empty(), Lanes.of(AT_ONCE, 64L << 20))
                        .journaling(answers)) {
            ModelSettings settings = ModelSettings.of(ModelSettings.Kind.OPENAI)
                    .servedBy(ModelSettings.Kind.OPENAI, Optional.of(url), Optional.of("warm"));
            if (opener.open("warm", settings) instanceof Model.Asked(VisionModel model)) {
                ask(model, new Question.Picture(picture, header), calls);
            }
            server.stop(0);
        }
    }

    private static void ask(VisionModel model, Question.Picture picture, int calls) throws InterruptedException {
        Semaphore places = new Semaphore(AT_ONCE);
        for (int call = 0; call < calls; call++) {
            Sampling sampling = model.sampling().withSeed(call);
            Question question = new Question(Optional.empty(), "Describe it.", List.of(picture), sampling, "warm-up");
            places.acquire();
            Thread.ofVirtual().start(() -> {
                try {
                    model.ask(question);
                } finally {
                    places.release();
                }
            });
        }
        places.acquire(AT_ONCE);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().skip(Long.MAX_VALUE);
            exchange.sendResponseHeaders(200, ANSWER.length);
            exchange.getResponseBody().write(ANSWER);
        }
    }
}
