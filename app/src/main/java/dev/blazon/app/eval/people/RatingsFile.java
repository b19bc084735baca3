package dev.blazon.app.eval.people;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.blazon.app.eval.given.GivenFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads people's ratings: CSV or TSV with a header, JSON lines, a JSON list of rows, or a JSON object from image to
/// rating or list of ratings.
final class RatingsFile {
    private static final List<String> IMAGES = List.of("image_id", "id", "key", "image");
    private static final List<String> SYSTEMS = List.of("system", "model");
    private static final List<String> RATINGS = List.of("rating", "ratings", "human", "score");

    private final GivenFile file;
    private final Ratings ratings = new Ratings();

    private RatingsFile(Path path) {
        file = new GivenFile(path);
    }

    /// @throws dev.blazon.core.fault.RecipeException when it is no such file
    static Ratings read(Path path) {
        RatingsFile reading = new RatingsFile(path);
        reading.file.read(reading::read);
        if (reading.ratings.isEmpty()) {
            throw reading.file.wrong("The file holds no rating. Give another one.");
        }
        return reading.ratings;
    }

    private void read() throws IOException {
        if (file.isLines()) {
            file.lines(this::row);
        } else if (file.endsWith(".csv") || file.endsWith(".tsv")) {
            table();
        } else if (file.endsWith(".json")) {
            json(file.tree());
        } else {
            throw file.wrong("The ending is none of .json, .jsonl, .csv and .tsv. Rename or convert it.");
        }
    }

    private void json(JsonNode root) {
        if (root.isArray()) {
            int number = 0;
            for (JsonNode row : root) {
                row(row, "item " + ++number);
            }
            return;
        }
        root.properties()
                .forEach(entry -> add(
                        new Ratings.Caption(Ratings.ANY, entry.getKey()),
                        entry.getValue(),
                        "image '" + entry.getKey() + "'"));
    }

    private void table() throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .fieldSeparator(file.endsWith(".tsv") ? '\t' : ',')
                .ofNamedCsvRecord(file.file())) {
            for (NamedCsvRecord row : rows) {
                ObjectNode fields = JsonMapper.shared().createObjectNode();
                row.getFieldsAsMap().forEach(fields::put);
                row(fields, "line " + row.getStartingLineNumber());
            }
        } catch (CsvParseException fault) {
            throw file.wrong("Not a table: " + fault.getMessage() + ". Repair it.");
        }
    }

    private void row(JsonNode row, String place) {
        String image = GivenFile.scalar(file.required(row, IMAGES, "image", place));
        String system = GivenFile.field(row, SYSTEMS).map(GivenFile::scalar).orElse(Ratings.ANY);
        add(new Ratings.Caption(system, image), file.required(row, RATINGS, "rating", place), place);
    }

    private void add(Ratings.Caption caption, JsonNode given, String place) {
        if (given.isArray()) {
            given.forEach(each -> ratings.add(caption, number(each, place)));
        } else {
            ratings.add(caption, number(given, place));
        }
    }

    private double number(JsonNode given, String place) {
        String text = GivenFile.scalar(given).strip();
        // a plain decimal number: `parseDouble` alone would also take NaN and hexadecimal ones
        if (!text.matches("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?")) {
            throw file.wrong(place, "The rating is no number: '" + text + "'. Write one, such as 3.5.");
        }
        return Double.parseDouble(text);
    }
}
