package dev.blazon.app.eval;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.blazon.core.fault.RecipeException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads texts by image out of the files that people keep captions in: COCO annotations and results, JSON objects from
/// image to text, JSON lines, CSV and TSV. Which it is, the ending and the content tell.
final class CaptionFile {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> IDS = List.of("image_id", "id", "key", "uid", "image", "file_name");
    private static final List<String> TEXTS =
            List.of("references", "refs", "captions", "caption", "text", "vlm_caption", "hypothesis", "prediction");

    private final Path file;
    private final SequencedMap<String, List<String>> texts = new LinkedHashMap<>();

    private CaptionFile(Path file) {
        this.file = file;
    }

    /// @return texts by image, both in the order of the file
    /// @throws RecipeException when it is no such file
    static SequencedMap<String, List<String>> read(Path file) {
        CaptionFile reading = new CaptionFile(file);
        try {
            reading.read();
        } catch (NoSuchFileException _) {
            throw new RecipeException(file.toString(), "There is no such file. Correct its name.");
        } catch (CharacterCodingException _) {
            throw new RecipeException(file.toString(), "The file is not UTF-8. Save it as UTF-8.");
        } catch (IOException fault) {
            throw new RecipeException(file.toString(), "The file cannot be read: " + fault.getMessage() + ".");
        } catch (JacksonException fault) {
            throw new RecipeException(
                    file.toString(), "Not valid JSON: " + fault.getOriginalMessage() + ". Repair it.");
        }
        if (reading.texts.isEmpty()) {
            throw new RecipeException(file.toString(), "The file holds no caption. Give another one.");
        }
        return reading.texts;
    }

    private void read() throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            json(JSON.readTree(Files.readString(file)));
        } else if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            lines();
        } else if (name.endsWith(".csv") || name.endsWith(".tsv")) {
            table(name.endsWith(".tsv") ? '\t' : ',');
        } else {
            throw new RecipeException(
                    file.toString(), "The ending is none of .json, .jsonl, .csv and .tsv. Rename or convert it.");
        }
    }

    private void json(JsonNode root) {
        if (root.isArray()) {
            int number = 0;
            for (JsonNode row : root) {
                row(row, "item " + ++number);
            }
        } else if (root.path("annotations").isArray()) {
            int number = 0;
            for (JsonNode row : root.path("annotations")) {
                row(row, "annotation " + ++number);
            }
        } else {
            root.properties().forEach(entry -> add(entry.getKey(), entry.getValue()));
        }
    }

    private void lines() throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    row(JSON.readTree(line), "line " + number);
                }
            }
        }
    }

    private void row(JsonNode row, String place) {
        Optional<String> id = IDS.stream().filter(row::has).findFirst();
        Optional<String> text = TEXTS.stream().filter(row::has).findFirst();
        if (id.isEmpty() || text.isEmpty()) {
            throw unknown(place, id.isEmpty(), String.join(", ", row.propertyNames()));
        }
        add(scalar(row.get(id.get())), row.get(text.get()));
    }

    private RecipeException unknown(String place, boolean isId, String seen) {
        return new RecipeException(
                file + ", " + place,
                "No field names the " + (isId ? "image" : "caption") + ": seen " + (seen.isEmpty() ? "none" : seen)
                        + ", wanted one of " + String.join(", ", isId ? IDS : TEXTS) + ". Rename it.");
    }

    private void add(String id, JsonNode text) {
        List<String> own = texts.computeIfAbsent(id, _ -> new ArrayList<>());
        if (text.isArray()) {
            text.forEach(each -> own.add(each.isObject() ? scalar(each.path("caption")) : scalar(each)));
        } else if (!text.isNull()) {
            own.add(scalar(text));
        }
    }

    private static String scalar(JsonNode node) {
        return node.isString() ? node.stringValue() : node.isMissingNode() ? "" : node.toString();
    }

    private void table(char separator) throws IOException {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                List<String> header = row.getHeader();
                Optional<String> id = IDS.stream().filter(header::contains).findFirst();
                Optional<String> text = TEXTS.stream().filter(header::contains).findFirst();
                if (id.isEmpty() || text.isEmpty()) {
                    throw unknown("header", id.isEmpty(), header.stream().collect(Collectors.joining(", ")));
                }
                texts.computeIfAbsent(row.getField(id.get()), _ -> new ArrayList<>())
                        .add(row.getField(text.get()));
            }
        }
    }
}
