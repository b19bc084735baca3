package dev.blazon.models.batch;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// OpenAI's Batch API (developers.openai.com, guide "Batch", 2026): a file is uploaded, a batch is made of it, results
/// lie in one file and errors in another.
final class OpenAiBatches implements Batches {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TOKEN = "blazon_file";

    private final BatchWire wire;

    OpenAiBatches(BatchWire wire) {
        this.wire = wire;
    }

    @Override
    public Limits limits() {
        return new Limits(50_000, 200_000_000);
    }

    @Override
    public Framing framing() {
        return Framing.LINES;
    }

    @Override
    public String before(String id, String path) {
        return "{\"custom_id\":\"" + id + "\",\"method\":\"POST\",\"url\":\"" + wire.basePath() + path + "\",\"body\":";
    }

    @Override
    public void probe() throws InterruptedException {
        wire.get("/batches?limit=1");
    }

    @Override
    public String submit(Path file, String token) throws IOException, InterruptedException {
        String input = upload(file, token);
        ObjectNode batch = JSON.createObjectNode();
        batch.put("input_file_id", input);
        batch.put("endpoint", wire.basePath() + "/chat/completions");
        batch.put("completion_window", "24h");
        batch.putObject("metadata").put(TOKEN, token);
        return wire.post("/batches", batch.toString()).path("id").asString();
    }

    private String upload(Path file, String token) throws IOException, InterruptedException {
        String boundary = "blazon-" + UUID.nameUUIDFromBytes(token.getBytes(StandardCharsets.UTF_8));
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\nbatch\r\n--"
                + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + token
                + ".jsonl\"\r\nContent-Type: application/jsonl\r\n\r\n";
        BodyPublisher form = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofFile(file),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        return wire.read(wire.send(
                        wire.at("/files"),
                        "POST",
                        form,
                        Map.of("Content-Type", "multipart/form-data; boundary=" + boundary)))
                .path("id")
                .asString();
    }

    @Override
    public List<String> candidates(String token, Instant since, long requests) throws InterruptedException {
        return wire.pages(
                        "/batches?limit=100",
                        OpenAiBatches::next,
                        page -> page.path("data")
                                .valueStream()
                                .anyMatch(batch -> batch.path("created_at").asLong(Long.MAX_VALUE)
                                        < since.minus(CLOCKS_APART).getEpochSecond()))
                .flatMap(page -> page.path("data").valueStream())
                .filter(batch -> batch.path("metadata").path(TOKEN).asString("").equals(token))
                .map(batch -> batch.path("id").asString())
                .toList();
    }

    private static Optional<String> next(JsonNode page) {
        String last = page.path("last_id")
                .asString(page.path("data")
                        .path(page.path("data").size() - 1)
                        .path("id")
                        .asString(""));
        return page.path("has_more").asBoolean(false) && !last.isEmpty()
                ? Optional.of("/batches?limit=100&after=" + last)
                : Optional.empty();
    }

    @Override
    public Standing standing(String batch) throws InterruptedException {
        JsonNode told = wire.get("/batches/" + batch);
        JsonNode counts = told.path("request_counts");
        String status = told.path("status").asString("");
        String why = told.at("/errors/data/0/message").asString(status);
        Standing.State state = switch (status) {
            case "failed" -> Standing.State.REFUSED;
            case "completed", "expired", "cancelled" -> Standing.State.ENDED;
            default -> Standing.State.WORKING;
        };
        long done = counts.path("completed").asLong(0) + counts.path("failed").asLong(0);
        return new Standing(
                state,
                done,
                counts.path("total").asLong(0),
                wire.endpoint().words().plain(why));
    }

    @Override
    public void results(String batch, Path folder, Consumer<Result> reader) throws IOException, InterruptedException {
        JsonNode told = wire.get("/batches/" + batch);
        for (String field : List.of("output_file_id", "error_file_id")) {
            String file = told.path(field).asString("");
            if (!file.isEmpty()) {
                ResultFile.read(wire, wire.at("/files/" + file + "/content"), folder, OpenAiBatches::result, reader);
            }
        }
        wire.delete("/files/" + told.path("input_file_id").asString(""));
    }

    /// A question that was not asked has an error in place of a response.
    private static Result result(JsonNode told) {
        String id = told.path("custom_id").asString("");
        JsonNode response = told.path("response");
        return response.isObject()
                ? ResultFile.replied(id, response.path("status_code").asInt(0), response.path("body"))
                : new Result.NotAsked(id);
    }
}
