package dev.blazon.app.eval.tuples;

import dev.blazon.core.fault.RecipeException;
import dev.blazon.metrics.spice.Tuple;
import dev.blazon.metrics.spice.TupleParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Tuples that were parsed before: a JSON object from caption to list of tuples, perhaps with gzip. A caption stands
/// there in words with blanks between, as the caption evaluation's tokenizer gives it and as SPICE reads it.
public final class TupleFile implements TupleParser {
    private static final int NAMED = 3;

    private final Path file;
    private final Map<String, List<Tuple>> tuples = new HashMap<>();

    private TupleFile(Path file) {
        this.file = file;
    }

    /// @throws RecipeException when it is no such file
    public static TupleFile read(Path file) {
        TupleFile read = new TupleFile(file);
        try (InputStream bytes = opened(file)) {
            JsonNode all = JsonMapper.shared().readTree(bytes);
            if (!all.isObject()) {
                throw new IllegalArgumentException("not an object from caption to tuples");
            }
            all.properties().forEach(entry -> read.tuples.put(entry.getKey(), TupleJson.tuples(entry.getValue())));
            return read;
        } catch (NoSuchFileException _) {
            throw new RecipeException(file.toString(), "There is no such file. Correct its name.");
        } catch (IOException fault) {
            throw new RecipeException(file.toString(), "The file cannot be read: " + fault.getMessage() + ".");
        } catch (JacksonException fault) {
            throw new RecipeException(
                    file.toString(), "Not valid JSON: " + fault.getOriginalMessage() + ". Repair it.");
        } catch (IllegalArgumentException fault) {
            throw new RecipeException(
                    file.toString(),
                    "Not a file of tuples: " + fault.getMessage()
                            + ". Write {\"a brown dog\": [[\"dog\"], [\"dog\", \"brown\"]]}.");
        }
    }

    private static InputStream opened(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
    }

    @Override
    public String id() {
        return "given";
    }

    @Override
    public List<List<Tuple>> parse(List<String> captions) {
        List<String> unknown = captions.stream()
                .filter(caption -> !caption.isEmpty() && !tuples.containsKey(caption))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            throw new RecipeException(
                    file.toString(),
                    "There are no tuples for " + unknown.size() + " captions, such as '"
                            + String.join("', '", unknown.subList(0, Math.min(NAMED, unknown.size())))
                            + "'. Parse these too; captions stand there in words with blanks between.");
        }
        return captions.stream()
                .map(caption -> tuples.getOrDefault(caption, List.of()))
                .toList();
    }
}
