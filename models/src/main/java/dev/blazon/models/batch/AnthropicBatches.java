package dev.blazon.models.batch;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Anthropic's Message Batches API (platform.claude.com, "Batch processing", 2026): the questions are the body of one
/// request. A batch carries no name of ours, so one whose making was cut off is looked for by its time and size; its
/// results tell whether it is the one.
final class AnthropicBatches implements Batches {
    private final BatchWire wire;

    AnthropicBatches(BatchWire wire) {
        this.wire = wire;
    }

    @Override
    public Limits limits() {
        return new Limits(100_000, 256_000_000);
    }

    @Override
    public Framing framing() {
        return new Framing("{\"requests\":[", ",\n", "]}");
    }

    @Override
    public String before(String id, String path) {
        return "{\"custom_id\":\"" + id + "\",\"params\":";
    }

    @Override
    public void probe() throws InterruptedException {
        wire.get("/messages/batches?limit=1");
    }

    @Override
    public String submit(Path file, String token) throws IOException, InterruptedException {
        return wire.read(wire.send(
                        wire.at("/messages/batches"),
                        "POST",
                        BodyPublishers.ofFile(file),
                        Map.of("Content-Type", "application/json")))
                .path("id")
                .asString();
    }

    @Override
    public List<String> candidates(String token, Instant since, long requests) throws InterruptedException {
        Instant earliest = since.minus(CLOCKS_APART);
        return wire.pages(
                        "/messages/batches?limit=100",
                        AnthropicBatches::next,
                        page -> page.path("data").valueStream().anyMatch(batch -> !isAfter(batch, earliest)))
                .flatMap(page -> page.path("data").valueStream())
                .filter(batch -> total(batch) == requests && isAfter(batch, earliest))
                .map(batch -> batch.path("id").asString())
                .toList();
    }

    private static Optional<String> next(JsonNode page) {
        String last = page.path("last_id").asString("");
        return page.path("has_more").asBoolean(false) && !last.isEmpty()
                ? Optional.of("/messages/batches?limit=100&after_id=" + last)
                : Optional.empty();
    }

    private static boolean isAfter(JsonNode batch, Instant earliest) {
        try {
            return OffsetDateTime.parse(batch.path("created_at").asString(""))
                    .toInstant()
                    .isAfter(earliest);
        } catch (DateTimeException _) {
            return true;
        }
    }

    private static long total(JsonNode batch) {
        return counts(batch, "processing", "succeeded", "errored", "canceled", "expired");
    }

    private static long counts(JsonNode batch, String... names) {
        return Stream.of(names)
                .mapToLong(name -> batch.path("request_counts").path(name).asLong(0))
                .sum();
    }

    @Override
    public Standing standing(String batch) throws InterruptedException {
        JsonNode told = wire.get("/messages/batches/" + batch);
        String status = told.path("processing_status").asString("");
        long done = counts(told, "succeeded", "errored", "canceled", "expired");
        return new Standing(
                status.equals("ended") ? Standing.State.ENDED : Standing.State.WORKING, done, total(told), status);
    }

    @Override
    public void results(String batch, Path folder, Consumer<Result> reader) throws IOException, InterruptedException {
        ResultFile.read(
                wire, wire.at("/messages/batches/" + batch + "/results"), folder, AnthropicBatches::result, reader);
    }

    private static Result result(JsonNode told) {
        String id = told.path("custom_id").asString("");
        JsonNode result = told.path("result");
        return switch (result.path("type").asString("")) {
            case "succeeded" -> ResultFile.replied(id, 200, result.path("message"));
            case "errored" ->
                ResultFile.replied(id, status(result.at("/error/error/type").asString("")), result.path("error"));
            default -> new Result.NotAsked(id);
        };
    }

    /// As a live call would have named the error, by the documented table of both.
    private static int status(String type) {
        return switch (type) {
            case "invalid_request_error" -> 400;
            case "authentication_error" -> 401;
            case "billing_error" -> 402;
            case "permission_error" -> 403;
            case "not_found_error" -> 404;
            case "request_too_large" -> 413;
            case "rate_limit_error" -> 429;
            case "timeout_error" -> 504;
            case "overloaded_error" -> 529;
            default -> 500;
        };
    }
}
