package dev.blazon.models.batch;

import dev.blazon.core.fault.ModelException;
import dev.blazon.models.dialect.gemini.GeminiDialect;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The batch mode of the Gemini API (ai.google.dev, "Batch API", 2026): a file is uploaded by the resumable protocol, a
/// batch is made of it, and the results lie in another file.
final class GeminiBatches implements Batches {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final BatchWire wire;
    private final String model;

    GeminiBatches(BatchWire wire, String model) {
        this.wire = wire;
        this.model = GeminiDialect.resource(model);
    }

    /// The count has no documented limit; a file may have 2 GB.
    @Override
    public Limits limits() {
        return new Limits(100_000, 1_900_000_000);
    }

    @Override
    public Framing framing() {
        return Framing.LINES;
    }

    @Override
    public String before(String id, String path) {
        return "{\"key\":\"" + id + "\",\"request\":";
    }

    @Override
    public void probe() throws InterruptedException {
        wire.get("/batches?pageSize=1");
    }

    @Override
    public String submit(Path file, String token) throws IOException, InterruptedException {
        ObjectNode json = JSON.createObjectNode();
        ObjectNode batch = json.putObject("batch");
        batch.put("display_name", token);
        batch.putObject("input_config").put("file_name", upload(file, token));
        return wire.post(model + ":batchGenerateContent", json.toString())
                .path("name")
                .asString();
    }

    private String upload(Path file, String token) throws IOException, InterruptedException {
        ObjectNode metadata = JSON.createObjectNode();
        metadata.putObject("file").put("display_name", token);
        HttpResponse<String> started = wire.send(
                wire.beside("/upload" + wire.basePath() + "/files"),
                "POST",
                BodyPublishers.ofString(metadata.toString()),
                Map.of(
                        "Content-Type", "application/json",
                        "X-Goog-Upload-Protocol", "resumable",
                        "X-Goog-Upload-Command", "start",
                        "X-Goog-Upload-Header-Content-Length", Long.toString(Files.size(file)),
                        "X-Goog-Upload-Header-Content-Type", "application/jsonl"));
        wire.read(started);
        URI to = sameServer(started.headers().firstValue("x-goog-upload-url").orElse(""));
        return wire.read(wire.send(
                        to,
                        "POST",
                        BodyPublishers.ofFile(file),
                        Map.of("X-Goog-Upload-Offset", "0", "X-Goog-Upload-Command", "upload, finalize")))
                .path("file")
                .path("name")
                .asString();
    }

    /// The key goes along, so only to where it belongs.
    private URI sameServer(String address) {
        try {
            URI to = URI.create(address);
            URI base = wire.endpoint().base();
            if (base.getAuthority().equals(to.getAuthority())
                    && base.getScheme().equals(to.getScheme())) {
                return to;
            }
        } catch (IllegalArgumentException _) {
            // said below
        }
        throw new ModelException(
                "model-bad-answer",
                ModelException.Remedy.STOP,
                "[batch] " + wire.endpoint().host() + " named '"
                        + wire.endpoint().words().plain(address)
                        + "' to upload to, which is another server. The key does not go there: leave --batch out.");
    }

    @Override
    public List<String> candidates(String token, Instant since, long requests) throws InterruptedException {
        return wire.pages("/batches?pageSize=100", GeminiBatches::next, _ -> false)
                .flatMap(page -> page.path("operations").valueStream())
                .filter(batch -> batch.at("/metadata/displayName").asString("").equals(token))
                .map(batch -> batch.path("name").asString())
                .toList();
    }

    private static Optional<String> next(JsonNode page) {
        String token = page.path("nextPageToken").asString("");
        return token.isEmpty()
                ? Optional.empty()
                : Optional.of("/batches?pageSize=100&pageToken=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
    }

    @Override
    public Standing standing(String batch) throws InterruptedException {
        JsonNode told = wire.get("/" + batch);
        JsonNode metadata = told.path("metadata");
        JsonNode stats = metadata.path("batchStats");
        long done = stats.path("successfulRequestCount").asLong(0)
                + stats.path("failedRequestCount").asLong(0);
        String status = metadata.path("state").asString("");
        Standing.State state = switch (status.replaceFirst("^(BATCH|JOB)_STATE_", "")) {
            case "FAILED" -> Standing.State.REFUSED;
            case "SUCCEEDED", "CANCELLED", "EXPIRED", "PARTIALLY_SUCCEEDED" -> Standing.State.ENDED;
            default -> told.has("error") ? Standing.State.REFUSED : Standing.State.WORKING;
        };
        String why = told.at("/error/message").asString(status);
        return new Standing(
                state,
                done,
                stats.path("requestCount").asLong(0),
                wire.endpoint().words().plain(why));
    }

    @Override
    public void results(String batch, Path folder, Consumer<Result> reader) throws IOException, InterruptedException {
        JsonNode told = wire.get("/" + batch);
        String file = told.at("/response/responsesFile")
                .asString(told.at("/metadata/output/responsesFile").asString(""));
        if (file.isEmpty()) {
            return;
        }
        URI from = wire.beside("/download" + wire.basePath() + "/" + file + ":download?alt=media");
        ResultFile.read(wire, from, folder, GeminiBatches::result, reader);
    }

    private static Result result(JsonNode told) {
        String id = told.path("key").asString("");
        if (told.path("response").isObject()) {
            return ResultFile.replied(id, 200, told.path("response"));
        }
        JsonNode error = told.path("error").isObject() ? told.path("error") : told.path("status");
        ObjectNode body = JSON.createObjectNode();
        body.set("error", error);
        return ResultFile.replied(id, status(error), body);
    }

    /// Errors of single questions carry a number of google.rpc.Code or of HTTP.
    private static int status(JsonNode error) {
        int code = error.path("code").asInt(13);
        return switch (code) {
            case 3, 9, 11 -> 400;
            case 4 -> 504;
            case 5 -> 404;
            case 7 -> 403;
            case 8 -> 429;
            case 12 -> 501;
            case 14 -> 503;
            case 16 -> 401;
            default -> code >= 400 ? code : 500;
        };
    }
}
