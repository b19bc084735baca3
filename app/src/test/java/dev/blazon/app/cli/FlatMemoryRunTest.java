package dev.blazon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run holds the pictures that are under way, not those of the dataset.
final class FlatMemoryRunTest {
    private static final int PICTURES = 120;
    private static final String ANSWER = """
            {"model": "m", "choices": [{"message": {"content": "Noise."}, "finish_reason": "stop"}],
             "usage": {"prompt_tokens": 9, "completion_tokens": 2}}
            """;

    @TempDir
    private Path temp;

    /// One picture that no compression makes smaller, under many names.
    private Path photos() throws Exception {
        Path photos = Files.createDirectories(temp.resolve("photos"));
        BufferedImage noise = new BufferedImage(800, 800, BufferedImage.TYPE_INT_RGB);
        noise.setRGB(0, 0, 800, 800, new Random(5).ints(800 * 800).toArray(), 0, 800);
        Path first = photos.resolve("p000.png");
        ImageIO.write(noise, "png", first.toFile());
        for (int number = 1; number < PICTURES; number++) {
            Files.createLink(photos.resolve(String.format("p%03d.png", number)), first);
        }
        assertThat(Files.size(first) * PICTURES).as("bytes in all").isGreaterThan(200L << 20);
        return photos;
    }

    @Test
    void manyTimesTheHeapGoesThroughWithAHundredCallsAtOnce() throws Exception {
        Path recipe = Files.writeString(temp.resolve("one.yaml"), """
                recipe: one
                version: 1
                summary: One caption each.
                models:
                  captioner: {kind: openai, model: m}
                steps:
                  - caption-image: {model: captioner, prompts: [p.md]}
                """);
        Files.writeString(temp.resolve("p.md"), "Describe {{ key }}.");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1", exchange -> {
            exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            byte[] answer = ANSWER.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        try {
            List<String> command = Blazon.command(
                    "run",
                    recipe,
                    "--from",
                    photos(),
                    "--to",
                    temp.resolve("out"),
                    "--format",
                    "jsonl",
                    "--ocr",
                    "off",
                    "--concurrency",
                    100,
                    "--model",
                    "captioner=http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
            command.replaceAll(word -> word.equals("-Xmx512m") ? "-Xmx80m" : word);
            Process run = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(temp.resolve("words.txt").toFile())
                    .start();

            assertThat(run.waitFor(120, TimeUnit.SECONDS)).isTrue();

            assertThat(Files.readString(temp.resolve("words.txt")))
                    .contains("read 120 = kept 120 + rejected 0 + failed 0\n");
            assertThat(run.exitValue()).isZero();
        } finally {
            server.stop(0);
        }
    }
}
