package dev.blazon.app.eval.given;

import dev.blazon.core.fault.RecipeException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A file of JSON or JSON lines, with words for what is wrong with it.
public record GivenFile(Path file) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int NAMED = 5;

    /// Reads out of the file.
    @FunctionalInterface
    public interface Reading {
        void read() throws IOException;
    }

    /// Whether it holds an object a line.
    public boolean isLines() {
        return endsWith(".jsonl") || endsWith(".ndjson");
    }

    public boolean endsWith(String ending) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /// @throws RecipeException when that cannot be done
    public void read(Reading reading) {
        try {
            reading.read();
        } catch (NoSuchFileException _) {
            throw wrong("There is no such file. Correct its name.");
        } catch (CharacterCodingException _) {
            throw wrong("The file is not UTF-8. Save it as UTF-8.");
        } catch (IOException fault) {
            throw wrong("The file cannot be read: " + fault.getMessage() + ".");
        } catch (JacksonException fault) {
            throw wrong("Not valid JSON: " + fault.getOriginalMessage() + ". Repair it.");
        }
    }

    public JsonNode tree() throws IOException {
        return JSON.readTree(Files.readString(file));
    }

    /// @param taking each line that is not blank, with words for where it stands
    public void lines(BiConsumer<JsonNode, String> taking) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    taking.accept(JSON.readTree(line), "line " + number);
                }
            }
        }
    }

    /// The first of some fields that a row has.
    public static Optional<JsonNode> field(JsonNode row, List<String> names) {
        return names.stream().filter(row::has).findFirst().map(row::get);
    }

    /// The same, for rows that must have one.
    ///
    /// @param what the field tells
    public JsonNode required(JsonNode row, List<String> names, String what, String place) {
        return field(row, names)
                .orElseThrow(() -> wrong(
                        place,
                        "No field names the " + what + ": seen "
                                + (row.isEmpty() ? "none" : String.join(", ", row.propertyNames())) + ", wanted one of "
                                + String.join(", ", names) + ". Rename it."));
    }

    /// A name as a text, also where it was written as a number.
    public static String scalar(JsonNode node) {
        return node.isString() ? node.stringValue() : node.toString();
    }

    /// Some of many, in quotes.
    public static String named(List<String> all) {
        return "'" + String.join("', '", all.subList(0, Math.min(NAMED, all.size()))) + "'"
                + (all.size() > NAMED ? ", …" : "");
    }

    public RecipeException wrong(String text) {
        return new RecipeException(file.toString(), text);
    }

    public RecipeException wrong(String place, String text) {
        return new RecipeException(file + ", " + place, text);
    }
}
