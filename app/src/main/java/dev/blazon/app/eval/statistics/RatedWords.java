package dev.blazon.app.eval.statistics;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.blazon.app.eval.given.GivenFile;
import dev.blazon.metrics.statistics.Concreteness;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads words with ratings of concreteness out of a table, as Brysbaert and others publish theirs.
final class RatedWords {
    private static final List<String> WORDS = List.of("Word", "word");
    private static final List<String> RATINGS = List.of("Conc.M", "rating");

    private final GivenFile file;
    private final Map<String, Double> ratings = new HashMap<>();

    private RatedWords(Path path) {
        file = new GivenFile(path);
    }

    /// @throws dev.blazon.core.fault.RecipeException when it is no such table
    static Concreteness read(Path path) {
        RatedWords reading = new RatedWords(path);
        reading.file.read(reading::table);
        if (reading.ratings.isEmpty()) {
            throw reading.file.wrong("The table holds no word. Give another one.");
        }
        return new Concreteness(reading.ratings);
    }

    private void table() throws IOException {
        char separator = file.endsWith(".csv") ? ',' : '\t';
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(file.file())) {
            rows.forEach(this::row);
        } catch (CsvParseException fault) {
            throw file.wrong("Not a table: " + fault.getMessage() + ". Repair it.");
        }
    }

    private void row(NamedCsvRecord row) {
        String place = "line " + row.getStartingLineNumber();
        String word = field(row, WORDS)
                .orElseThrow(() -> file.wrong(
                        "No column 'Word' (or 'word'): seen " + String.join(", ", row.getHeader()) + ". Rename it."));
        String rating = field(row, RATINGS)
                .orElseThrow(() -> file.wrong("No column 'Conc.M' (or 'rating'): seen "
                        + String.join(", ", row.getHeader()) + ". Rename it."));
        if (!rating.strip().matches("[0-9]+(\\.[0-9]+)?")) {
            throw file.wrong(place, "The rating is no number: '" + rating + "'. Write one, such as 4.85.");
        }
        ratings.put(word.strip(), Double.valueOf(rating.strip()));
    }

    private static Optional<String> field(NamedCsvRecord row, List<String> names) {
        return names.stream().filter(row.getHeader()::contains).findFirst().map(row::getField);
    }
}
