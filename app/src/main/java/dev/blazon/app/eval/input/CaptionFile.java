package dev.blazon.app.eval.input;

import dev.blazon.core.fault.RecipeException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import tools.jackson.core.JacksonException;

/// Reads texts by image out of what people keep captions in: COCO annotations and results, JSON objects from image to
/// text, JSON lines, CSV, TSV, Parquet, and the folder of a run. Which it is, the ending and the content tell.
public final class CaptionFile {
    private CaptionFile() {}

    /// @throws RecipeException when it is no such file
    /// @throws dev.blazon.core.fault.StorageException when a Parquet file or a run is broken
    public static Captions read(Path file) {
        if (Files.isDirectory(file)) {
            return RunRows.read(file);
        }
        SequencedMap<String, List<String>> texts = new LinkedHashMap<>();
        for (Row row : rows(file)) {
            texts.computeIfAbsent(row.id(), _ -> new ArrayList<>(row.texts().size()))
                    .addAll(row.texts());
        }
        if (texts.isEmpty()) {
            throw new RecipeException(file.toString(), "The file holds no caption. Give another one.");
        }
        return new Captions(texts, Map.of());
    }

    private static List<Row> rows(Path file) {
        try {
            if (!Files.exists(file)) {
                throw new NoSuchFileException(file.toString());
            }
            return byEnding(file);
        } catch (NoSuchFileException | FileNotFoundException _) {
            throw new RecipeException(file.toString(), "There is no such file. Correct its name.");
        } catch (CharacterCodingException _) {
            throw notUtf8(file);
        } catch (IOException fault) {
            throw new RecipeException(file.toString(), "The file cannot be read: " + fault.getMessage() + ".");
        } catch (JacksonException fault) {
            if (fault.getCause() instanceof CharacterCodingException) {
                throw notUtf8(file);
            }
            throw new RecipeException(
                    file.toString(), "Not valid JSON: " + fault.getOriginalMessage() + ". Repair it.");
        }
    }

    private static RecipeException notUtf8(Path file) {
        return new RecipeException(file.toString(), "The file is not UTF-8. Save it as UTF-8.");
    }

    private static List<Row> byEnding(Path file) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String end = name.endsWith(".gz") ? name.substring(0, name.length() - ".gz".length()) : name;
        String ending = end.substring(end.lastIndexOf('.') + 1) + name.substring(end.length());
        return switch (ending) {
            case "json", "json.gz" -> JsonRows.whole(file);
            case "jsonl", "jsonl.gz", "ndjson", "ndjson.gz" -> JsonRows.lines(file);
            case "csv" -> TableRows.read(file, ',');
            case "tsv" -> TableRows.read(file, '\t');
            case "parquet" -> ParquetFileRows.read(file);
            default ->
                throw new RecipeException(
                        file.toString(),
                        "The ending is none of .json, .jsonl (both also with .gz), .csv, .tsv and .parquet, and it is"
                                + " no folder of a run. Rename or convert it.");
        };
    }
}
