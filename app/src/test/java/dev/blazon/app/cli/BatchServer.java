package dev.blazon.app.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.blazon.app.cli.BatchProtocol.Fate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The batch interfaces of three providers on the loopback, beside their live ones; what they say is in
/// [BatchProtocol].
/// Results come in another order than the questions. A batch ends at its second look.
final class BatchServer implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final Map<String, String> files = new LinkedHashMap<>();
    private final Map<String, KeptBatch> batches = new LinkedHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> live = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private volatile Function<String, Fate> fates = _ -> Fate.ANSWERED;
    private volatile Predicate<Integer> refusedBatches = _ -> false;
    private volatile CountDownLatch held = new CountDownLatch(0);
    private volatile UnaryOperator<List<String>> spoiled = lines -> lines;
    private volatile int brokenLooks;
    private volatile String unending = "";
    private volatile CountDownLatch ending = new CountDownLatch(0);
    private volatile Function<String, String> words = _ -> "A made picture with coloured rectangles.";

    BatchServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        server.createContext("/", exchange -> {
            try (exchange) {
                serve(exchange);
            } catch (RuntimeException fault) {
                reply(exchange, 500, "{\"error\": {\"message\": \"" + fault + "\"}}");
            }
        });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    BatchServer deciding(Function<String, Fate> by) {
        fates = by;
        return this;
    }

    BatchServer saying(Function<String, String> by) {
        words = by;
        return this;
    }

    /// Turns whole batches away, by their number from 1.
    BatchServer turningAway(Predicate<Integer> numbers) {
        refusedBatches = numbers;
        return this;
    }

    /// Makes a batch, and does not say so until the latch is open.
    BatchServer holding(CountDownLatch until) {
        held = until;
        return this;
    }

    /// Changes the lines of results; a character 1 is sent as a byte that UTF-8 does not know.
    BatchServer spoiling(UnaryOperator<List<String>> by) {
        spoiled = by;
        return this;
    }

    /// Answers so many looks at a batch with 500.
    BatchServer breaking(int looks) {
        brokenLooks = looks;
        return this;
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /// The bodies of questions in batches, without those of refused batches.
    List<String> asked() {
        return List.copyOf(asked);
    }

    /// The bodies of questions asked one by one, without tests of sight.
    List<String> live() {
        return List.copyOf(live);
    }

    /// The names of all questions in batches.
    List<String> keys() {
        return List.copyOf(keys);
    }

    synchronized int batches() {
        return batches.size();
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean post = exchange.getRequestMethod().equals("POST");
        if (path.endsWith("/chat/completions") || path.endsWith("/messages") || path.endsWith(":generateContent")) {
            answerLive(exchange, path, body);
        } else if (path.equals("/v1/files") && post) {
            reply(
                    exchange,
                    200,
                    "{\"id\": \"" + file(multipart(body)) + "\", \"object\": \"file\", \"purpose\": \"batch\"}");
        } else if (path.equals("/v1/batches") && post) {
            JsonNode told = JSON.readTree(body);
            String input = told.path("input_file_id").asString();
            made(
                    exchange,
                    keep(
                            told.at("/metadata/blazon_file").asString(),
                            input,
                            lines(files.get(input), "custom_id", "body")));
        } else if (path.equals("/v1/batches")) {
            list(exchange, "data");
        } else if (path.startsWith("/v1/batches/")) {
            look(exchange, path.substring("/v1/batches/".length()));
        } else if (path.startsWith("/v1/files/") && path.endsWith("/content")) {
            reply(exchange, 200, files.get(path.split("/")[3]));
        } else if (path.startsWith("/v1/files/")) {
            reply(exchange, 200, "{\"deleted\": true}");
        } else if (path.equals("/v1/messages/batches") && post) {
            Map<String, JsonNode> questions = new LinkedHashMap<>();
            JSON.readTree(body)
                    .path("requests")
                    .forEach(one -> questions.put(one.path("custom_id").asString(), one.path("params")));
            made(exchange, keep("", "", questions));
        } else if (path.equals("/v1/messages/batches")) {
            list(exchange, "data");
        } else if (path.endsWith("/results")) {
            reply(exchange, 200, results(batch(path.split("/")[4]), protocol(exchange)));
        } else if (path.startsWith("/v1/messages/batches/")) {
            look(exchange, path.split("/")[4]);
        } else if (path.equals("/upload/v1beta/files")
                && exchange.getRequestHeaders()
                        .getFirst("X-Goog-Upload-Command")
                        .equals("start")) {
            exchange.getResponseHeaders().add("X-Goog-Upload-URL", url("/upload/v1beta/files?upload_id=1"));
            reply(exchange, 200, "{}");
        } else if (path.equals("/upload/v1beta/files")) {
            reply(exchange, 200, "{\"file\": {\"name\": \"files/" + file(body) + "\"}}");
        } else if (path.endsWith(":batchGenerateContent")) {
            JsonNode told = JSON.readTree(body).path("batch");
            String input = told.at("/input_config/file_name").asString().replace("files/", "");
            made(
                    exchange,
                    keep(told.path("display_name").asString(), input, lines(files.get(input), "key", "request")));
        } else if (path.equals("/v1beta/batches")) {
            list(exchange, "operations");
        } else if (path.startsWith("/v1beta/batches/")) {
            look(exchange, path.substring("/v1beta/batches/".length()));
        } else if (path.startsWith("/download/v1beta/files/")) {
            reply(exchange, 200, files.get(path.replaceFirst(".*/", "").replace(":download", "")));
        } else {
            reply(exchange, 404, "{\"error\": {\"message\": \"no such thing\"}}");
        }
    }

    private synchronized String file(String content) {
        String id = "file-" + (files.size() + 1);
        files.put(id, content);
        return id;
    }

    private static String multipart(String body) {
        Matcher part = Pattern.compile("name=\"file\"[^\r]*\r\nContent-Type: [^\r]*\r\n\r\n(.*)\r\n--", Pattern.DOTALL)
                .matcher(body);
        if (!part.find() || !body.contains("name=\"purpose\"\r\n\r\nbatch\r\n")) {
            throw new IllegalArgumentException("no form");
        }
        return part.group(1);
    }

    private static Map<String, JsonNode> lines(String content, String key, String field) {
        Map<String, JsonNode> questions = new LinkedHashMap<>();
        content.lines()
                .map(JSON::readTree)
                .forEach(line -> questions.put(line.path(key).asString(), line.path(field)));
        return questions;
    }

    private synchronized KeptBatch keep(String name, String input, Map<String, JsonNode> questions) {
        KeptBatch kept = new KeptBatch("batch_" + (batches.size() + 1), name, input, questions);
        batches.put(kept.id, kept);
        kept.refused = refusedBatches.test(batches.size());
        if (!kept.refused) {
            keys.addAll(questions.keySet());
            questions.values().forEach(question -> asked.add(question.toString()));
        }
        return kept;
    }

    private synchronized KeptBatch batch(String id) {
        return batches.get(id);
    }

    private void made(HttpExchange exchange, KeptBatch kept) throws IOException {
        try {
            held.await();
        } catch (InterruptedException fault) {
            throw new IOException(fault);
        }
        reply(exchange, 200, shown(kept, exchange).toString());
    }

    /// Pages of two, the newest first.
    private synchronized void list(HttpExchange exchange, String field) throws IOException {
        List<KeptBatch> newestFirst = new ArrayList<>(batches.values()).reversed();
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        Matcher after = Pattern.compile("(?:after|after_id|pageToken)=([^&]+)").matcher(query);
        int from = 0;
        if (after.find()) {
            String last = after.group(1);
            while (!newestFirst.get(from++).id.equals(last)) {
                // goes on to the one that the last page ended with
            }
        }
        List<KeptBatch> page = newestFirst.subList(from, Math.min(from + 2, newestFirst.size()));
        ObjectNode list = JSON.createObjectNode();
        ArrayNode all = list.putArray(field);
        page.forEach(kept -> all.add(shown(kept, exchange)));
        boolean more = from + page.size() < newestFirst.size();
        if (field.equals("operations")) {
            list.put("nextPageToken", more ? page.getLast().id : "");
        } else {
            list.put("has_more", more).put("last_id", page.isEmpty() ? "" : page.getLast().id);
        }
        reply(exchange, 200, list.toString());
    }

    /// Batches of somebody else with the same key, of so many questions each.
    synchronized BatchServer crowded(int others, int questions) {
        for (int other = 0; other < others; other++) {
            Map<String, JsonNode> asked = new LinkedHashMap<>();
            for (int question = 0; question < questions; question++) {
                asked.put("theirs-" + question, JSON.createObjectNode());
            }
            KeptBatch kept = new KeptBatch("batch_" + (batches.size() + 1), "theirs-" + other, "", asked);
            batches.put(kept.id, kept);
        }
        return this;
    }

    /// Never ends a batch of that number until the latch is open.
    BatchServer working(String id, CountDownLatch until) {
        unending = id;
        ending = until;
        return this;
    }

    private synchronized void look(HttpExchange exchange, String id) throws IOException {
        if (brokenLooks > 0) {
            brokenLooks--;
            reply(exchange, 500, "{}");
            return;
        }
        KeptBatch kept = batches.get(id);
        kept.looks++;
        reply(exchange, 200, shown(kept, exchange).toString());
    }

    private ObjectNode shown(KeptBatch kept, HttpExchange exchange) {
        BatchProtocol protocol = protocol(exchange);
        boolean ended = kept.looks > 1 && (!kept.id.equals(unending) || ending.getCount() == 0);
        return protocol.shown(kept, ended, () -> output(kept, protocol));
    }

    private static BatchProtocol protocol(HttpExchange exchange) {
        return BatchProtocol.at(exchange.getRequestURI().getPath());
    }

    private synchronized String output(KeptBatch kept, BatchProtocol protocol) {
        if (kept.output.isEmpty()) {
            kept.output = file(results(kept, protocol));
        }
        return kept.output;
    }

    private String results(KeptBatch kept, BatchProtocol protocol) {
        List<String> lines = new ArrayList<>();
        kept.questions.forEach((id, question) ->
                lines.add(result(id, question.toString(), protocol).toString()));
        Collections.reverse(lines);
        return String.join("\n", spoiled.apply(lines)) + "\n";
    }

    private ObjectNode result(String id, String question, BatchProtocol protocol) {
        Fate fate = fates.apply(question);
        return protocol.result(id, fate, fate == Fate.EMPTY ? "" : words.apply(question));
    }

    private void answerLive(HttpExchange exchange, String path, String body) throws IOException {
        if (!body.contains("Which word is written")) {
            live.add(body);
        }
        reply(exchange, 200, BatchProtocol.at(path).message(words.apply(body)).toString());
    }

    private static void reply(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = bytes[at] == 1 ? (byte) 0xFF : bytes[at];
        }
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
