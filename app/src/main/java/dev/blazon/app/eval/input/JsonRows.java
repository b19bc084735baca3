package dev.blazon.app.eval.input;

import dev.blazon.core.fault.RecipeException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Rows of JSON files: COCO annotations and results, objects from image to texts, and JSON lines, perhaps with gzip.
final class JsonRows {
    private static final int TOGETHER = 4096;

    private JsonRows() {}

    static List<Row> whole(Path file) throws IOException {
        try (BufferedReader text = reader(file)) {
            JsonNode root = JsonMapper.shared().readTree(text);
            if (root.isArray()) {
                return rows(root, file, "item ");
            }
            if (root.path("annotations").isArray()) {
                return rows(root.path("annotations"), file, "annotation ");
            }
            return root.properties().stream()
                    .map(entry -> new Row(entry.getKey(), Row.texts(entry.getValue())))
                    .toList();
        }
    }

    private static List<Row> rows(JsonNode list, Path file, String place) {
        List<Row> rows = new ArrayList<>(list.size());
        for (JsonNode row : list) {
            rows.add(Row.of(row, file, place + (rows.size() + 1)));
        }
        return rows;
    }

    /// Lines are parsed on all cores, some thousand at a time.
    static List<Row> lines(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (BufferedReader reader = reader(file)) {
            int before = 0;
            List<String> lines = next(reader);
            while (!lines.isEmpty()) {
                int first = before;
                List<String> chunk = lines;
                IntStream.range(0, chunk.size())
                        .parallel()
                        .filter(line -> !chunk.get(line).isBlank())
                        .mapToObj(line -> row(chunk.get(line), file, "line " + (first + line + 1)))
                        .forEachOrdered(rows::add);
                before += chunk.size();
                lines = next(reader);
            }
        }
        return rows;
    }

    private static List<String> next(BufferedReader reader) throws IOException {
        List<String> lines = new ArrayList<>(TOGETHER);
        String line = reader.readLine();
        while (line != null) {
            lines.add(line);
            line = lines.size() == TOGETHER ? null : reader.readLine();
        }
        return lines;
    }

    private static Row row(String line, Path file, String place) {
        return PlainLine.row(line).orElseGet(() -> tree(line, file, place));
    }

    private static Row tree(String line, Path file, String place) {
        try {
            return Row.of(JsonMapper.shared().readTree(line), file, place);
        } catch (JacksonException fault) {
            throw new RecipeException(
                    file + ", " + place, "Not valid JSON: " + fault.getOriginalMessage() + ". Repair it.");
        }
    }

    /// What is not UTF-8 is a fault, not a question mark.
    static BufferedReader reader(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
        return new BufferedReader(
                new InputStreamReader(
                        plain,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                1 << 16);
    }
}
