package dev.blazon.app.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A server on the loopback with a model of vectors that knows two colours: it looks at the pictures' pixels and reads
/// the texts, and gives (red, blue, nothing of both).
final class ClipServer implements AutoCloseable {
    private final HttpServer server;
    private final List<JsonNode> questions = new CopyOnWriteArrayList<>();

    ClipServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        server.createContext("/v1/models", exchange -> reply(exchange, "{\"data\": [{\"id\": \"clip\"}]}"));
        server.createContext("/v1/embeddings", this::embed);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    List<JsonNode> questions() {
        return List.copyOf(questions);
    }

    private void embed(HttpExchange exchange) throws IOException {
        JsonNode question = JsonMapper.shared()
                .readTree(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        questions.add(question);
        List<String> vectors = question.has("input")
                ? question.get("input")
                        .valueStream()
                        .map(text -> ofText(text.stringValue()))
                        .toList()
                : List.of(ofPicture(
                        question.at("/messages/0/content/0/image_url/url").stringValue()));
        String data = IntStream.range(0, vectors.size())
                .mapToObj(at -> "{\"index\": " + at + ", \"embedding\": " + vectors.get(at) + "}")
                .collect(Collectors.joining(", "));
        reply(exchange, "{\"model\": \"clip\", \"data\": [" + data + "], \"usage\": {\"prompt_tokens\": 7}}");
    }

    private static String ofText(String text) {
        boolean red = text.contains("red");
        boolean blue = text.contains("blue");
        return "[" + (red ? 1 : 0) + ", " + (blue ? 1 : 0) + ", " + (red || blue ? 0 : 1) + "]";
    }

    private static String ofPicture(String url) throws IOException {
        byte[] bytes = Base64.getDecoder().decode(url.substring(url.indexOf(',') + 1));
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(bytes));
        int pixel = picture.getRGB(picture.getWidth() / 2, picture.getHeight() / 2);
        return (pixel >> 16 & 0xFF) > (pixel & 0xFF) ? "[1, 0, 0]" : "[0, 1, 0]";
    }

    private static void reply(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
