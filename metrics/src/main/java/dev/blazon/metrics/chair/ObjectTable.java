package dev.blazon.metrics.chair;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// The objects that can be named and the words that name them.
///
/// @param synonyms the words of each object, in singular and lower case; the first one is the object's name
public record ObjectTable(List<List<String>> synonyms) {
    private static final String COCO = "synonyms.txt";

    public ObjectTable {
        synonyms = synonyms.stream().map(List::copyOf).toList();
    }

    /// The 80 objects of COCO with the words of the authors of CHAIR.
    public static ObjectTable coco() {
        InputStream bytes = Objects.requireNonNull(ObjectTable.class.getResourceAsStream(COCO));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return parse(lines.lines().toList());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /// Reads a table as the authors of CHAIR write it.
    ///
    /// @param lines one for each object: its name and other words for it, with a comma and a blank between
    /// @throws IllegalArgumentException for an empty line or word
    public static ObjectTable parse(List<String> lines) {
        List<List<String>> synonyms = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            List<String> words = Arrays.asList(lines.get(line).strip().split(", ", -1));
            if (words.stream().anyMatch(String::isBlank)) {
                throw new IllegalArgumentException("[line " + (line + 1)
                        + " of the table of objects] A word is empty: '"
                        + lines.get(line).strip()
                        + "', must be words with a comma and a blank between.");
            }
            synonyms.add(words);
        }
        return new ObjectTable(synonyms);
    }
}
