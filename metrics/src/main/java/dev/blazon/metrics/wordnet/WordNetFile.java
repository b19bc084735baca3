package dev.blazon.metrics.wordnet;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// A file of WordNet 3.0, from the class path.
final class WordNetFile {
    private static final String FOLDER = "/net/sf/extjwnl/data/wordnet/wn30/";

    private WordNetFile() {}

    static byte[] bytes(String name) {
        try (InputStream in = WordNetFile.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new FileNotFoundException(
                        "WordNet's file '" + name + "' is not on the class path. Add extjwnl-data-wn30.");
            }
            return in.readAllBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
