package dev.blazon.models.batch;

import dev.blazon.core.image.Bytes;
import dev.blazon.models.batch.Batches.Result;
import dev.blazon.models.dialect.Dialect;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Results as every provider gives them: a line of JSON for each question, fetched to disk and read one by one.
final class ResultFile {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpHeaders NONE = HttpHeaders.of(Map.of(), (_, _) -> true);

    private ResultFile() {}

    /// @param folder where the file lies while it is read
    /// @param line what a line says; one that cannot be read is nobody's answer
    static void read(BatchWire wire, URI from, Path folder, Function<JsonNode, Result> line, Consumer<Result> reader)
            throws IOException, InterruptedException {
        Path local = folder.resolve("results.part");
        wire.download(from, local);
        // what is no UTF-8 spoils its own line, not the file
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(local), StandardCharsets.UTF_8))) {
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                if (!text.isBlank()) {
                    reader.accept(line.apply(parse(text)));
                }
            }
        }
        Files.delete(local);
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JacksonException _) {
            return JSON.createObjectNode();
        }
    }

    /// What a live call would have been answered.
    static Result replied(String id, int status, JsonNode body) {
        Bytes bytes = Bytes.wrap(body.toString().getBytes(StandardCharsets.UTF_8));
        return new Result.Replied(id, new Dialect.Reply(status, NONE, bytes));
    }
}
